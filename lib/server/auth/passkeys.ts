import 'server-only'
import { AppError } from '@/lib/app-error'
import { authFor } from './auth'
import { refusing } from './failure'
import { passkeyAnswer } from './passkey-answer'
import type { Cookies } from './sign-in'

type Asked = { options: unknown; cookies: Cookies }

/**
 * What a browser needs to show that it has a passkey. It says nothing about accounts: the passkey itself knows whose
 * it is. The device must ask for a finger, a face or a PIN.
 */
export async function askForPasskey({ headers }: Request): Promise<Asked> {
  const auth = await authFor(headers)
  // Without its cookie: also who is signed in chooses freely.
  const anonymous = new Headers(headers)
  anonymous.delete('cookie')
  const call = auth.api.generatePasskeyAuthenticationOptions({ headers: anonymous, returnHeaders: true })
  const { headers: answer, response } = await refusing('passkey_refused', call)
  return { options: { ...response, userVerification: 'required' }, cookies: answer.getSetCookie() }
}

/**
 * Nothing can be guessed here, so nothing is counted: wrong passwords from the same address must not keep a passkey out.
 * The door (lib/server/lockout) keeps the machine from checking signatures all day.
 * @throws AppError passkey_refused
 */
export async function signInByPasskey(request: Request, response: unknown): Promise<Cookies> {
  const answer = passkeyAnswer.safeParse(response)
  if (!answer.success) throw new AppError('passkey_refused', { message: 'no such answer' })
  const { headers } = request
  const auth = await authFor(headers)
  const body = { response: answer.data }
  const call = auth.api.verifyPasskeyAuthentication({ body, headers, returnHeaders: true })
  return (await refusing('passkey_refused', call)).headers.getSetCookie()
}

/** What a browser needs to make a passkey. @throws AppError stale_session, when signing in was too long ago */
export async function askForNewPasskey({ headers }: Request): Promise<Asked> {
  const auth = await authFor(headers)
  const call = auth.api.generatePasskeyRegistrationOptions({ headers, returnHeaders: true })
  const { headers: answer, response } = await refusing('stale_session', call)
  return { options: response, cookies: answer.getSetCookie() }
}

/** Stores the passkey that a browser has made. @throws AppError passkey_refused, stale_session */
export async function addPasskey({ headers }: Request, name: string, response: unknown): Promise<void> {
  const auth = await authFor(headers)
  await refusing('passkey_refused', auth.api.verifyPasskeyRegistration({ body: { response, name }, headers }))
}
