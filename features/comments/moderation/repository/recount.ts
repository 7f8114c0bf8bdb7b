import 'server-only'
import type { Prisma } from '@/lib/server/db'

/** Brings an article's counters to what is stored, under its row, which the caller holds. */
export async function recount(client: Prisma.TransactionClient, postSlug: string): Promise<void> {
  await client.$executeRaw`
    UPDATE comment AS root
    LEFT JOIN (
      SELECT thread_number, COUNT(*) AS answers FROM comment
      WHERE post_slug = ${postSlug} AND parent_id IS NOT NULL AND status = 'visible'
      GROUP BY thread_number
    ) AS thread ON thread.thread_number = root.number
    SET root.replies = COALESCE(thread.answers, 0)
    WHERE root.post_slug = ${postSlug} AND root.parent_id IS NULL`
  await client.$executeRaw`
    UPDATE post_stat AS stat
    JOIN (
      SELECT COALESCE(SUM(status = 'visible'), 0) AS shown,
        COALESCE(SUM(status = 'visible' AND parent_id IS NULL), 0) AS roots,
        COALESCE(MAX(number), 0) AS last
      FROM comment WHERE post_slug = ${postSlug}
    ) AS found
    SET stat.comments = found.shown, stat.threads = found.roots,
      stat.last_comment_number = GREATEST(stat.last_comment_number, found.last),
      stat.discussion_version = stat.discussion_version + 1
    WHERE stat.post_slug = ${postSlug}`
}
