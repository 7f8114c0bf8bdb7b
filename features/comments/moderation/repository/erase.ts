import 'server-only'
import { v7 as uuid } from 'uuid'
import { AppError } from '@/lib/app-error'
import { database, Prisma } from '@/lib/server/db'
import { retryConflicts } from '@/lib/server/retry-conflicts'
import { deleteForGood } from '../../status'
import { lockCounters } from '../../threading/repository'
import type { Actor, ModeratedComment } from '../model'
import { writeAudit } from './audit'
import { moderatedColumns, toModerated } from './to-moderated'

type Transaction = Prisma.TransactionClient

/** How somebody is found who asks for their data to be erased. */
export type PersonQuery = { email?: string; name?: string; comment?: string }

/** Most comments that are shown, and erased, at once. */
export const personLimit = 200

export type Person = {
  comments: (ModeratedComment & { isAnswered: boolean })[]
  /** Whether there are more than are shown. */
  hasMore: boolean
  reactions: number
  notes: number
  blocks: number
  logEntries: number
}

type Marks = { owners: Uint8Array<ArrayBuffer>[]; authors: Uint8Array<ArrayBuffer>[] }

const emptied = JSON.stringify({ before: {}, after: { erased: true } })

/** Actions whose entries in the log have words of the person, or about them. */
const telling = ['edit', 'note', 'block']

function distinct(bytes: (Uint8Array<ArrayBuffer> | null)[]): Uint8Array<ArrayBuffer>[] {
  const known = new Map(bytes.flatMap((each) => (each ? [[Buffer.from(each).toString('hex'), each]] : [])))
  // Zeros stand for nobody.
  known.delete('0'.repeat(32))
  return [...known.values()]
}

/** The browsers and addresses that wrote these comments. */
async function marksOf(client: Transaction, ids: string[]): Promise<Marks> {
  const rows = await client.comment.findMany({
    where: { id: { in: ids } },
    select: { owner: true, author: true },
  })
  return {
    owners: distinct(rows.map(({ owner }) => owner)),
    authors: distinct(rows.map(({ author }) => author)),
  }
}

const blockedBy = ({ owners, authors }: Marks) => ({ hash: { in: [...owners, ...authors] } })
const toldOf = (ids: string[]) => ({ target: { in: ids }, action: { in: telling } })

async function matching({ email, name, comment }: PersonQuery): Promise<Prisma.CommentWhereInput[]> {
  const found: Prisma.CommentWhereInput[] = []
  if (email) found.push({ authorEmail: email })
  if (name) found.push({ authorName: name })
  if (comment) found.push({ id: comment })
  if (found.length === 0) return []
  // What the same browsers wrote under another name is theirs as well; who erases takes out what is not.
  const direct = await database().comment.findMany({
    where: { OR: found },
    select: { owner: true },
    take: 1000,
  })
  const owners = distinct(direct.map(({ owner }) => owner))
  return owners.length > 0 ? [...found, { owner: { in: owners } }] : found
}

/** What would go. Undefined when no comment fits. */
export async function findPerson(query: PersonQuery): Promise<Person | undefined> {
  const conditions = await matching(query)
  if (conditions.length === 0) return undefined
  const rows = await database().comment.findMany({
    where: { OR: conditions },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: personLimit + 1,
    select: moderatedColumns,
  })
  if (rows.length === 0) return undefined
  const shown = rows.slice(0, personLimit)
  const ids = shown.map(({ id }) => id)
  const marks = await marksOf(database(), ids)
  const [answers, reactions, blocks, logEntries] = await Promise.all([
    database().comment.findMany({
      where: { parentId: { in: ids }, id: { notIn: ids } },
      select: { parentId: true },
    }),
    database().reaction.count({ where: { owner: { in: marks.owners } } }),
    database().blockedWriter.count({ where: blockedBy(marks) }),
    database().auditEntry.count({ where: toldOf(ids) }),
  ])
  const answered = new Set(answers.map(({ parentId }) => parentId))
  return {
    comments: await Promise.all(
      shown.map(async (row) => ({ ...(await toModerated(row)), isAnswered: answered.has(row.id) })),
    ),
    hasMore: rows.length > personLimit,
    reactions,
    notes: shown.filter(({ note }) => note !== null).length,
    blocks,
    logEntries,
  }
}

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

/** What is left of a comment that is answered says nothing of who wrote it, nor what. */
async function emptyRows(client: Transaction, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  await client.$executeRaw`
    UPDATE comment SET note = NULL, judgement = NULL, text_digest = NULL, edited_at = NULL,
      request_digest = UNHEX(SHA2(id, 256)), idempotency_key = UNHEX(SHA2(CONCAT('erased', id), 256))
    WHERE id IN (${Prisma.join(ids)})`
}

/**
 * Erases comments and all that belongs to who wrote them: reactions, blocks, notes, and words of theirs in the log.
 * The log keeps that and how much was erased, and by whom.
 * @throws AppError nobody_found
 * @returns how many comments
 */
export async function erasePerson(actor: Actor, ids: string[]): Promise<number> {
  const options = { isolationLevel: 'ReadCommitted', maxWait: 5000, timeout: 60_000 } as const
  return retryConflicts(() =>
    database().$transaction(async (client) => {
      const marks = await marksOf(client, ids)
      const { removed, emptied: left } = await deleteForGood(client, ids)
      const comments = removed.length + left.length
      if (comments === 0) throw new AppError('nobody_found')
      await emptyRows(client, left)
      const reactions = await eraseReactions(client, marks.owners)
      const blocks = await client.blockedWriter.deleteMany({ where: blockedBy(marks) })
      await client.commentAuthor.deleteMany({ where: { author: { in: marks.authors } } })
      const log = await client.auditEntry.updateMany({ where: toldOf(ids), data: { details: emptied } })
      const after = { comments, reactions, blocks: blocks.count, log: log.count }
      await writeAudit(client, actor, 'erase', uuid(), [{ target: 'person', after }])
      return comments
    }, options),
  )
}
