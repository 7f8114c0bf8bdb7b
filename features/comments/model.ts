import type { Locale } from '@/lib/locale'
import type { CheckedAnchor, StoredAnchor } from './lines/stored-anchor'

/** visible to all; pending (waits for approval); spam; rejected by a moderator; deleted by its writer or a moderator. */
export const statuses = ['visible', 'pending', 'spam', 'rejected', 'deleted'] as const

export type Status = (typeof statuses)[number]

export function isStatus(value: unknown): value is Status {
  return statuses.some((status) => status === value)
}

/** How readers see a comment: not at all, as the beginning of a thread, or as a reply in one. */
export const shownAs = { hidden: 0, thread: 1, reply: 2 } as const

/** A comment that is to be stored; built from named fields by `createComment`. */
export type NewComment = {
  id: string
  postSlug: string
  parentId: string | null
  locale: Locale
  authorName: string
  authorEmail: string | null
  /** The login at GitHub of a writer who signed in. */
  verifiedLogin: string | null
  body: string
  bodyHtml: string
  renderer: number
  /** Keyed hash of the writer's address, 16 bytes. */
  author: Uint8Array<ArrayBuffer>
  /** Hash of the writer's cookie, 16 bytes. */
  owner: Uint8Array<ArrayBuffer> | null
  status: Status
  /** Codes of the rules that decided, as JSON; null when there is nothing to say. */
  judgement: string | null
  /** The lines of an example that it is about, checked. */
  anchor: CheckedAnchor | null
  /** What the same text is known by (abuse/text-form.ts), 16 bytes. */
  textDigest: Uint8Array<ArrayBuffer>
  /** 32 bytes; one comment for each. */
  idempotencyKey: Uint8Array<ArrayBuffer>
  /** SHA-256 of what was sent: tells a retry from another comment under the same key. */
  requestDigest: Uint8Array<ArrayBuffer>
  /** Whether the writer wants to be told of replies by e-mail. */
  notify: boolean
}

/** A stored comment, as much of it as is ever shown; `path` says where in its thread. */
export type Comment = {
  id: string
  postSlug: string
  number: number
  parentId: string | null
  parentNumber: number | null
  path: Uint8Array
  status: Status
  replies: number
  locale: Locale
  authorName: string
  authorEmail: string | null
  verifiedLogin: string | null
  owner: Uint8Array | null
  bodyHtml: string
  renderer: number
  useful: number
  works: number
  fails: number
  createdAt: Date
  editedAt: Date | null
  anchor: StoredAnchor | null
}

/** The counters of one article's discussion. */
export type Counters = {
  comments: number
  version: number
  lastNumber: number
  threadedNumber: number
  lastVisibleNumber: number
  useful: number
  works: number
  fails: number
}
