import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { verifiedReaderOf } from '@/lib/server/auth/reader'
import { moderatorOf } from '@/lib/server/auth/session'
import { useSiteDatabase } from '@/scripts/testing/site-database'
import { POST as signOut } from '../reader/sign-out/route'
import { GET as callback } from './callback/route'
import { GET as start } from './route'

const sql = useSiteDatabase()

/** What stands in for GitHub: knows one client, and the challenge that came with each code. */
const challenges = new Map<string, string>()
let user = { id: 7, login: 'ada', name: 'Ada Lovelace' }
const github = createServer(async (request, response) => {
  const sent = new URLSearchParams(await text(request))
  const json = (status: number, body: object) =>
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
  if (request.url === '/login/oauth/access_token') {
    const hashed = createHash('sha256')
      .update(sent.get('code_verifier') ?? '')
      .digest('base64url')
    const isRight = sent.get('client_secret') === 'hush' && challenges.get(sent.get('code') ?? '') === hashed
    json(200, isRight ? { access_token: 'gho_x' } : { error: 'bad_verification_code' })
  } else if (request.url === '/api/v3/user' && request.headers.authorization === 'Bearer gho_x')
    json(200, user)
  else json(404, {})
})

beforeAll(async () => {
  github.listen(0, '127.0.0.1')
  await once(github, 'listening')
  const address = github.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  vi.stubEnv('GITHUB_CLIENT_ID', 'slipway')
  vi.stubEnv('GITHUB_CLIENT_SECRET', 'hush')
  vi.stubEnv('GITHUB_URL', origin)
  vi.stubEnv('GITHUB_API_URL', `${origin}/api/v3`)
})
afterAll(() => new Promise((resolve) => github.close(resolve)))
afterEach(() => {
  user = { id: 7, login: 'ada', name: 'Ada Lovelace' }
})

const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')

const ask = (path: string, cookie = '') =>
  new Request(`http://localhost${path}`, { headers: { host: 'localhost', cookie } })

/** Goes to GitHub, which sends the reader back with a code. */
async function comeBack(next = '/en/posts/a-b', code = 'c1') {
  const sent = await start(ask(`/api/auth/github?next=${encodeURIComponent(next)}`))
  const there = new URL(sent.headers.get('location') ?? '')
  challenges.set(code, there.searchParams.get('code_challenge') ?? '')
  const state = there.searchParams.get('state') ?? ''
  return { there, back: `/api/auth/github/callback?code=${code}&state=${state}`, cookie: cookiesOf(sent) }
}

async function signIn(next?: string): Promise<Response> {
  const { back, cookie } = await comeBack(next)
  return callback(ask(back, cookie))
}

const readerOf = (response: Response) =>
  verifiedReaderOf(new Headers({ host: 'localhost', cookie: cookiesOf(response) }))

test('a reader comes back with a verified name, to where they were, and nothing more is asked for', async () => {
  const { there, back, cookie } = await comeBack()
  expect(there.pathname).toBe('/login/oauth/authorize')
  expect(there.searchParams.get('redirect_uri')).toBe('http://localhost/api/auth/github/callback')
  expect(there.searchParams.has('scope')).toBe(false)
  const response = await callback(ask(back, cookie))
  expect([response.status, response.headers.get('location')]).toEqual([303, '/en/posts/a-b'])
  expect(response.headers.getSetCookie().at(-1)).toMatch(/^slipway-reader=.+; HttpOnly; SameSite=Lax$/)
  expect(await readerOf(response)).toEqual({ provider: 'github', login: 'ada', name: 'Ada Lovelace' })
})

test('a reader is no moderator', async () => {
  const cookie = cookiesOf(await signIn())
  const token = /slipway-reader=([^;]+)/.exec(cookie)?.[1]
  for (const sent of [cookie, `slipway.session_token=${token}`, `slipway.session_token=${token}.${token}`])
    expect(await moderatorOf(new Headers({ host: 'localhost', cookie: sent }))).toBeUndefined()
})

test('who changes the login stays the same reader', async () => {
  await signIn()
  user = { id: 7, login: 'countess', name: ' ' }
  expect(await readerOf(await signIn())).toEqual({ provider: 'github', login: 'countess', name: 'countess' })
  const [rows] = await sql().query('SELECT id FROM `user`')
  expect(rows).toHaveLength(1)
})

test('an answer meant for another browser, or a code that is none, signs nobody in', async () => {
  const { back, cookie } = await comeBack()
  for (const sent of ['', cookie.replace(/.$/, '_'), (await comeBack()).cookie])
    expect((await callback(ask(back, sent))).status).toBe(400)
  const { back: wrong, cookie: own } = await comeBack('/en', 'c2')
  challenges.set('c2', 'of somebody else')
  const refused = await callback(ask(wrong, own))
  expect([refused.status, (await refused.json()).code]).toEqual([502, 'github_unavailable'])
  expect(cookiesOf(refused)).not.toContain('slipway-reader')
})

test('a way to another site is not taken', async () => {
  for (const next of ['//evil.example', 'https://evil.example', '/en/../..//evil.example', '/admin'])
    expect((await signIn(next)).headers.get('location')).toBe('/')
})

test('signing out ends the session', async () => {
  const cookie = cookiesOf(await signIn())
  const headers = { host: 'localhost', origin: 'http://localhost', cookie }
  const url = 'http://localhost/api/auth/reader/sign-out'
  const forged = new Request(url, { method: 'POST', headers: { ...headers, origin: 'https://evil.example' } })
  expect((await signOut(forged)).status).toBe(403)
  expect((await signOut(new Request(url, { method: 'POST', headers }))).status).toBe(204)
  expect(await verifiedReaderOf(new Headers({ host: 'localhost', cookie }))).toBeUndefined()
})
