import 'server-only'
import { isAPIError } from 'better-auth/api'
import { AppError, type ProblemCode } from '@/lib/app-error'

/** What Better Auth says no to, by its own codes, where one code is not enough. */
const known: Record<string, ProblemCode> = {
  INVALID_PASSWORD: 'wrong_password',
  PASSWORD_TOO_SHORT: 'weak_password',
  PASSWORD_TOO_LONG: 'weak_password',
  SESSION_NOT_FRESH: 'stale_session',
  FAILED_TO_VERIFY_REGISTRATION: 'passkey_refused',
}

/**
 * Runs a call to Better Auth, whose refusals become ours. Where it hides a failure behind a 500, the database was the
 * only thing that it had to ask.
 * @param refused what a refusal means here
 */
export async function refusing<Result>(refused: ProblemCode, call: Promise<Result>): Promise<Result> {
  try {
    return await call
  } catch (error) {
    if (!isAPIError(error)) throw error
    const code = known[String(error.body?.code ?? '')] ?? refused
    if (error.statusCode >= 500 && !(String(error.body?.code) in known))
      throw new AppError('database_unavailable', { cause: error, retryAfter: 5 })
    throw new AppError(code, { message: String(error.body?.code ?? error.status), cause: error })
  }
}
