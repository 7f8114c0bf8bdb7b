import 'server-only'
import { createHash } from 'node:crypto'
import { mailboxName } from '@/lib/mail-address'

type Bytes = Uint8Array<ArrayBuffer>

/** SHA-256 of several parts, none of which can be moved into another. */
export function digest(...parts: (string | Uint8Array)[]): Bytes {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(String(part.length)).update('\0').update(part)
  return new Uint8Array(hash.digest())
}

/**
 * What a mailbox is known by in limits, in links and in the list of those that want no mail: not its address. Without
 * a key, because the list must hold when a key is replaced.
 */
export function mailboxHash(email: string): Bytes {
  return digest('mailbox', mailboxName(email))
}
