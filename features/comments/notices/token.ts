import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'

/** What the bearer of a link may do: confirm a subscription, or stop all mail to a mailbox. */
export type TokenKind = 'confirm' | 'stop'

const signatureBytes = 16

function signatureOf(kind: TokenKind, subject: string, secret: Uint8Array): Buffer {
  return createHmac('sha256', secret).update(`${kind}\0${subject}`).digest().subarray(0, signatureBytes)
}

/**
 * A token for a link in a mail. It is signed and not stored: it works as long as the signing key does, also from a mail
 * that is years old, and nobody who reads the tables can use what is there.
 * @param subject letters, digits, dashes and underscores
 */
export function signToken(kind: TokenKind, subject: string, secret: Uint8Array): string {
  return `${subject}.${signatureOf(kind, subject, secret).toString('base64url')}`
}

/** What a token was signed for; undefined when this site did not sign it, or signed it for something else. */
export function readToken(kind: TokenKind, token: string, secret: Uint8Array): string | undefined {
  const [subject = '', signature = '', ...more] = token.split('.')
  const given = Buffer.from(signature, 'base64url')
  if (more.length || given.length !== signatureBytes) return undefined
  return timingSafeEqual(given, signatureOf(kind, subject, secret)) ? subject : undefined
}
