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
  decided_already: 409,
  nothing_chosen: 422,
  invalid_edit: 422,
  invalid_rules: 422,
  nobody_to_block: 409,
  nobody_found: 404,
  not_confirmed: 422,
  unreadable_import: 422,
  import_too_large: 413,
  unchecked_import: 409,
  not_yours: 403,
  too_late: 403,
  too_many_reactions: 429,
  challenge_required: 428,
  database_unavailable: 503,
  internal: 500,
  signed_out: 401,
  forbidden: 403,
  wrong_credentials: 401,
  too_many_attempts: 429,
  stale_session: 403,
  weak_password: 422,
  wrong_password: 422,
  passkey_refused: 401,
  last_owner: 409,
  invitation_void: 410,
  invalid_account: 422,
  account_exists: 409,
  github_unavailable: 502,
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
  /** What is to be solved before the same request may succeed: a challenge of altcha-lib. */
  challenge?: object
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
  readonly challenge: object | undefined
  readonly sent: Record<string, unknown> | undefined

  constructor(code: ProblemCode, { message, fields = [], retryAfter, challenge, sent, cause }: Details = {}) {
    super(message ?? code, { cause })
    this.code = code
    this.fields = fields
    this.retryAfter = retryAfter
    this.challenge = challenge
    this.sent = sent
  }
}
