import 'server-only'
import type { Counters } from '../model'
import type { DiscussionQuery } from '../query'
import { repliesPageSize, type CommentDto, type CommentPage } from '../schema'
import { readPage, summaryOf, type Article } from './read'
import { listByNumber } from './repository'
import { toDtos } from './to-dto'
import { readView } from './view'

/** What came after the comment of a number, threads and replies alike, the oldest first. */
async function readSince({ record, slug }: Article, after: number): Promise<CommentDto[]> {
  return toDtos(await listByNumber(record, { after }, repliesPageSize), slug)
}

/** What is around a comment. A thread that is not there from its beginning can be fetched from there. */
async function readAround(article: Article, comment: number): Promise<CommentDto[]> {
  const { comments, next } = await readView(article, { sort: 'oldest', comment })
  const isPart = next?.startsWith('thread=') ?? false
  return comments.map((each) => (isPart && each.depth === 0 ? { ...each, moreReplies: '' } : each))
}

/** What a question to a discussion is answered with. */
export async function readAnswer(
  article: Article,
  query: DiscussionQuery,
  counters: Counters,
): Promise<CommentPage> {
  const { comment, since } = query
  if (comment === undefined && since === undefined) return readPage(article, query, counters)
  const comments =
    comment === undefined ? await readSince(article, since ?? 0) : await readAround(article, comment)
  return { comments, nextCursor: null, ...summaryOf(counters) }
}
