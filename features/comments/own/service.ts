import 'server-only'
import { inTurn } from '@/lib/server/in-turn'
import { retryConflicts } from '@/lib/server/retry-conflicts'
import { judge, type Candidate } from '../abuse/judge'
import { textDigest } from '../abuse/text-form'
import { renderComment, rendererVersion } from '../markdown'
import { judgementOf } from '../judgement'
import type { Article } from '../reading/read'
import { bodiesOf } from '../reading/repository'
import { toDtos } from '../reading/to-dto'
import { reactionsOf } from '../reactions/repository'
import { editableMinutes, type CommentDto, type OwnDto } from '../schema'
import { findEditable, listOwn, updateText, withdraw, type Claim } from './repository'

type Owner = Uint8Array<ArrayBuffer> | undefined

function editableUntil(createdAt: string): string | null {
  const end = Date.parse(createdAt) + editableMinutes * 60_000
  return end > Date.now() ? new Date(end).toISOString() : null
}

/** What a browser wrote and clicked on an article. Asks no database for one that has no cookie. */
export async function readOwn({ record, slug }: Article, owner: Owner): Promise<OwnDto> {
  if (!owner) return { comments: [], reactions: { post: [], comments: {} } }
  const [rows, reactions] = await Promise.all([listOwn(record, owner), reactionsOf(record, owner)])
  const bodies = await bodiesOf(rows.map(({ id }) => id))
  const comments = (await toDtos(rows, slug, 'writer')).map((dto) => ({
    ...dto,
    body: bodies.get(dto.id) ?? '',
    editableUntil: editableUntil(dto.createdAt),
  }))
  return { comments, reactions }
}

export type Edit = {
  article: Article
  id: string
  owner: Owner
  body: string
  author: Uint8Array<ArrayBuffer>
  /** The address itself, for the rules against abuse; it is stored nowhere. */
  address?: string
  signals: Candidate['signals']
}

/**
 * Changes the text of one's own comment. The new text is judged as a new comment's is: nobody gets past the rules by
 * writing something harmless first.
 * @throws AppError not_found, not_yours, too_late, and what `judge` throws
 */
export async function editOwn({
  article,
  id,
  owner,
  body,
  author,
  address,
  signals,
}: Edit): Promise<CommentDto> {
  const claim: Claim = { postSlug: article.record, id, owner }
  const before = await findEditable(claim)
  const { locale, authorName: name, authorEmail: email } = before
  const verdict = await judge({
    ...{ postSlug: article.record, locale, name, email, body, author },
    ...{ owner: owner ?? new Uint8Array(16), address, signals, edited: id },
  })
  const text = {
    ...{ body, bodyHtml: await renderComment(body), renderer: rendererVersion },
    textDigest: textDigest(body),
    judgement: judgementOf(verdict.reasons),
  }
  const after = await inTurn(article.record, () =>
    retryConflicts(() => updateText(claim, text, verdict.status !== 'visible')),
  )
  const [dto] = await toDtos([after], article.slug, 'writer')
  if (!dto) throw new Error('a comment that was changed has no form')
  return dto
}

/** Deletes one's own comment. @throws AppError not_found, not_yours, too_late */
export async function deleteOwn({ record }: Article, id: string, owner: Owner): Promise<void> {
  await inTurn(record, () => retryConflicts(() => withdraw({ postSlug: record, id, owner })))
}
