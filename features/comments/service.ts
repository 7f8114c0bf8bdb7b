import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { withoutDirectionControls } from '@/lib/text-safety'
import { violatedIndex } from '@/lib/server/database-error'
import { metrics } from '@/lib/server/metrics'
import { retryConflicts } from '@/lib/server/retry-conflicts'
import { renderComment, rendererVersion } from './markdown'
import type { Comment, NewComment } from './model'
import { permalinkOf } from './permalink'
import { countComments, findByKey, insertComment, listComments, requireSame } from './repository'
import { pageSize, type CommentDto, type CommentInput, type CommentPage } from './schema'

const limit = { comments: 5, seconds: 60 }

function digest(...parts: (string | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return new Uint8Array(hash.digest())
}

/** @param slug what the article is called now, in addresses */
function toDto(comment: Comment, slug: string): CommentDto {
  const { id, number, parentId, parentNumber, locale } = comment
  return {
    id,
    number,
    parentId,
    parentNumber,
    locale,
    name: withoutDirectionControls(comment.authorName),
    html: comment.renderer === rendererVersion ? comment.bodyHtml : renderComment(comment.body),
    createdAt: comment.createdAt.toISOString(),
    url: permalinkOf(locale, slug, number),
  }
}

/**
 * A page of an article's discussion, after the comment of number `after`.
 * @param postSlug what its comments are stored under
 * @param slug what it is called in addresses, when that is another one
 */
export async function readDiscussion(
  postSlug: string,
  after: number,
  slug: string = postSlug,
): Promise<CommentPage> {
  const [rows, total] = await Promise.all([
    listComments(postSlug, after, pageSize + 1),
    countComments(postSlug),
  ])
  const page = rows.slice(0, pageSize)
  const last = page.at(-1)
  return {
    comments: page.map((comment) => toDto(comment, slug)),
    nextCursor: rows.length > pageSize && last ? String(last.number) : null,
    total,
  }
}

/** What the edge calls a request: safe in logs, and long enough to be nobody else's. */
const requestIdPattern = /^[A-Za-z0-9-]{8,64}$/

/**
 * The key of a request that brings none. A form without JavaScript may be sent twice by a double click or a
 * reload: the same text by the same author on the same article is one comment. The edge repeats a program's
 * request, under the same id, on another replica when one dies before it answers: that is one comment too.
 * Otherwise a program gets a new key.
 */
function keyWithout(request: NewCommentRequest, content: string): string | Uint8Array {
  const { isForm, author, requestId } = request
  if (isForm) return digest('form', author, content)
  // With the content, so that a client that gives all its requests one id is not refused.
  if (requestId && requestIdPattern.test(requestId)) return digest('request', requestId, author, content)
  return randomBytes(32)
}

export type NewCommentRequest = {
  /** What the article's comments are stored under. */
  postSlug: string
  /** What it is called in addresses, when that is another one. */
  slug?: string
  input: CommentInput
  /** Keyed hash of the writer's address. */
  author: Uint8Array<ArrayBuffer>
  /** Value of `Idempotency-Key`, when there is one. */
  key: string | null
  /** Value of `X-Request-Id`, when there is one. */
  requestId?: string | null
  isForm: boolean
}

function toNewComment(request: NewCommentRequest): NewComment {
  const { postSlug, input, author, key } = request
  const { name, email = null, body, locale, parentId = null } = input
  const content = JSON.stringify([postSlug, name, email, body, locale, parentId])
  return {
    id: uuid(),
    postSlug,
    parentId,
    locale,
    authorName: name,
    authorEmail: email,
    body,
    bodyHtml: renderComment(body),
    renderer: rendererVersion,
    author,
    idempotencyKey: digest(postSlug, key || keyWithout(request, content)),
    requestDigest: digest(content),
    notify: input.notify === true,
  }
}

/**
 * Publishes a comment. A request that is repeated under the same key gives the comment that its first try
 * made. When this resolves, the comment is committed.
 * @throws AppError invalid_comment, too_many_comments, idempotency_conflict
 */
export async function createComment(request: NewCommentRequest): Promise<CommentDto> {
  const comment = toNewComment(request)
  const { postSlug, slug = postSlug } = request
  try {
    const stored = await retryConflicts(() => insertComment(comment, limit))
    // Another id is that of the comment which the first try of this request made.
    if (stored.id === comment.id) metrics().commentsStored.inc()
    return toDto(stored, slug)
  } catch (error) {
    // The same key at the same time from another address: the other one was first.
    if (violatedIndex(error) !== 'comment_idempotency_key') throw error
    const stored = await findByKey(comment.idempotencyKey)
    if (!stored) throw error
    return toDto(requireSame(stored, comment), slug)
  }
}
