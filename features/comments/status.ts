import 'server-only'
import { Prisma } from '@/lib/server/db'

export type CommentStatus = 'visible' | 'pending' | 'spam' | 'rejected' | 'deleted'
export type StatusChange = { id: string; postSlug: string; from: CommentStatus; to: CommentStatus }

/** Stand-in of the agreed signature. */
export async function changeStatus(
  client: Prisma.TransactionClient,
  ids: string[],
  status: CommentStatus,
): Promise<StatusChange[]> {
  const rows = await client.$queryRaw<{ id: string; postSlug: string; status: CommentStatus }[]>`
    SELECT id, post_slug AS postSlug, status FROM comment WHERE id IN (${Prisma.join(ids)}) ORDER BY id FOR UPDATE`
  await client.comment.updateMany({ where: { id: { in: ids } }, data: { status } })
  return rows.flatMap(({ id, postSlug, status: from }) => (from === status ? [] : [{ id, postSlug, from, to: status }]))
}
