import 'server-only'
import type { Prisma } from '@/lib/server/db'

type Transaction = Prisma.TransactionClient

/** What readers see by its own state, and then what keeps its place because something that answers it is seen. */
async function recountShown(client: Transaction, postSlug: string): Promise<void> {
  await client.$executeRaw`
    UPDATE comment SET shown = IF(status <> 'visible', 0, IF(LENGTH(path) = 4, 1, 2)) WHERE post_slug = ${postSlug}`
  let changed = 1
  while (changed > 0)
    changed = await client.$executeRaw`
      UPDATE comment AS above
      JOIN comment AS answer ON answer.parent_id = above.id AND answer.shown > 0
      SET above.shown = IF(LENGTH(above.path) = 4, 1, 2)
      WHERE above.post_slug = ${postSlug} AND above.shown = 0`
}

/**
 * Brings everything that is counted of an article to what is stored. The caller holds the article's row, and every
 * comment has its place.
 */
export async function recount(client: Transaction, postSlug: string): Promise<void> {
  await recountShown(client, postSlug)
  await client.$executeRaw`
    UPDATE comment AS root
    LEFT JOIN (
      SELECT thread_number, COUNT(*) AS answers FROM comment
      WHERE post_slug = ${postSlug} AND LENGTH(path) > 4 AND status = 'visible'
      GROUP BY thread_number
    ) AS thread ON thread.thread_number = root.number
    SET root.replies = COALESCE(thread.answers, 0)
    WHERE root.post_slug = ${postSlug} AND LENGTH(root.path) = 4`
  await client.$executeRaw`
    UPDATE post_stat AS stat
    JOIN (
      SELECT COALESCE(SUM(status = 'visible'), 0) AS visible,
        COALESCE(SUM(status = 'visible' AND LENGTH(path) = 4), 0) AS roots,
        COALESCE(MAX(IF(status = 'visible', number, 0)), 0) AS last_visible,
        COALESCE(MAX(number), 0) AS last_number
      FROM comment WHERE post_slug = ${postSlug}
    ) AS found
    SET stat.comments = found.visible, stat.threads = found.roots,
      stat.last_comment_number = GREATEST(stat.last_comment_number, found.last_number),
      stat.threaded_number = GREATEST(stat.last_comment_number, found.last_number),
      stat.last_visible_number = GREATEST(stat.last_visible_number, found.last_visible),
      stat.discussion_version = stat.discussion_version + 1
    WHERE stat.post_slug = ${postSlug}`
}
