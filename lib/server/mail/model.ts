import type { Locale } from '@/lib/locale'

/** A mail as it goes out. Text from people is put in as it is: the transport encodes headers. */
export type OutgoingMail = {
  to: string
  subject: string
  text: string
  html: string
  /** Stable for one mail, with its brackets: who gets it twice sees it once. */
  messageId: string
  /** What it belongs to, for mail programs that show threads. */
  references: string[]
  headers: Record<string, string>
}

/** A mail that waits for its reason to be put into words. */
export type QueuedMail = {
  id: string
  kind: string
  recipient: string
  locale: Locale
  /** JSON; whose kind it is knows what is in it. */
  payload: string
  /** The one that is being made is counted. */
  attempts: number
}

/** What a feature asks for. */
export type NewMail = Pick<QueuedMail, 'kind' | 'recipient' | 'locale'> & {
  /** SHA-256 of the mailbox, 32 bytes. */
  mailbox: Uint8Array<ArrayBuffer>
  payload: object
  /** 32 bytes; one mail for each. */
  dedupe: Uint8Array<ArrayBuffer>
}

/** Puts a queued mail into words; undefined when there is no reason for it any more. */
export type Composer = (mail: QueuedMail) => Promise<OutgoingMail | undefined>
