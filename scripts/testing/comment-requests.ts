import { randomBytes } from 'node:crypto'
import type { CommentDto } from '../../features/comments/schema.ts'
import type { NewCommentRequest } from '../../features/comments/service.ts'

/** The hash of somebody who has never written. */
export function someone(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(randomBytes(16))
}

/** A comment by somebody who has never written, with changes. */
export function commentRequest(
  changes: Partial<NewCommentRequest> = {},
  input: Partial<NewCommentRequest['input']> = {},
): NewCommentRequest {
  return {
    postSlug: 'article',
    author: someone(),
    owner: someone(),
    key: null,
    isForm: false,
    ...changes,
    input: { name: 'Ada', body: 'It works.', locale: 'en', ...input },
  }
}

/** Sends all at once: what was stored, and why the rest was not. */
export async function outcomesOf(
  requests: NewCommentRequest[],
  create: (request: NewCommentRequest) => Promise<CommentDto>,
) {
  const results = await Promise.allSettled(requests.map((request) => create(request)))
  return {
    stored: results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : [])),
    failures: results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : [])),
  }
}
