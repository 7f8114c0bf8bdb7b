import 'server-only'
import { createHash } from 'node:crypto'

/** For what may be two seconds old, and half a minute while the edge asks for the next one. Browsers always ask. */
export const sharedBriefly = 'public, max-age=0, s-maxage=2, stale-while-revalidate=30'

/** The same for what people wait for: no cache gives out an older one while it asks for the next. */
export const sharedBarely = 'public, max-age=0, s-maxage=2'

/** Whether a request has what a tag names already: weak comparison (RFC 9110, section 13.1.2). */
export function isKnown(request: Request, etag: string): boolean {
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '')
  const sent = request.headers.get('if-none-match')
  return sent !== null && sent.split(',').some((tag) => tag.trim() === '*' || opaque(tag) === opaque(etag))
}

/**
 * An answer that shared caches may keep for a moment; 304 for those who have it.
 * @param etag of what `make` will say; `make` is not called in vain, and puts the headers on its answer
 */
export async function shared(
  request: Request,
  etag: string,
  make: (headers: Record<string, string>) => Promise<Response>,
  cacheControl: string = sharedBriefly,
): Promise<Response> {
  const headers = { ETag: etag, 'Cache-Control': cacheControl }
  return isKnown(request, etag) ? new Response(null, { status: 304, headers }) : make(headers)
}

/** The same for JSON. */
export function sharedJson(
  request: Request,
  etag: string,
  read: () => Promise<unknown>,
  cacheControl: string = sharedBriefly,
): Promise<Response> {
  return shared(request, etag, async (headers) => Response.json(await read(), { headers }), cacheControl)
}

/** The same for JSON that is there already: its tag is made of what it says. */
export async function taggedJson(
  request: Request,
  body: unknown,
  cacheControl: string = sharedBriefly,
): Promise<Response> {
  const text = JSON.stringify(body)
  const etag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
  return shared(
    request,
    etag,
    async (headers) => new Response(text, { headers: { ...headers, 'Content-Type': 'application/json' } }),
    cacheControl,
  )
}
