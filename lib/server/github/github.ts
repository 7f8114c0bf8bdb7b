import 'server-only'
import { z } from 'zod'
import { env } from '../env'
import { challengeOf, type Way } from './state'

const tokenAnswer = z.object({ access_token: z.string().min(1) })
const userAnswer = z.object({
  id: z.number().int().positive(),
  login: z.string().min(1).max(100),
  name: z.string().nullable().optional(),
})

export type GithubUser = { id: string; login: string; name: string }

/** Milliseconds after which GitHub is given up; an endpoint has eight seconds in all. */
const patience = 3_000

/** Whether readers can sign in with GitHub: only when the operator has registered this site there. */
export function hasGithub(): boolean {
  const { GITHUB_CLIENT_ID, GITHUB_CLIENT_SECRET } = env()
  return Boolean(GITHUB_CLIENT_ID && GITHUB_CLIENT_SECRET)
}

/** Where the browser is sent. No scope is asked for: the name is public. */
export function authorizeUrl(way: Way, callback: string): string {
  const { GITHUB_URL, GITHUB_CLIENT_ID = '' } = env()
  const url = new URL('/login/oauth/authorize', GITHUB_URL)
  url.search = new URLSearchParams({
    client_id: GITHUB_CLIENT_ID,
    redirect_uri: callback,
    state: way.state,
    code_challenge: challengeOf(way),
    code_challenge_method: 'S256',
    allow_signup: 'false',
  }).toString()
  return url.href
}

async function askJson(url: URL, init: RequestInit): Promise<unknown> {
  const response = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(patience) })
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`)
  return response.json()
}

/** Who came back with a code. The token is used once, here, and not kept. @throws Error if GitHub says no */
export async function userOfCode(code: string, { verifier }: Way, callback: string): Promise<GithubUser> {
  const { GITHUB_URL, GITHUB_API_URL, GITHUB_CLIENT_ID = '', GITHUB_CLIENT_SECRET = '' } = env()
  const body = new URLSearchParams({
    client_id: GITHUB_CLIENT_ID,
    client_secret: GITHUB_CLIENT_SECRET,
    code,
    redirect_uri: callback,
    code_verifier: verifier,
  })
  const token = await askJson(new URL('/login/oauth/access_token', GITHUB_URL), {
    method: 'POST',
    headers: { Accept: 'application/json' },
    body,
  })
  const user = await askJson(new URL('user', `${GITHUB_API_URL}/`), {
    headers: {
      Accept: 'application/vnd.github+json',
      Authorization: `Bearer ${tokenAnswer.parse(token).access_token}`,
      'User-Agent': 'slipway',
    },
  })
  const { id, login, name } = userAnswer.parse(user)
  return { id: String(id), login, name: name?.trim().slice(0, 80) || login }
}
