import 'server-only'
import { AppError, problemStatus, type FieldProblem, type ProblemCode } from '@/lib/app-error'
import { languageTags, type Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { isDatabaseUnavailable } from '../database-error'
import { log } from '../log'

/** An RFC 9457 problem, with the words of the reader's language. */
export type Problem = {
  type: string
  title: string
  status: number
  detail: string
  code: ProblemCode
  /** What is wrong with which field; only for `invalid_comment`. */
  errors?: { field: FieldProblem['field']; code: FieldProblem['fault']; detail: string }[]
  /** What to solve; only for `challenge_required`. */
  challenge?: object
}

/** Any failure as an AppError. What nobody expected is logged and becomes `internal`. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  if (isDatabaseUnavailable(error)) {
    log().warn({ reason: error instanceof Error ? error.message : String(error) }, 'database unavailable')
    return new AppError('database_unavailable', { cause: error, retryAfter: 5 })
  }
  log().error({ err: error }, 'unexpected failure')
  return new AppError('internal', { cause: error })
}

/** The problem's members, worded for a reader. */
export function toProblem({ code, fields, challenge }: AppError, locale: Locale): Problem {
  const { problems, fields: words } = messagesOf(locale)
  return {
    type: `/problems/${code}`,
    ...problems[code],
    status: problemStatus[code],
    code,
    ...(fields.length
      ? { errors: fields.map(({ field, fault }) => ({ field, code: fault, detail: words[field][fault] })) }
      : {}),
    ...(challenge ? { challenge } : {}),
  }
}

/** Headers that go with a failure, whatever its body. */
export function problemHeaders({ retryAfter }: AppError, locale: Locale): Record<string, string> {
  return {
    'Content-Language': languageTags[locale],
    'Cache-Control': 'no-store',
    Vary: 'Accept-Language',
    ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
  }
}

/** A failure as `application/problem+json`. */
export function problemResponse(error: AppError, locale: Locale): Response {
  const problem = toProblem(error, locale)
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { ...problemHeaders(error, locale), 'Content-Type': 'application/problem+json' },
  })
}

/** The same in plain words, for a form whose page would be too dear to make: the browser's way back has what was typed. */
export function problemText(error: AppError, locale: Locale): Response {
  const { title, detail, status } = toProblem(error, locale)
  return new Response(`${title}\n\n${detail}\n`, {
    status,
    headers: { ...problemHeaders(error, locale), 'Content-Type': 'text/plain; charset=utf-8' },
  })
}
