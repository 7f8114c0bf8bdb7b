import type { Locale } from '@/lib/locale'
import type { StoredAnchor } from '../../lines/stored-anchor'
import type { Status } from '../model'

export const formats = ['slipway', 'waline', 'disqus'] as const

export type Format = (typeof formats)[number]

/** A comment of an import, whatever system it came from. */
export type Incoming = {
  /** A UUID: the comment's own, or made from its id in the other system, the same each time. */
  id: string
  parentId: string | null
  /** Where it stood: an address, or what the article's comments are stored under. */
  address: string
  /** Its number when it had one here. */
  number: number | null
  locale: Locale
  name: string
  email: string | null
  /** The login at GitHub that vouches for the name. */
  verifiedLogin: string | null
  /** Markdown. */
  body: string
  status: Status
  createdAt: Date
  editedAt: Date | null
  judgement: string | null
  note: string | null
  useful: number
  works: number
  fails: number
  /** Hash of the writer's cookie, 32 hex digits. */
  writer: string | null
  /** The lines of an example that it is about. */
  lines: StoredAnchor | null
}

/** Why a comment is not taken over. */
export const skipReasons = ['article', 'empty', 'too_long', 'time', 'deleted', 'broken'] as const

export type SkipReason = (typeof skipReasons)[number]

export type Skipped = { reason: SkipReason; what: string }

/** What was read of a file. */
export type Read = { comments: Incoming[]; skipped: Skipped[] }
