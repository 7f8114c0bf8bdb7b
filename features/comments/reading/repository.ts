import 'server-only'
import type { Order } from '@/islands/comments/orders'
import { database, Prisma } from '@/lib/server/db'
import { anchorColumns } from '../lines/repository'
import { shownAs, type Comment } from '../model'
import type { Transaction } from '../threading/repository'
import { toComment, type CommentRow } from './rows'

const columns = Prisma.sql`
  c.id, c.post_slug AS postSlug, c.number, c.parent_id AS parentId, c.parent_number AS parentNumber, c.path,
  c.status, c.replies, c.locale, c.author_name AS authorName, c.author_email AS authorEmail, c.verified_login AS verifiedLogin,
  c.owner,
  c.body_html AS bodyHtml, c.renderer, c.useful, c.works, c.fails, c.created_at AS createdAt, c.edited_at AS editedAt,
  ${anchorColumns}`

/** The comments that queries find. They find ids by an index alone; the rows are then fetched by their keys. */
async function fetchBy(ids: Prisma.Sql[], client: Transaction = database()): Promise<Comment[]> {
  const found = Prisma.join(ids, ' UNION ALL ')
  const rows = await client.$queryRaw<CommentRow[]>`
    SELECT ${columns} FROM (${found}) found JOIN comment c ON c.id = found.id`
  return rows.map(toComment)
}

const byNumber = (a: Comment, b: Comment) => a.number - b.number
const byPath = (a: Comment, b: Comment) => Buffer.compare(a.path, b.path)

const scoreOf = ({ useful, works, fails }: Comment) => useful + works - fails

/** In which order threads stand. */
const compare: Record<Order, (a: Comment, b: Comment) => number> = {
  oldest: byNumber,
  newest: (a, b) => byNumber(b, a),
  helpful: (a, b) => scoreOf(b) - scoreOf(a) || byNumber(b, a),
}

/** The cursor behind a thread. */
export function cursorBehind(sort: Order, comment: Comment): string {
  return sort === 'helpful' ? `${scoreOf(comment)}.${comment.number}` : String(comment.number)
}

/** The queries for ids are exported for the test that looks at how the server would run them. */
export function threadIds(
  postSlug: string,
  sort: Order,
  cursor: string | undefined,
  limit: number,
): Prisma.Sql[] {
  const threads = Prisma.sql`SELECT id FROM comment WHERE post_slug = ${postSlug} AND shown = ${shownAs.thread}`
  const some = Prisma.sql`LIMIT ${limit}`
  if (sort === 'oldest')
    return [Prisma.sql`(${threads} AND number > ${Number(cursor ?? 0)} ORDER BY number ${some})`]
  if (sort === 'newest') {
    const before = cursor === undefined ? Prisma.empty : Prisma.sql`AND number < ${Number(cursor)}`
    return [Prisma.sql`(${threads} ${before} ORDER BY number DESC ${some})`]
  }
  const inOrder = Prisma.sql`ORDER BY helpful DESC, number DESC ${some}`
  if (cursor === undefined) return [Prisma.sql`(${threads} ${inOrder})`]
  // As one condition (helpful < ? OR helpful = ? AND …) it would read the index from its beginning.
  const [score, number] = cursor.split('.').map(Number)
  return [
    Prisma.sql`(${threads} AND helpful = ${score} AND number < ${number} ORDER BY number DESC ${some})`,
    Prisma.sql`(${threads} AND helpful < ${score} ${inOrder})`,
  ]
}

/** Up to `limit` threads of an article behind a cursor: the comments that begin them. */
export async function listThreads(
  postSlug: string,
  sort: Order,
  cursor: string | undefined,
  limit: number,
): Promise<Comment[]> {
  const found = await fetchBy(threadIds(postSlug, sort, cursor, limit))
  return found.sort(compare[sort]).slice(0, limit)
}

export function replyIds(
  postSlug: string,
  thread: number,
  { after, isIncluded = false }: { after?: Uint8Array; isIncluded?: boolean },
  limit: number,
): Prisma.Sql {
  const from = isIncluded ? Prisma.sql`AND path >= ${after}` : Prisma.sql`AND path > ${after}`
  return Prisma.sql`(SELECT id FROM comment WHERE post_slug = ${postSlug} AND thread_number = ${thread}
    AND shown = ${shownAs.reply} ${after ? from : Prisma.empty} ORDER BY path LIMIT ${limit})`
}

/** The first `limit` replies of each thread, in the order of the talk. */
export async function listFirstReplies(
  postSlug: string,
  threads: readonly number[],
  limit: number,
): Promise<Comment[]> {
  if (threads.length === 0) return []
  return (await fetchBy(threads.map((thread) => replyIds(postSlug, thread, {}, limit)))).sort(byPath)
}

/** Up to `limit` replies of a thread behind one, in the order of the talk; `isIncluded` begins with that one. */
export async function listReplies(
  postSlug: string,
  thread: number,
  from: { after?: Uint8Array; isIncluded?: boolean },
  limit: number,
): Promise<Comment[]> {
  return (await fetchBy([replyIds(postSlug, thread, from, limit)])).sort(byPath)
}

/** Those of these numbers that readers are shown. */
export async function listNumbers(postSlug: string, numbers: readonly number[]): Promise<Comment[]> {
  if (numbers.length === 0) return []
  const ids = Prisma.sql`(SELECT id FROM comment WHERE post_slug = ${postSlug} AND shown > 0
    AND number IN (${Prisma.join([...numbers])}))`
  return (await fetchBy([ids])).sort(byPath)
}

export function numberIds(
  postSlug: string,
  { after = 0, newest = false }: { after?: number; newest?: boolean },
  limit: number,
): Prisma.Sql[] {
  const order = newest ? Prisma.sql`ORDER BY number DESC` : Prisma.sql`ORDER BY number`
  return [shownAs.thread, shownAs.reply].map(
    (shown) => Prisma.sql`(SELECT id FROM comment WHERE post_slug = ${postSlug} AND shown = ${shown}
      AND number > ${after} ${order} LIMIT ${limit})`,
  )
}

/** Threads and replies alike by their numbers: the pages that old permanent links lead to, and feeds. */
export async function listByNumber(
  postSlug: string,
  from: { after?: number; newest?: boolean },
  limit: number,
): Promise<Comment[]> {
  const found = await fetchBy(numberIds(postSlug, from, limit))
  return found.sort(compare[from.newest ? 'newest' : 'oldest']).slice(0, limit)
}

/** A comment by its id, whatever its status. */
export async function findComment(
  id: string,
  client: Transaction = database(),
): Promise<Comment | undefined> {
  const [comment] = await fetchBy([Prisma.sql`(SELECT id FROM comment WHERE id = ${id})`], client)
  return comment
}

/** Comments by their ids, whatever their status, in the order of their numbers. */
export async function findComments(ids: readonly string[]): Promise<Comment[]> {
  if (ids.length === 0) return []
  const found = await fetchBy([Prisma.sql`(SELECT id FROM comment WHERE id IN (${Prisma.join([...ids])}))`])
  return found.sort(byNumber)
}

/** What was typed, by id. */
export async function bodiesOf(ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await database().comment.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, body: true },
  })
  return new Map(rows.map(({ id, body }) => [id, body]))
}

/** Keeps what a newer renderer made of a text, unless the text was changed meanwhile. */
export async function keepHtml(id: string, body: string, bodyHtml: string, renderer: number): Promise<void> {
  await database().comment.updateMany({
    where: { id, body, renderer: { lt: renderer } },
    data: { bodyHtml, renderer },
  })
}
