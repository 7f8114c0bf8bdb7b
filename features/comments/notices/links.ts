import 'server-only'
import type { Locale } from '@/lib/locale'
import { signingKey } from '@/lib/server/signing-key/signing-key'
import { absoluteUrl } from '@/lib/server/site-url'
import { readToken, signToken, type TokenKind } from './token'

type Bytes = Uint8Array<ArrayBuffer>

const pages = { confirm: 'confirm', stop: 'unsubscribe' } satisfies Record<TokenKind, string>

/** The page of a link, below the site. */
export function pagePath(kind: TokenKind, locale: Locale, token: string): string {
  return `/${locale}/notices/${pages[kind]}?token=${encodeURIComponent(token)}`
}

async function linkTo(kind: TokenKind, locale: Locale, subject: string): Promise<string> {
  return absoluteUrl(pagePath(kind, locale, signToken(kind, subject, await signingKey('notices'))))
}

/** The address of the page that asks whether notices of replies to a comment are wanted. */
export function confirmLink(locale: Locale, commentId: string): Promise<string> {
  return linkTo('confirm', locale, commentId)
}

/** The address that ends all notices to a mailbox. It names the mailbox by its hash. */
export function stopLink(locale: Locale, mailbox: Uint8Array): Promise<string> {
  return linkTo('stop', locale, Buffer.from(mailbox).toString('base64url'))
}

/** The comment that a token confirms. */
export async function commentOfToken(token: string): Promise<string | undefined> {
  return readToken('confirm', token, await signingKey('notices'))
}

/** The mailbox that a token stops. */
export async function mailboxOfToken(token: string): Promise<Bytes | undefined> {
  const subject = readToken('stop', token, await signingKey('notices'))
  return subject === undefined ? undefined : new Uint8Array(Buffer.from(subject, 'base64url'))
}
