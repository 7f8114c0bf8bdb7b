import 'server-only'
import type { Locale } from '@/lib/locale'

/** What is known about a comment before it is stored. */
export type Candidate = {
  postSlug: string
  locale: Locale
  name: string
  email: string | null
  /** Markdown as it was typed. */
  body: string
  /** Keyed hash of the writer's address, 16 bytes; another one each day. */
  author: Uint8Array<ArrayBuffer>
  /** Hash of the writer's cookie, 16 bytes. */
  owner: Uint8Array<ArrayBuffer>
  /** The fields of the request that are no part of the comment: honeypot, ticket, solution of a challenge. */
  signals: Record<string, unknown>
}

/** What becomes of a comment, and why (codes for moderators). */
export type Verdict = { status: 'visible' | 'pending' | 'spam'; reasons: string[] }

/**
 * Judges a comment that is about to be stored.
 * @throws AppError when it is not to be stored at all, or not yet: too_many_comments, challenge_required
 */
export async function judge(_candidate: Candidate): Promise<Verdict> {
  return { status: 'visible', reasons: [] }
}
