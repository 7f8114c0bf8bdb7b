import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { AppError } from '@/lib/app-error'
import { violatedIndex } from '@/lib/server/database-error'
import { inTurn } from '@/lib/server/in-turn'
import { metrics } from '@/lib/server/metrics'
import { retryConflicts } from '@/lib/server/retry-conflicts'
import { judge, type Verdict } from './abuse/judge'
import { noteRefusal, refuseFlood, refuseFull } from './abuse/limits'
import { textDigest } from './abuse/text-form'
import { judgementOf } from './judgement'
import { checkAnchor } from './lines/check-anchor'
import type { CheckedAnchor } from './lines/stored-anchor'
import { renderComment, rendererVersion } from './markdown'
import type { Comment, NewComment } from './model'
import { toDtos } from './reading/to-dto'
import { findByKey, insertComment, requireSame } from './repository'
import type { CommentDto, CommentInput } from './schema'

const limit = { comments: 5, seconds: 60 }

function digest(...parts: (string | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return new Uint8Array(hash.digest())
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
  /** Hash of the writer's cookie: who may edit it. */
  owner: Uint8Array<ArrayBuffer>
  /** The login at GitHub of a writer who signed in; `input.name` is the name there. */
  verifiedLogin?: string | null
  /** The address itself, for the rules against abuse; it is stored nowhere. */
  address?: string
  /** The fields of the request that are no part of the comment, for the rules against abuse. */
  signals?: Record<string, unknown>
  /** Value of `Idempotency-Key`, when there is one. */
  key: string | null
  /** Value of `X-Request-Id`, when there is one. */
  requestId?: string | null
  isForm: boolean
}

/** What a request says, before anything is thought of it. */
function keysOf({ postSlug, input, ...request }: NewCommentRequest) {
  const { name, email = null, body, locale, parentId = null } = input
  const { anchor } = input
  const content = JSON.stringify([postSlug, name, email, body, locale, parentId, ...(anchor ? [anchor] : [])])
  return {
    idempotencyKey: digest(postSlug, request.key || keyWithout({ postSlug, input, ...request }, content)),
    requestDigest: digest(content),
  }
}

type Keys = ReturnType<typeof keysOf>

async function toNewComment(
  request: NewCommentRequest,
  keys: Keys,
  verdict: Verdict,
  anchor: CheckedAnchor | null,
): Promise<NewComment> {
  const { postSlug, input, author, owner } = request
  const { name, email = null, body, locale, parentId = null } = input
  return {
    id: uuid(),
    postSlug,
    parentId,
    locale,
    authorName: name,
    authorEmail: email,
    verifiedLogin: request.verifiedLogin ?? null,
    body,
    bodyHtml: await renderComment(body),
    renderer: rendererVersion,
    author,
    owner,
    status: verdict.status,
    judgement: judgementOf(verdict.reasons),
    anchor,
    textDigest: textDigest(body),
    ...keys,
    notify: input.notify === true,
  }
}

/** The comment that the first try of a request made, if it was tried before. */
async function findFirstTry(keys: Keys): Promise<Comment | undefined> {
  const stored = await findByKey(keys.idempotencyKey)
  return stored ? requireSame(stored, keys) : undefined
}

/** Judges and stores a comment. A repetition is not judged again: its ticket is used, and its text is no longer new. */
async function publish(request: NewCommentRequest): Promise<Comment> {
  refuseFlood(request.author)
  const keys = keysOf(request)
  const first = await findFirstTry(keys)
  if (first) return first
  await refuseFull(request)
  const { postSlug, slug = postSlug, input, author, owner, address, signals = {}, isForm } = request
  const anchor = await checkAnchor({ record: postSlug, slug }, input.anchor)
  const { name, email = null, body, locale } = input
  const verdict = await judge({
    ...{ postSlug, locale, name, email, body, author, owner, address, signals },
    canSolve: !isForm,
  })
  const comment = await toNewComment(request, keys, verdict, anchor)
  try {
    const stored = await inTurn(postSlug, () => retryConflicts(() => insertComment(comment, limit)))
    // Another id is that of the comment which the first try of this request made.
    if (stored.id === comment.id) metrics().commentsStored.inc()
    return stored
  } catch (error) {
    if (error instanceof AppError && error.code === 'too_many_comments')
      await noteRefusal(author, error.retryAfter ?? limit.seconds)
    // The same key at the same time from another address: the other one was first.
    if (violatedIndex(error) !== 'comment_idempotency_key') throw error
    const stored = await findFirstTry(keys)
    if (!stored) throw error
    return stored
  }
}

/**
 * Publishes a comment, or keeps it for a moderator: then its state is `pending`, for spam too. A request that is
 * repeated under the same key gives the comment that its first try made. When this resolves, the comment is committed.
 * @throws AppError invalid_comment, too_many_comments, idempotency_conflict, and what `judge` throws
 */
export async function createComment(request: NewCommentRequest): Promise<CommentDto> {
  const { postSlug, slug = postSlug } = request
  const [dto] = await toDtos([await publish(request)], slug, 'writer')
  if (!dto) throw new Error('a comment that was stored has no form')
  return dto
}
