import 'server-only'
import { database } from '@/lib/server/db'
import { listAudit } from './audit'
import type { AuditRow, ModeratedComment } from '../model'
import { searchComments } from './search'
import { moderatedColumns, toModerated } from './to-moderated'

export type CommentInContext = {
  comment: ModeratedComment
  /** The comments of its thread in order, itself included. */
  thread: ModeratedComment[]
  others: ModeratedComment[]
  history: AuditRow[]
}

const threadLimit = 50

/** Everything that a moderator needs to judge one comment; undefined when there is none with this id. */
export async function readOne(id: string): Promise<CommentInContext | undefined> {
  const row = await database().comment.findUnique({ where: { id }, select: moderatedColumns })
  if (!row) return undefined
  const comment = await toModerated(row)
  const [thread, others, history] = await Promise.all([
    database().comment.findMany({
      where: { postSlug: row.postSlug, threadNumber: row.threadNumber ?? row.number },
      orderBy: [{ path: 'asc' }, { number: 'asc' }],
      take: threadLimit,
      select: moderatedColumns,
    }),
    searchComments({ writer: id }, 11),
    listAudit({ target: id }),
  ])
  return {
    comment,
    thread: await Promise.all(thread.map(toModerated)),
    others: others.items.filter((other) => other.id !== id).slice(0, 10),
    history: history.items,
  }
}
