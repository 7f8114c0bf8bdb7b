import 'server-only'
import { createHmac } from 'node:crypto'
import { AppError } from '@/lib/app-error'
import { signingKey } from '../signing-key/signing-key'
import { isSecureRequest } from '../visitor/client-address'
import { authorOf } from '../visitor/visitor'
import { cookieValue } from '../http/cookie'
import { rules, waitAfter, type Rule } from './backoff'
import { deviceCookie, deviceCookieFor, isDeviceOf } from './device'
import { countAttempt, forgiveAttempt } from './repository'

/** An attempt to sign in that may be made. */
export type Attempt = {
  /** Says that it was right. @returns the `Set-Cookie` header by which the browser is known next time */
  succeeded(): Promise<string>
}

const idBytes = 16

/** E-mail addresses in the form in which accounts have them. */
export function normalizeEmail(email: string): string {
  return email.trim().toLowerCase()
}

/**
 * Lets an attempt at an account through, or says how long to wait: a table counts for all replicas, by address and
 * account together, by address, and by account. A browser that signed in to the account before is counted by itself,
 * so that no stranger can keep it out, not even one behind the same address.
 * @throws AppError too_many_attempts
 */
export async function beginAttempt(request: Request, email: string): Promise<Attempt> {
  const account = normalizeEmail(email)
  const secret = await signingKey('auth')
  const idOf = (...parts: string[]) =>
    new Uint8Array(createHmac('sha256', secret).update(parts.join('\0')).digest().subarray(0, idBytes))
  const counted = (rule: Rule, ...parts: string[]) => ({
    id: idOf(...parts),
    waitAfter: (failures: number) => waitAfter(failures, rule),
  })

  const device = cookieValue(request.headers.get('cookie'), deviceCookie)
  const isKnown = device !== undefined && isDeviceOf(device, account, secret)
  const address = Buffer.from(await authorOf(request)).toString('hex')
  const own = isKnown ? counted(rules.pair, 'device', device) : counted(rules.pair, 'pair', address, account)
  const shared = isKnown
    ? []
    : [counted(rules.address, 'address', address), counted(rules.account, 'account', account)]

  const wait = await countAttempt([own, ...shared])
  if (wait > 0) throw new AppError('too_many_attempts', { retryAfter: wait })
  return {
    succeeded: async () => {
      await forgiveAttempt(
        [own.id],
        shared.map(({ id }) => id),
      )
      return deviceCookieFor(account, secret, isSecureRequest(request))
    },
  }
}
