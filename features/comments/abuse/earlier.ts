import 'server-only'
import type { Candidate } from './judge'
import type { Earlier } from './repeats'
import { findSameText } from './repository'
import { textDigest } from './text-form'

/** The comments of the last `hours` that say the same. */
export async function findEarlier(
  { postSlug, body, author, owner, edited = '' }: Candidate,
  hours: number,
): Promise<Earlier[]> {
  const rows = await findSameText(textDigest(body), hours, edited)
  return rows.map((row) => ({
    isSameWriter:
      Buffer.compare(row.author, author) === 0 ||
      (row.owner !== null && Buffer.compare(row.owner, owner) === 0),
    isSameArticle: row.postSlug === postSlug,
  }))
}
