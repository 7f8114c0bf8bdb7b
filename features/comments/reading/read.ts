import 'server-only'
import type { Comment, Counters } from '../model'
import type { DiscussionQuery } from '../query'
import {
  firstReplies,
  pageSize,
  repliesPageSize,
  type CommentDto,
  type CommentPage,
  type LatestDto,
} from '../schema'
import { fromHex, threadOf, toHex } from '../threading/path'
import { threadedCounters } from '../threading/repository'
import { cursorBehind, listFirstReplies, listNumbers, listReplies, listThreads } from './repository'
import { toDtos } from './to-dto'

/** Which article: what its comments are stored under, and what it is called now, in addresses. */
export type Article = { record: string; slug: string }

/** A page that was cut from one row more than it has. */
function cut(rows: Comment[], size: number): { page: Comment[]; last: Comment | undefined } {
  const page = rows.slice(0, size)
  return { page, last: rows.length > size ? page.at(-1) : undefined }
}

/** Each thread with the first of its replies; where the rest starts is told with the thread's beginning. */
async function withFirstReplies(threads: Comment[], { record, slug }: Article): Promise<CommentDto[]> {
  const answered = threads.filter(({ replies }) => replies > 0).map(({ number }) => number)
  const replies = await listFirstReplies(record, answered, firstReplies + 1)
  const byThread = Map.groupBy(replies, ({ path }) => threadOf(path))
  const more = new Map<number, string>()
  const shown = threads.flatMap((thread) => {
    const { page, last } = cut(byThread.get(thread.number) ?? [], firstReplies)
    if (last) more.set(thread.number, toHex(last.path))
    return [thread, ...page]
  })
  const dtos = await toDtos(shown, slug)
  return dtos.map((dto) => ({ ...dto, moreReplies: more.get(dto.number) ?? null }))
}

type Page = Pick<CommentPage, 'comments' | 'nextCursor'>

/** A page of the replies in a thread. */
export async function readReplies(
  { record, slug }: Article,
  thread: number,
  from: { after?: Uint8Array; isIncluded?: boolean },
): Promise<Page> {
  const rows = await listReplies(record, thread, from, repliesPageSize + 1)
  const { page, last } = cut(rows, repliesPageSize)
  return { comments: await toDtos(page, slug), nextCursor: last ? toHex(last.path) : null }
}

/** A page of threads. */
export async function readThreads(
  article: Article,
  { sort, cursor }: Pick<DiscussionQuery, 'sort' | 'cursor'>,
): Promise<Page> {
  const rows = await listThreads(article.record, sort, cursor, pageSize + 1)
  const { page, last } = cut(rows, pageSize)
  return {
    comments: await withFirstReplies(page, article),
    nextCursor: last ? cursorBehind(sort, last) : null,
  }
}

/** Comments by their numbers, the oldest first. */
export async function readNumbers(
  { record, slug }: Article,
  numbers: readonly number[],
): Promise<CommentDto[]> {
  const found = await listNumbers(record, numbers)
  return toDtos(
    found.sort((a, b) => a.number - b.number),
    slug,
  )
}

/** What every page of a discussion says of all of it. */
export function summaryOf({ comments, version, useful, works, fails }: Counters) {
  return { total: comments, version, reactions: { useful, works, fails } }
}

/**
 * A page of an article's discussion.
 * @param counters read before it, so that a version never stands for more than was there
 */
export async function readPage(
  article: Article,
  query: DiscussionQuery,
  counters: Counters,
): Promise<CommentPage> {
  const { thread, cursor } = query
  const page =
    thread === undefined
      ? await readThreads(article, query)
      : await readReplies(article, thread, cursor === undefined ? {} : { after: fromHex(cursor) })
  return { ...page, ...summaryOf(counters) }
}

/** The same, for those who ask once. */
export async function readDiscussion(
  record: string,
  query: Partial<DiscussionQuery> = {},
  slug: string = record,
): Promise<CommentPage> {
  const counters = await threadedCounters(record)
  return readPage({ record, slug }, { sort: 'oldest', ...query }, counters)
}

export function latestOf({ version, comments, lastVisibleNumber }: Counters): LatestDto {
  return { version, total: comments, last: lastVisibleNumber }
}
