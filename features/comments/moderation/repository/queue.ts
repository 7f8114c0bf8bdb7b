import 'server-only'
import { database, Prisma } from '@/lib/server/db'
import { cursorOf, parseCursor } from '../cursor'
import type { Keyset, ModeratedComment } from '../model'
import { moderatedColumns, toModerated } from './to-moderated'

/** The two states in which a comment waits for somebody. */
export const waiting = ['pending', 'spam'] as const

export type Waiting = (typeof waiting)[number]

/** Beyond this the number is not counted: a flood of spam must not make every page slow. */
export const countLimit = 1000

const queuePageSize = 25

/** How many wait, `countLimit` at most. */
export async function countWaiting(): Promise<Record<Waiting, number>> {
  const count = async (status: Waiting) => {
    const rows = await database().$queryRaw<{ n: bigint | number }[]>`
      SELECT COUNT(*) AS n FROM
        (SELECT 1 AS one FROM comment WHERE status = ${status} LIMIT ${Prisma.raw(String(countLimit))}) AS some`
    return Number(rows[0]?.n ?? 0)
  }
  const [pending, spam] = await Promise.all([count('pending'), count('spam')])
  return { pending, spam }
}

/** Comments that wait, the oldest first. */
export async function readQueue(status: Waiting, after: string | null): Promise<Keyset<ModeratedComment>> {
  const cursor = parseCursor(after)
  const rows = await database().comment.findMany({
    where: {
      status,
      ...(cursor
        ? { OR: [{ createdAt: { gt: cursor.at } }, { createdAt: cursor.at, id: { gt: cursor.id } }] }
        : {}),
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: queuePageSize + 1,
    select: moderatedColumns,
  })
  const page = rows.slice(0, queuePageSize)
  const last = page.at(-1)
  return {
    items: await Promise.all(page.map(toModerated)),
    next: rows.length > queuePageSize && last ? cursorOf(last) : null,
  }
}
