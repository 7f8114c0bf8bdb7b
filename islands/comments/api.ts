import type { Anchor } from '../lines/choice'
import type {
  CommentDto,
  CommentPage,
  LatestDto,
  OwnDto,
  ReactedDto,
  ReactionKind,
} from '@/features/comments/schema'

/** What the form sends. */
export type Draft = {
  name: string
  email: string
  body: string
  locale: string
  parentId: string
  anchor?: Anchor | undefined
}

/** What is sent with a comment and is no part of it. */
export type Signals = { website: string; ticket?: string; solution?: string; notify?: true }

/** A problem as the server words it, or what the browser knows when there was no answer. */
export type Failure = {
  title?: string
  detail?: string
  code?: string
  /** What is to be solved before the comment is taken. */
  challenge?: unknown
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

/** What went wrong, as a sentence; `away` says that there was no answer. */
export function reasonOf(error: unknown, away: string): string {
  const { detail, title } = error instanceof RequestFailed ? error.failure : {}
  return detail ?? title ?? away
}

async function request<Body>(
  url: string,
  locale: string,
  init: RequestInit = {},
  look?: (response: Response) => void,
): Promise<Body> {
  // The page's language, not the browser's: messages belong to the page.
  const headers = { ...init.headers, 'Accept-Language': locale }
  // Asked each time: a browser would show for half a minute what shared caches may still give out meanwhile.
  const response = await fetch(url, { cache: 'no-cache', ...init, headers }).catch(() => {
    throw new RequestFailed({ offline: true })
  })
  look?.(response)
  const body = await response.json().catch(() => ({}))
  if (!response.ok) throw new RequestFailed({ ...body, offline: false })
  return body
}

function write<Body>(method: string, url: string, locale: string, body: unknown, more = {}): Promise<Body> {
  const headers = { 'Content-Type': 'application/json', ...more }
  return request(url, locale, { method, headers, body: JSON.stringify(body) })
}

/** The requests about the discussion of one article. */
export function discussionApi(slug: string, locale: string) {
  const comments = `/api/posts/${slug}/comments`
  return {
    /** A page of it; `query` says which: order and cursor, the rest of a thread, what is around a comment. */
    read: (query: Record<string, string>) =>
      request<CommentPage>(`${comments}?${new URLSearchParams(query)}`, locale),
    latest: () => request<LatestDto>(`${comments}/latest`, locale),
    /** @returns also how much the server's clock is ahead of this one, in milliseconds */
    async own(): Promise<OwnDto & { ahead: number }> {
      let ahead = 0
      const page = await request<OwnDto>(`${comments}/own`, locale, {}, ({ headers }) => {
        const now = headers.get('Date')
        if (now) ahead = Date.parse(now) - Date.now()
      })
      return { ...page, ahead }
    },
    /** Publishes a comment; the same key makes a retry the same comment. */
    send({ email, parentId, ...required }: Draft, key: string, signals: Signals): Promise<CommentDto> {
      const body = { ...required, ...(email && { email }), ...(parentId && { parentId }), ...signals }
      return write('POST', comments, locale, body, { 'Idempotency-Key': key })
    },
    edit: (id: string, body: string) => write<CommentDto>('PATCH', `${comments}/${id}`, locale, { body }),
    remove: (id: string) => request<unknown>(`${comments}/${id}`, locale, { method: 'DELETE' }),
    preview: (body: string) => write<{ html: string }>('POST', '/api/comments/preview', locale, { body }),
    ticket: () => request<{ ticket: string }>('/api/comments/ticket', locale),
    react: (target: string, kind: ReactionKind, on: boolean) =>
      write<ReactedDto>('POST', `/api/posts/${slug}/reactions`, locale, {
        target,
        kind,
        on,
      }),
  }
}

export type DiscussionApi = ReturnType<typeof discussionApi>
