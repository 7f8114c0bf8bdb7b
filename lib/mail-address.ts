import { z } from 'zod'

/** Who mail comes from: an address, and the name that is shown for it. */
export type Sender = { name: string; address: string }

const named = /^(?:"?([^"<>]*?)"?\s*)?<([^<>\s]+)>$/

/**
 * Reads `notices@example.org` or `Slipway <notices@example.org>`.
 * @returns undefined when it is neither
 */
export function parseSender(text: string): Sender | undefined {
  // A line break would begin another header.
  if (/[\u0000-\u001F\u007F]/.test(text)) return undefined
  const [, name = '', address = text.trim()] = named.exec(text.trim()) ?? []
  return z.email().safeParse(address).success ? { name: name.trim(), address } : undefined
}

/** What stands behind the last `@`. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1)
}

/**
 * The mailbox that an address leads to, in one form: case does not matter, and neither does what stands behind a plus,
 * by which one person has as many addresses as she likes.
 */
export function mailboxName(address: string): string {
  const at = address.lastIndexOf('@')
  const [local = ''] = address.slice(0, at).split('+', 1)
  return `${local || address.slice(0, at)}@${domainOf(address)}`.normalize('NFC').toLowerCase()
}
