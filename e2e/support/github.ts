import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export type Github = { url: string; close(): Promise<void> }

/** Stands in for GitHub: everybody who comes is Ada, and says yes. */
export async function openGithub(): Promise<Github> {
  const challenges = new Map<string, string>()
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost')
    const json = (body: object) =>
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
    if (pathname === '/login/oauth/authorize') {
      const code = `code-${challenges.size}`
      challenges.set(code, searchParams.get('code_challenge') ?? '')
      const back = new URL(searchParams.get('redirect_uri') ?? '')
      back.searchParams.set('code', code)
      back.searchParams.set('state', searchParams.get('state') ?? '')
      response.writeHead(302, { Location: back.href }).end()
    } else if (pathname === '/login/oauth/access_token') {
      const sent = new URLSearchParams(await text(request))
      const verifier = createHash('sha256').update(sent.get('code_verifier') ?? '')
      const isRight = challenges.get(sent.get('code') ?? '') === verifier.digest('base64url')
      json(isRight ? { access_token: 'gho_ada' } : { error: 'bad_verification_code' })
    } else if (pathname === '/api/v3/user' && request.headers.authorization === 'Bearer gho_ada')
      json({ id: 7, login: 'ada', name: 'Ada Lovelace' })
    else response.writeHead(404).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
