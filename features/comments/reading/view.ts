import 'server-only'
import type { CommentDto } from '../schema'
import { pageSize } from '../schema'
import type { PageQuery } from '../query'
import { fromHex, numbersAbove, threadOf } from '../threading/path'
import { listByNumber, listNumbers } from './repository'
import { readReplies, readThreads, type Article } from './read'
import { toDtos } from './to-dto'

/** What a page shows of a discussion: comments in their order, and where what is before and behind them is. */
export type View = {
  comments: CommentDto[]
  /** The query of the page behind this one. */
  next: string | null
  /** The query of the page where what is left out before begins; null when nothing is. */
  start: string | null
}

const noQuery = ''

async function viewThreads(article: Article, { sort, after }: PageQuery): Promise<View> {
  const { comments, nextCursor } = await readThreads(article, { sort, ...(after ? { cursor: after } : {}) })
  const order = sort === 'oldest' ? noQuery : `sort=${sort}`
  const more = [order, `after=${nextCursor}`].filter(Boolean).join('&')
  return { comments, next: nextCursor === null ? null : more, start: after ? order : null }
}

/** By their numbers, without threads: what addresses with `cursor` showed when they were given out. */
async function viewNumbers({ record, slug }: Article, after: number): Promise<View> {
  const rows = await listByNumber(record, { after }, pageSize + 1)
  const comments = (await toDtos(rows.slice(0, pageSize), slug)).map((dto) => ({ ...dto, depth: 0 }))
  const last = comments.at(-1)
  return {
    comments,
    next: rows.length > pageSize && last ? `cursor=${last.number}` : null,
    start: after > 0 ? noQuery : null,
  }
}

/** One thread: its beginning, the comments above where the page starts, and the replies from there. */
async function viewThread(
  article: Article,
  thread: number,
  from: { after?: Uint8Array; isIncluded?: boolean },
): Promise<View | undefined> {
  const above = from.after ? numbersAbove(from.after) : []
  const rows = await listNumbers(article.record, [...new Set([thread, ...above])])
  const [beginning] = rows
  if (!beginning || threadOf(beginning.path) !== beginning.number) return undefined
  const { comments, nextCursor } = await readReplies(article, thread, from)
  return {
    comments: [...(await toDtos(rows, article.slug)), ...comments],
    next: nextCursor === null ? null : `thread=${thread}&cursor=${nextCursor}`,
    start: from.after ? `thread=${thread}` : noQuery,
  }
}

/** The page on which a comment stands, wherever that is now. */
async function viewComment(article: Article, number: number): Promise<View | undefined> {
  const [comment] = await listNumbers(article.record, [number])
  if (!comment) return undefined
  const thread = threadOf(comment.path)
  const view = await viewThreads(article, { sort: 'oldest', after: String(thread - 1) })
  const start = thread > 1 ? noQuery : null
  if (view.comments.some((other) => other.number === number)) return { ...view, start }
  return viewThread(article, thread, { after: comment.path, isIncluded: true })
}

/** What an address of a discussion's page shows; its beginning when what it names is not there any more. */
export async function readView(article: Article, query: PageQuery): Promise<View> {
  const { thread, comment, cursor } = query
  const found =
    comment !== undefined
      ? await viewComment(article, comment)
      : thread !== undefined
        ? await viewThread(article, thread, cursor ? { after: fromHex(cursor) } : {})
        : cursor !== undefined
          ? await viewNumbers(article, Number(cursor))
          : undefined
  return found ?? viewThreads(article, query)
}
