import 'server-only'
import { AppError } from '@/lib/app-error'
import { isLocale } from '@/lib/locale'
import type { Prisma } from '@/lib/server/db'
import { database, transactionOptions } from '@/lib/server/db'
import type { Comment, NewComment } from './model'
import { queueReplyNotices, requestNotices } from './notices/queue'

type Transaction = Prisma.TransactionClient

const shown = {
  id: true,
  postSlug: true,
  number: true,
  parentId: true,
  parentNumber: true,
  locale: true,
  authorName: true,
  body: true,
  bodyHtml: true,
  renderer: true,
  createdAt: true,
} as const

type Row = Omit<Comment, 'locale'> & { locale: string }

function toComment(row: Row): Comment {
  if (!isLocale(row.locale)) throw new Error(`comment ${row.id} has the language ${row.locale}`)
  return { ...row, locale: row.locale }
}

/** Up to `limit` comments of an article after the one of number `after`, the oldest first. */
export async function listComments(postSlug: string, after: number, limit: number): Promise<Comment[]> {
  const where = { postSlug, number: { gt: after } }
  const rows = await database().comment.findMany({
    where,
    orderBy: { number: 'asc' },
    take: limit,
    select: shown,
  })
  return rows.map(toComment)
}

/** How many comments an article has. */
export async function countComments(postSlug: string): Promise<number> {
  const stat = await database().postStat.findUnique({ where: { postSlug }, select: { comments: true } })
  return stat?.comments ?? 0
}

/** The comment that was stored under a key, and the digest of the request that made it. */
export async function findByKey(idempotencyKey: Uint8Array<ArrayBuffer>, client: Transaction = database()) {
  const row = await client.comment.findUnique({
    where: { idempotencyKey },
    select: { ...shown, requestDigest: true },
  })
  if (!row) return undefined
  const { requestDigest, ...comment } = row
  return { comment: toComment(comment), requestDigest }
}

/** Takes the author's row, and with it the right to count and write: one comment of an author at a time. */
async function lockAuthor(client: Transaction, author: Uint8Array): Promise<void> {
  await client.$executeRaw`
    INSERT INTO comment_author (author, last_post_at) VALUES (${author}, UTC_TIMESTAMP(3))
    ON DUPLICATE KEY UPDATE last_post_at = UTC_TIMESTAMP(3)`
}

/** Milliseconds since each of the author's comments of the last `seconds`, the oldest first. */
async function recentAges(client: Transaction, author: Uint8Array, seconds: number): Promise<number[]> {
  const rows = await client.$queryRaw<{ age: bigint | number }[]>`
    SELECT TIMESTAMPDIFF(MICROSECOND, created_at, UTC_TIMESTAMP(3)) DIV 1000 AS age FROM comment
    WHERE author = ${author} AND created_at > UTC_TIMESTAMP(3) - INTERVAL ${seconds} SECOND
    ORDER BY created_at`
  return rows.map(({ age }) => Number(age))
}

/** Counts the comment and gives it its number; holds the article's row until the end, so numbers are in order. */
async function takeNumber(client: Transaction, postSlug: string): Promise<number> {
  await client.$executeRaw`
    INSERT INTO post_stat (post_slug, comments, last_comment_number) VALUES (${postSlug}, 1, 1)
    ON DUPLICATE KEY UPDATE comments = comments + 1, last_comment_number = last_comment_number + 1`
  const stat = await client.postStat.findUniqueOrThrow({ where: { postSlug } })
  return stat.lastCommentNumber
}

async function parentNumberOf(
  client: Transaction,
  { parentId, postSlug }: NewComment,
): Promise<number | null> {
  if (parentId === null) return null
  const parent = await client.comment.findFirst({
    where: { id: parentId, postSlug },
    select: { number: true },
  })
  if (!parent) throw new AppError('invalid_comment', { fields: [{ field: 'parentId', fault: 'invalid' }] })
  return parent.number
}

export type Limit = { comments: number; seconds: number }

/**
 * Stores a comment, its number and the article's count in one transaction, unless the author has written
 * `limit.comments` in the last `limit.seconds` already.
 * @throws AppError too_many_comments, with the seconds until the next one is possible; invalid_comment when
 *   the parent is not in this discussion. A second comment under the same key breaks comment_idempotency_key.
 */
export async function insertComment(comment: NewComment, limit: Limit): Promise<Comment> {
  return database().$transaction(async (client) => {
    await lockAuthor(client, comment.author)
    const stored = await findByKey(comment.idempotencyKey, client)
    if (stored) return requireSame(stored, comment)
    const ages = await recentAges(client, comment.author, limit.seconds)
    const decisive = ages.at(-limit.comments)
    if (decisive !== undefined)
      throw new AppError('too_many_comments', {
        retryAfter: Math.max(1, Math.ceil(limit.seconds - decisive / 1000)),
      })
    const parentNumber = await parentNumberOf(client, comment)
    const number = await takeNumber(client, comment.postSlug)
    await client.$executeRaw`
      INSERT INTO comment (id, post_slug, number, parent_id, parent_number, locale, author_name, author_email,
        body, body_html, renderer, author, idempotency_key, request_digest, created_at)
      VALUES (${comment.id}, ${comment.postSlug}, ${number}, ${comment.parentId}, ${parentNumber},
        ${comment.locale}, ${comment.authorName}, ${comment.authorEmail}, ${comment.body}, ${comment.bodyHtml},
        ${comment.renderer}, ${comment.author}, ${comment.idempotencyKey}, ${comment.requestDigest},
        UTC_TIMESTAMP(3))`
    if (comment.notify) await requestNotices(client, comment.id)
    await queueReplyNotices(client, comment)
    return toComment(await client.comment.findUniqueOrThrow({ where: { id: comment.id }, select: shown }))
  }, transactionOptions)
}

type Stored = NonNullable<Awaited<ReturnType<typeof findByKey>>>

/** The stored comment if the request is the one that made it. */
export function requireSame(stored: Stored, { requestDigest }: Pick<NewComment, 'requestDigest'>): Comment {
  if (Buffer.compare(stored.requestDigest, requestDigest) !== 0) throw new AppError('idempotency_conflict')
  return stored.comment
}
