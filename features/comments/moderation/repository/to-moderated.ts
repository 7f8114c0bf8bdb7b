import 'server-only'
import { createHash } from 'node:crypto'
import { isLocale } from '@/lib/locale'
import { withoutDirectionControls } from '@/lib/text-safety'
import type { Prisma } from '@/lib/server/db'
import { renderComment, rendererVersion } from '../../markdown'
import { statuses, type ModeratedComment, type Status } from '../model'

export const moderatedColumns = {
  id: true,
  number: true,
  postSlug: true,
  parentNumber: true,
  threadNumber: true,
  locale: true,
  authorName: true,
  authorEmail: true,
  body: true,
  bodyHtml: true,
  renderer: true,
  status: true,
  createdAt: true,
  editedAt: true,
  judgement: true,
  note: true,
  replies: true,
} as const

export type ModeratedRow = Prisma.CommentGetPayload<{ select: typeof moderatedColumns }>

/** Tells one text of a comment from another: an edit that is based on an older one is refused. */
export function versionOf(body: string): string {
  return createHash('sha256').update(body).digest('hex').slice(0, 16)
}

export function toStatus(text: string): Status {
  const status = statuses.find((each) => each === text)
  if (!status) throw new Error(`a comment is ${text}`)
  return status
}

/** The codes of a judgement (features/comments/judgement.ts). */
function reasonsOf(judgement: string | null): string[] {
  const codes: unknown = judgement === null ? [] : JSON.parse(judgement)
  return Array.isArray(codes) ? codes.filter((code) => typeof code === 'string') : []
}

export async function toModerated(row: ModeratedRow): Promise<ModeratedComment> {
  if (!isLocale(row.locale)) throw new Error(`comment ${row.id} has the language ${row.locale}`)
  return {
    id: row.id,
    number: row.number,
    postSlug: row.postSlug,
    parentNumber: row.parentNumber,
    threadNumber: row.threadNumber,
    locale: row.locale,
    name: withoutDirectionControls(row.authorName),
    email: row.authorEmail,
    html: row.renderer === rendererVersion ? row.bodyHtml : await renderComment(row.body),
    body: row.body,
    bodyVersion: versionOf(row.body),
    status: toStatus(row.status),
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    reasons: reasonsOf(row.judgement),
    note: row.note,
    replies: row.replies,
  }
}
