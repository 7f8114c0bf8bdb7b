import 'server-only'
import { beginAttempt, normalizeEmail } from '../lockout/lockout'
import { authFor } from './auth'
import { refusing } from './failure'

/** The `Set-Cookie` headers that sign a browser in. */
export type Cookies = string[]

/**
 * Signs in by password. Whoever guesses learns nothing from the answer: an account that does not exist, one that is
 * disabled and a wrong password are refused in the same words, after the same work.
 * @throws AppError wrong_credentials, too_many_attempts
 */
export async function signIn(request: Request, email: string, password: string): Promise<Cookies> {
  const attempt = await beginAttempt(request, email)
  const cookies = await openSession(request, email, password)
  return [...cookies, await attempt.succeeded()]
}

/** The same where the password was just set, and is no guess. */
export async function openSession(request: Request, email: string, password: string): Promise<Cookies> {
  const { headers } = request
  const auth = await authFor(headers)
  const body = { email: normalizeEmail(email), password }
  const call = auth.api.signInEmail({ body, headers, returnHeaders: true })
  return (await refusing('wrong_credentials', call)).headers.getSetCookie()
}

/** Ends this browser's session, here and in the database. */
export async function signOut({ headers }: Request): Promise<Cookies> {
  const auth = await authFor(headers)
  const call = auth.api.signOut({ headers, returnHeaders: true })
  return (await refusing('signed_out', call)).headers.getSetCookie()
}

/**
 * Changes the password of whoever sent the request; all other sessions end. Guesses at the present one are counted
 * like those at the door.
 * @throws AppError wrong_password, weak_password, too_many_attempts
 */
export async function changePassword(
  request: Request,
  email: string,
  passwords: { current: string; next: string },
): Promise<Cookies> {
  const { headers } = request
  const attempt = await beginAttempt(request, email)
  const auth = await authFor(headers)
  const body = {
    currentPassword: passwords.current,
    newPassword: passwords.next,
    revokeOtherSessions: true,
  }
  const call = auth.api.changePassword({ body, headers, returnHeaders: true })
  const cookies = (await refusing('wrong_password', call)).headers.getSetCookie()
  return [...cookies, await attempt.succeeded()]
}
