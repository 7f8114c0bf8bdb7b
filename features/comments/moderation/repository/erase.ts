import 'server-only'
import { v7 as uuid } from 'uuid'
import { AppError } from '@/lib/app-error'
import { database, Prisma } from '@/lib/server/db'
import { forgetReaders } from '@/lib/server/reader/repository'
import { retryConflicts } from '@/lib/server/retry-conflicts'
import { forgetEmail } from '../../notices/queue'
import { deleteForGood } from '../../status'
import { lockCounters } from '../../threading/repository'
import type { Actor } from '../model'
import { writeAudit } from './audit'
import { blockedBy, marksOf, toldOf } from './person'

type Transaction = Prisma.TransactionClient

const emptied = JSON.stringify({ before: {}, after: { erased: true } })

/** Takes back every reaction of these browsers, and what was counted of them. */
async function eraseReactions(client: Transaction, owners: Uint8Array<ArrayBuffer>[]): Promise<number> {
  const where = { owner: { in: owners } }
  const slugs = await client.reaction.findMany({ where, select: { postSlug: true }, distinct: ['postSlug'] })
  for (const slug of slugs.map(({ postSlug }) => postSlug).sort()) await lockCounters(client, slug)
  const groups = await client.reaction.groupBy({ by: ['postSlug', 'commentId', 'kind'], where, _count: true })
  for (const { postSlug, commentId, kind, _count: n } of groups) {
    const by = (name: string) => (kind === name ? n : 0)
    const [useful, works, fails] = [by('useful'), by('works'), by('fails')]
    const counters = Prisma.sql`useful = useful - ${useful}, works = works - ${works}, fails = fails - ${fails}`
    if (commentId)
      await client.$executeRaw`
        UPDATE comment SET ${counters}, helpful = helpful - ${useful + works - fails} WHERE id = ${commentId}`
    await client.$executeRaw`
      UPDATE post_stat SET discussion_version = discussion_version + 1
        ${commentId ? Prisma.empty : Prisma.sql`, ${counters}`} WHERE post_slug = ${postSlug}`
  }
  return (await client.reaction.deleteMany({ where })).count
}

/**
 * Erases comments and all that belongs to who wrote them: reactions, blocks, notes, words of theirs in the log, and
 * their accounts at GitHub. The log keeps that and how much was erased, and by whom.
 * @param login at GitHub of somebody who may have written nothing
 * @throws AppError nobody_found
 * @returns how many comments
 */
export async function erasePerson(actor: Actor, ids: string[], login?: string): Promise<number> {
  const options = { isolationLevel: 'ReadCommitted', maxWait: 5000, timeout: 60_000 } as const
  return retryConflicts(() =>
    database().$transaction(async (client) => {
      const marks = await marksOf(client, ids)
      const { removed, emptied: left } = await deleteForGood(client, ids)
      const comments = removed.length + left.length
      const readers = await forgetReaders(client, login ? [...marks.logins, login] : marks.logins)
      if (comments + readers === 0) throw new AppError('nobody_found')
      const reactions = await eraseReactions(client, marks.owners)
      for (const email of marks.emails) await forgetEmail(client, email)
      await client.replySubscription.deleteMany({
        where: { OR: [{ commentId: { in: ids } }, { owner: { in: marks.owners } }] },
      })
      const blocks = await client.blockedWriter.deleteMany({ where: blockedBy(marks) })
      await client.commentAuthor.deleteMany({ where: { author: { in: marks.authors } } })
      const log = await client.auditEntry.updateMany({ where: toldOf(ids), data: { details: emptied } })
      const after = { comments, reactions, blocks: blocks.count, log: log.count, readers }
      await writeAudit(client, actor, 'erase', uuid(), [{ target: 'person', after }])
      return comments
    }, options),
  )
}
