import type { IncomingMessage, ServerResponse } from 'node:http'
import { directEndpoints, type DirectEndpoint } from '../lib/server/direct-endpoints.ts'

const route = /^\/api\/posts\/([^/]+)\/(views)$/

/** Bytes after which reading stops; more than any endpoint takes, so that it is the endpoint that refuses. */
const enough = 64 * 1024

function readBody(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= enough + chunk.length) chunks.push(chunk)
      if (size > enough) resolve(Buffer.concat(chunks).toString())
    })
    request.on('end', () => resolve(Buffer.concat(chunks).toString()))
    request.on('error', reject)
  })
}

async function call(
  endpoint: DirectEndpoint,
  slug: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  const body = await readBody(request)
  // Endpoints look at no more of the address than the slug.
  const asked = new Request('http://localhost/', { method: request.method, headers })
  const answer = await endpoint(asked, slug, body)
  response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text())
}

/**
 * Answers by calling the endpoint itself, without Next, if it is one of those few (lib/server/direct-endpoints.ts).
 * @param address the decoded path
 * @returns whether this answers
 */
export function answerDirectly(request: IncomingMessage, response: ServerResponse, address: string): boolean {
  const [, slug, name] = route.exec(address) ?? []
  const endpoint = directEndpoints().get(`${request.method} ${name}`)
  if (!endpoint || slug === undefined) return false
  // The endpoint answers its own failures; what is left is a client that went away.
  call(endpoint, slug, request, response).catch(() => response.destroy())
  return true
}
