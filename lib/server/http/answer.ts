import 'server-only'
import { negotiateLocale } from '@/lib/locale'
import { withDeadline } from '../deadline'
import { problemResponse, toAppError } from './problem'

/** Runs an endpoint; whatever it throws becomes a problem in the language of `Accept-Language`. */
export async function answer(request: Request, endpoint: () => Promise<Response>): Promise<Response> {
  try {
    return await withDeadline(endpoint())
  } catch (error) {
    return problemResponse(toAppError(error), negotiateLocale(request.headers.get('accept-language')))
  }
}

/** A JSON answer that is not to be stored. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { 'Cache-Control': 'no-store', ...headers } })
}
