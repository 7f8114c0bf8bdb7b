import type { AppError } from '@/lib/app-error'
import type { Messages } from '@/lib/messages/en'
import { withDeadline } from '@/lib/server/deadline'
import { json } from '@/lib/server/http/answer'
import { isForm, readFields } from '@/lib/server/http/body'
import { localeOf } from '@/lib/server/http/locale-of'
import { problemResponse, toAppError } from '@/lib/server/http/problem'
import { requireSameOrigin } from '@/lib/server/http/same-origin'
import { passDoor } from '@/lib/server/lockout/door'
import { log } from '@/lib/server/log'

export type Done = {
  /** What the page says that a form comes back to. */
  done?: keyof Messages['account']['done']
  /** Another page than the one that the form stands on. */
  to?: string
  cookies?: string[]
  /** The answer to JSON. */
  body?: unknown
}

type Fields = Record<string, unknown>

type Write = {
  /** The page that the form stands on. */
  page: (fields: Fields) => string
  work: (fields: Fields) => Promise<Done>
  /** Cookies that go with a refusal. */
  kept?: (fields: Fields) => string[]
}

function withQuery(address: string, query: Record<string, string | number | undefined>): string {
  const url = new URL(address, 'http://localhost')
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) url.searchParams.set(name, String(value))
  return `${url.pathname}${url.search}`
}

function redirect(to: string, cookies: string[] = []): Response {
  const headers = new Headers({ Location: to, 'Cache-Control': 'no-store' })
  for (const cookie of cookies) headers.append('Set-Cookie', cookie)
  return new Response(null, { status: 303, headers })
}

function refusal(error: AppError, page: string, cookies: string[]): Response {
  return redirect(withQuery(page, { problem: error.code, wait: error.retryAfter }), cookies)
}

/**
 * A write of the account pages. A form is answered by the page that it stands on (303), which says what happened; JSON
 * by JSON or a problem. What another site's page sends is refused before anything is read.
 */
export async function answerWrite(request: Request, { page, work, kept }: Write): Promise<Response> {
  let fields: Fields = {}
  try {
    requireSameOrigin(request)
    fields = await readFields(request)
    await withDeadline(passDoor(request))
    const { done, to, cookies = [], body = { done } } = await withDeadline(work(fields))
    if (isForm(request)) return redirect(to ?? withQuery(page(fields), { done }), cookies)
    const response = json(body)
    for (const cookie of cookies) response.headers.append('Set-Cookie', cookie)
    return response
  } catch (error) {
    const failure = toAppError(error)
    // A form's answer is a 303 whatever happened: this line says which attempts failed.
    log().info({ code: failure.code }, 'refused at the door')
    if (!isForm(request) || failure.code === 'cross_origin')
      return problemResponse(failure, localeOf(request.headers))
    return refusal(failure, page(fields), kept?.(fields) ?? [])
  }
}
