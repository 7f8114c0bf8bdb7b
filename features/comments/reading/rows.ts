import { isLocale } from '@/lib/locale'
import { anchorOfRow, type AnchorRow } from '../lines/stored-anchor'
import { isStatus, type Comment } from '../model'
import { pathOf } from '../threading/path'

type Numbers = 'number' | 'replies' | 'renderer' | 'useful' | 'works' | 'fails'

/** A row as the driver gives it: unsigned integers may be bigint. */
export type CommentRow = Omit<Comment, Numbers | 'parentNumber' | 'locale' | 'status' | 'path' | 'anchor'> &
  AnchorRow &
  Record<Numbers, number | bigint> & {
    parentNumber: number | bigint | null
    path: Uint8Array | null
    locale: string
    status: string
  }

/** @throws Error when the row has a language or a status that this release does not know */
export function toComment(row: CommentRow): Comment {
  const { locale, status } = row
  if (!isLocale(locale) || !isStatus(status))
    throw new Error(`comment ${row.id} has the language ${locale} and the status ${status}`)
  return {
    id: row.id,
    postSlug: row.postSlug,
    number: Number(row.number),
    parentId: row.parentId,
    parentNumber: row.parentNumber === null ? null : Number(row.parentNumber),
    // Stored by a release before this one a moment ago; the next reader gives it its place.
    path: row.path ?? pathOf(Number(row.number)),
    status,
    replies: Number(row.replies),
    locale,
    authorName: row.authorName,
    authorEmail: row.authorEmail,
    verifiedLogin: row.verifiedLogin,
    owner: row.owner,
    bodyHtml: row.bodyHtml,
    renderer: Number(row.renderer),
    useful: Number(row.useful),
    works: Number(row.works),
    fails: Number(row.fails),
    createdAt: row.createdAt,
    editedAt: row.editedAt,
    anchor: anchorOfRow(row),
  }
}
