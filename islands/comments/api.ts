import type { CommentDto, CommentPage } from '@/features/comments/schema'

/** What the form sends. */
export type Draft = { name: string; email: string; body: string; locale: string; parentId: string }

/** A problem as the server words it, or what the browser knows when there was no answer. */
export type Failure = {
  title?: string
  detail?: string
  errors?: { field: string; detail: string }[]
  /** There was no answer at all: offline, or the server could not be reached. */
  offline: boolean
}

export class RequestFailed extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.title ?? 'request failed')
    this.failure = failure
  }
}

async function request<Body>(url: string, locale: string, init: RequestInit = {}): Promise<Body> {
  // The page's language, not the browser's: messages belong to the page.
  const headers = { ...init.headers, 'Accept-Language': locale }
  const response = await fetch(url, { ...init, headers }).catch(() => {
    throw new RequestFailed({ offline: true })
  })
  const body = await response.json().catch(() => ({}))
  if (!response.ok) throw new RequestFailed({ ...body, offline: false })
  return body
}

/** A page of the discussion of an article. */
export function fetchComments(slug: string, locale: string, cursor: string): Promise<CommentPage> {
  return request(`/api/posts/${slug}/comments?cursor=${cursor}`, locale)
}

/** Publishes a comment; the same key makes a retry the same comment. */
export function sendComment(
  slug: string,
  key: string,
  draft: Draft & { notify?: boolean },
): Promise<CommentDto> {
  const { email, parentId, notify, ...required } = draft
  const optional = {
    ...(email ? { email } : {}),
    ...(parentId ? { parentId } : {}),
    ...(notify ? { notify } : {}),
  }
  const body = JSON.stringify({ ...required, ...optional })
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key }
  return request(`/api/posts/${slug}/comments`, draft.locale, { method: 'POST', headers, body })
}
