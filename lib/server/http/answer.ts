import 'server-only'
import { AppError } from '@/lib/app-error'
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

/** The handler of every method that an endpoint does not take. @param allowed value of `Allow` */
export function methodNotAllowed(allowed: string) {
  return async (request: Request): Promise<Response> => {
    const response = problemResponse(
      new AppError('method_not_allowed'),
      negotiateLocale(request.headers.get('accept-language')),
    )
    response.headers.set('Allow', allowed)
    return response
  }
}

/** A JSON answer that is not to be stored. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { 'Cache-Control': 'no-store', ...headers } })
}
