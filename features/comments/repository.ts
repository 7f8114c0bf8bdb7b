import 'server-only'
import { AppError } from '@/lib/app-error'
import { database, transactionOptions } from '@/lib/server/db'
import { storeAnchor } from './lines/repository'
import { shownAs, type Comment, type NewComment } from './model'
import { queueReplyNotices, requestNotices } from './notices/queue'
import { findComment } from './reading/repository'
import { depthOf, pathOf, threadOf } from './threading/path'
import { countReplies, lockCounters, threadComments, type Transaction } from './threading/repository'

/** The comment that was stored under a key, and the digest of the request that made it. */
export async function findByKey(idempotencyKey: Uint8Array<ArrayBuffer>, client: Transaction = database()) {
  const row = await client.comment.findUnique({
    where: { idempotencyKey },
    select: { id: true, requestDigest: true },
  })
  const comment = row && (await findComment(row.id, client))
  return comment && { comment, requestDigest: row.requestDigest }
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

/**
 * Takes the next number of an article; holds the article's row until the end, so numbers are in order. What a release
 * before this one has stored meanwhile is threaded on the way, so that it can be answered.
 */
async function takeNumber(client: Transaction, postSlug: string): Promise<number> {
  await client.$executeRaw`
    INSERT INTO post_stat (post_slug, last_comment_number) VALUES (${postSlug}, 1)
    ON DUPLICATE KEY UPDATE last_comment_number = last_comment_number + 1`
  const { lastNumber, threadedNumber } = await lockCounters(client, postSlug)
  while (!(await threadComments(client, postSlug, { threadedNumber, lastNumber: lastNumber - 1 })));
  return lastNumber
}

type Parent = { number: number; path: Uint8Array }

/** The visible comment that is answered. @throws AppError invalid_comment when this discussion has none such */
async function findParent(
  client: Transaction,
  { parentId, postSlug }: NewComment,
): Promise<Parent | undefined> {
  if (parentId === null) return undefined
  const parent = await client.comment.findFirst({
    where: { id: parentId, postSlug, status: 'visible' },
    select: { number: true, path: true },
  })
  if (!parent?.path)
    throw new AppError('invalid_comment', { fields: [{ field: 'parentId', fault: 'invalid' }] })
  return { number: parent.number, path: parent.path }
}

/** Counts a comment where readers see it. What waits for approval is counted once it is visible (status.ts). */
async function count(
  client: Transaction,
  { postSlug, status }: NewComment,
  number: number,
  path: Uint8Array,
) {
  const visible = status === 'visible' ? 1 : 0
  const isThread = depthOf(path) === 0
  await client.$executeRaw`
    UPDATE post_stat SET comments = comments + ${visible}, threads = threads + ${isThread ? visible : 0},
      discussion_version = discussion_version + ${visible}, threaded_number = ${number},
      last_visible_number = IF(${visible} = 1, ${number}, last_visible_number)
    WHERE post_slug = ${postSlug}`
  if (visible && !isThread) await countReplies(client, postSlug, threadOf(path), 1)
}

async function store(client: Transaction, comment: NewComment): Promise<Comment> {
  const number = await takeNumber(client, comment.postSlug)
  const parent = await findParent(client, comment)
  const path = pathOf(number, parent?.path)
  const place = parent ? shownAs.reply : shownAs.thread
  const shown = comment.status === 'visible' ? place : shownAs.hidden
  await client.$executeRaw`
    INSERT INTO comment (id, post_slug, number, parent_id, parent_number, path, thread_number, shown, status, judgement,
      locale, author_name, author_email, body, body_html, renderer, author, owner, verified_login, text_digest, idempotency_key,
      request_digest, created_at)
    VALUES (${comment.id}, ${comment.postSlug}, ${number}, ${comment.parentId}, ${parent?.number ?? null}, ${path},
      ${threadOf(path)}, ${shown}, ${comment.status}, ${comment.judgement}, ${comment.locale}, ${comment.authorName},
      ${comment.authorEmail}, ${comment.body}, ${comment.bodyHtml}, ${comment.renderer}, ${comment.author},
      ${comment.owner}, ${comment.verifiedLogin}, ${comment.textDigest}, ${comment.idempotencyKey}, ${comment.requestDigest}, UTC_TIMESTAMP(3))`
  await storeAnchor(client, comment)
  await count(client, comment, number, path)
  if (comment.notify) await requestNotices(client, comment.id)
  await queueReplyNotices(client, comment)
  const stored = await findComment(comment.id, client)
  if (!stored) throw new Error(`comment ${comment.id} was stored and is not there`)
  return stored
}

export type Limit = { comments: number; seconds: number }

/**
 * Stores a comment, its number, its place and the article's counters in one transaction, unless the author has written
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
    return store(client, comment)
  }, transactionOptions)
}

type Stored = NonNullable<Awaited<ReturnType<typeof findByKey>>>

/** The stored comment if the request is the one that made it. */
export function requireSame(stored: Stored, { requestDigest }: Pick<NewComment, 'requestDigest'>): Comment {
  if (Buffer.compare(stored.requestDigest, requestDigest) !== 0) throw new AppError('idempotency_conflict')
  return stored.comment
}
