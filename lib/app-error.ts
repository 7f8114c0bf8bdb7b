import type { Messages } from './messages/en.ts'

/** The name of an expected failure; the catalogues have a title and a detail for each. */
export type ProblemCode = keyof Messages['problems']

/** HTTP status of each failure: the one place where codes become statuses. */
export const problemStatus: Record<ProblemCode, number> = {
  not_found: 404,
  method_not_allowed: 405,
  invalid_body: 400,
  invalid_query: 400,
  payload_too_large: 413,
  unsupported_media_type: 415,
  cross_origin: 403,
  invalid_comment: 422,
  idempotency_conflict: 422,
  too_many_comments: 429,
  not_yours: 403,
  too_late: 403,
  too_many_reactions: 429,
  database_unavailable: 503,
  internal: 500,
}

export type FieldName = keyof Messages['fields']
export type FieldFault = 'missing' | 'too_long' | 'invalid'

/** What is wrong with a field that a reader filled in. */
export type FieldProblem = { field: FieldName; fault: FieldFault }

type Details = {
  /** For the log, never for readers. */
  message?: string
  fields?: FieldProblem[]
  /** Seconds after which the same request may succeed. */
  retryAfter?: number
  /** The fields of a form that was read and refused all the same, to be shown again. */
  sent?: Record<string, unknown>
  cause?: unknown
}

/** An expected failure. Readers see the catalogue's words for `code`; `message` is for the log. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ProblemCode
  readonly fields: FieldProblem[]
  readonly retryAfter: number | undefined
  readonly sent: Record<string, unknown> | undefined

  constructor(code: ProblemCode, { message, fields = [], retryAfter, sent, cause }: Details = {}) {
    super(message ?? code, { cause })
    this.code = code
    this.fields = fields
    this.retryAfter = retryAfter
    this.sent = sent
  }
}
