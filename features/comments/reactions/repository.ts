import 'server-only'
import { AppError } from '@/lib/app-error'
import { database, Prisma, transactionOptions } from '@/lib/server/db'
import { reactionKinds, type OwnDto, type ReactedDto, type ReactionKind, type Reactions } from '../schema'
import type { Transaction } from '../threading/repository'

/**
 * Reactions of one address on one target in a day: some people behind one address, and not a hundred browsers of one
 * person. The hash of an address is another one each day.
 */
const mostPerAddress = 9

/** What was clicked on. `commentId` is empty for the article. */
export type Target = { postSlug: string; commentId: string }

const isKind = (value: string): value is ReactionKind => reactionKinds.some((kind) => kind === value)

/** What a browser has clicked on an article and its comments. */
export async function reactionsOf(
  postSlug: string,
  owner: Uint8Array<ArrayBuffer>,
): Promise<OwnDto['reactions']> {
  const rows = await database().reaction.findMany({
    where: { owner, postSlug },
    select: { commentId: true, kind: true },
  })
  const kinds = new Map<string, ReactionKind[]>()
  for (const { commentId, kind } of rows)
    if (isKind(kind)) kinds.set(commentId, [...(kinds.get(commentId) ?? []), kind])
  const { '': post = [], ...comments } = Object.fromEntries(kinds)
  return { post, comments }
}

async function kindsOf(client: Transaction, { postSlug, commentId }: Target, owner: Uint8Array<ArrayBuffer>) {
  const rows = await client.reaction.findMany({
    where: { owner, postSlug, commentId },
    select: { kind: true },
  })
  return rows.flatMap(({ kind }) => (isKind(kind) ? [kind] : []))
}

/** Takes the article's row, making it for an article that nobody has looked at. */
async function lockArticle(client: Transaction, postSlug: string): Promise<void> {
  await client.$executeRaw`
    INSERT INTO post_stat (post_slug) VALUES (${postSlug}) ON DUPLICATE KEY UPDATE post_slug = post_slug`
  await client.$queryRaw`SELECT post_slug FROM post_stat WHERE post_slug = ${postSlug} FOR UPDATE`
}

/** The counters as they are. @throws AppError not_found when no reader sees such a comment */
async function countersOf(client: Transaction, { postSlug, commentId }: Target): Promise<Reactions> {
  const select = { useful: true, works: true, fails: true }
  const found = commentId
    ? await client.comment.findFirst({ where: { id: commentId, postSlug, status: 'visible' }, select })
    : await client.postStat.findUnique({ where: { postSlug }, select })
  if (!found) throw new AppError('not_found', { message: `no comment ${commentId}` })
  return found
}

async function countChange(
  client: Transaction,
  { postSlug, commentId }: Target,
  by: Reactions,
): Promise<void> {
  const counters = Prisma.sql`useful = useful + ${by.useful}, works = works + ${by.works}, fails = fails + ${by.fails}`
  if (commentId)
    await client.$executeRaw`
      UPDATE comment SET ${counters}, helpful = helpful + ${by.useful + by.works - by.fails} WHERE id = ${commentId}`
  await client.$executeRaw`
    UPDATE post_stat SET discussion_version = discussion_version + 1 ${commentId ? Prisma.empty : Prisma.sql`, ${counters}`}
    WHERE post_slug = ${postSlug}`
}

async function requireRoom(
  client: Transaction,
  { postSlug, commentId }: Target,
  author: Uint8Array<ArrayBuffer>,
) {
  const given = await client.reaction.count({ where: { postSlug, commentId, author } })
  if (given >= mostPerAddress) throw new AppError('too_many_reactions')
}

export type Click = {
  kind: ReactionKind
  on: boolean
  owner: Uint8Array<ArrayBuffer>
  author: Uint8Array<ArrayBuffer>
}

/** Works and fails exclude each other. */
const opposite: Partial<Record<ReactionKind, ReactionKind>> = { works: 'fails', fails: 'works' }

/**
 * Stores a click and counts it, in one transaction; one that says what is there already changes nothing.
 * @throws AppError not_found, too_many_reactions
 */
export async function storeClick(target: Target, { kind, on, owner, author }: Click): Promise<ReactedDto> {
  const { postSlug, commentId } = target
  return database().$transaction(async (client) => {
    await lockArticle(client, postSlug)
    const counters = await countersOf(client, target)
    const before = await kindsOf(client, target, owner)
    if (before.includes(kind) === on) return { reactions: counters, mine: before }
    const gone = on ? before.filter((other) => other === opposite[kind]) : [kind]
    const by = { useful: 0, works: 0, fails: 0 }
    for (const other of gone) by[other] -= 1
    await client.reaction.deleteMany({ where: { owner, postSlug, commentId, kind: { in: gone } } })
    if (on) {
      await requireRoom(client, target, author)
      by[kind] += 1
      await client.$executeRaw`
        INSERT INTO reaction (owner, post_slug, comment_id, kind, author, created_at)
        VALUES (${owner}, ${postSlug}, ${commentId}, ${kind}, ${author}, UTC_TIMESTAMP(3))`
    }
    await countChange(client, target, by)
    return { reactions: await countersOf(client, target), mine: await kindsOf(client, target, owner) }
  }, transactionOptions)
}
