import 'server-only'
import { AppError } from '@/lib/app-error'

/** Most bytes of a request's body; of a form, after decoding (`%E8%88%B9` is one character of three bytes). */
export const bodyLimit = 32 * 1024

/** Most bytes that are read of a form, so that a page can give back a text that is too long. */
const formReadLimit = 8 * bodyLimit

/** The body as text; reading stops at the limit, whatever `Content-Length` says. */
async function readText(request: Request, limit = bodyLimit): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new AppError('payload_too_large')
  if (!request.body) return ''
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body) {
    size += chunk.byteLength
    if (size > limit) throw new AppError('payload_too_large')
    chunks.push(chunk)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
  } catch (cause) {
    throw new AppError('invalid_body', { message: 'not UTF-8', cause })
  }
}

function mediaType(request: Request): string {
  return (request.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
}

/** Whether the body is what a plain HTML form sends. */
export function isForm(request: Request): boolean {
  return mediaType(request) === 'application/x-www-form-urlencoded'
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  } catch (cause) {
    throw new AppError('invalid_body', { message: 'not JSON', cause })
  }
  throw new AppError('invalid_body', { message: 'not a JSON object' })
}

/**
 * The members of a JSON object whose text was read already, of any length.
 * @throws AppError unsupported_media_type, payload_too_large, invalid_body
 */
export function fieldsOf(request: Request, text: string): Record<string, unknown> {
  const type = mediaType(request)
  if (type !== 'application/json') throw new AppError('unsupported_media_type', { message: type })
  if (Buffer.byteLength(text) > bodyLimit) throw new AppError('payload_too_large')
  return parseObject(text)
}

/** The fields of a form, with line breaks as people type them: LF. */
async function readForm(request: Request): Promise<Record<string, unknown>> {
  const pairs = [...new URLSearchParams(await readText(request, formReadLimit))]
  const fields = Object.fromEntries(pairs.map(([name, value]) => [name, value.replace(/\r\n/g, '\n')]))
  const size = pairs.reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name) + Buffer.byteLength(value) + 2,
    0,
  )
  if (size > bodyLimit) throw new AppError('payload_too_large', { sent: fields })
  return fields
}

/** The members of a JSON object, or the fields of a form. */
export async function readFields(request: Request): Promise<Record<string, unknown>> {
  const type = mediaType(request)
  if (isForm(request)) return readForm(request)
  if (type !== 'application/json') throw new AppError('unsupported_media_type', { message: type })
  return parseObject(await readText(request))
}
