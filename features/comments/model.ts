import type { Locale } from '@/lib/locale'

/** A comment that is to be stored; built from named fields by `createComment`. */
export type NewComment = {
  id: string
  postSlug: string
  parentId: string | null
  locale: Locale
  authorName: string
  authorEmail: string | null
  body: string
  bodyHtml: string
  renderer: number
  /** Keyed hash of the writer's address, 16 bytes. */
  author: Uint8Array<ArrayBuffer>
  /** 32 bytes; one comment for each. */
  idempotencyKey: Uint8Array<ArrayBuffer>
  /** SHA-256 of what was sent: tells a retry from another comment under the same key. */
  requestDigest: Uint8Array<ArrayBuffer>
  /** Whether the writer wants to be told of replies by e-mail. */
  notify: boolean
}

/** A stored comment, as much of it as is ever shown. */
export type Comment = Pick<
  NewComment,
  'id' | 'postSlug' | 'parentId' | 'locale' | 'authorName' | 'body' | 'bodyHtml' | 'renderer'
> & { number: number; parentNumber: number | null; createdAt: Date }
