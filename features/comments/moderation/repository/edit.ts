import 'server-only'
import { v7 as uuid } from 'uuid'
import { AppError } from '@/lib/app-error'
import { database, transactionOptions } from '@/lib/server/db'
import { retryConflicts } from '@/lib/server/retry-conflicts'
import { renderComment, rendererVersion } from '../../markdown'
import { textDigest } from '../../abuse/text-form'
import { writeAudit } from './audit'
import type { Actor } from '../model'
import { versionOf } from './to-moderated'

/**
 * Replaces the text of a comment; readers see that it was edited.
 * @param version of the text that the moderator had before their eyes
 * @throws AppError not_found; decided_already when the text is another one by now
 */
export async function editComment(actor: Actor, id: string, body: string, version: string): Promise<void> {
  const bodyHtml = await renderComment(body)
  await retryConflicts(() =>
    database().$transaction(async (client) => {
      // The article's row first, as every writer of its comments takes it.
      await client.$executeRaw`
        UPDATE post_stat SET discussion_version = discussion_version + 1
        WHERE post_slug = (SELECT post_slug FROM comment WHERE id = ${id})`
      const [row] = await client.$queryRaw<{ body: string }[]>`
        SELECT body FROM comment WHERE id = ${id} FOR UPDATE`
      if (!row) throw new AppError('not_found', { message: id })
      if (versionOf(row.body) !== version) throw new AppError('decided_already', { message: `text of ${id}` })
      if (row.body === body) return
      await client.$executeRaw`
        UPDATE comment SET body = ${body}, body_html = ${bodyHtml}, renderer = ${rendererVersion},
          text_digest = ${textDigest(body)}, edited_at = UTC_TIMESTAMP(3) WHERE id = ${id}`
      await writeAudit(client, actor, 'edit', uuid(), [
        { target: id, before: { body: row.body }, after: { body } },
      ])
    }, transactionOptions),
  )
}

/** Replaces the note beside a comment; an empty one takes it away. @throws AppError not_found */
export async function noteComment(actor: Actor, id: string, text: string): Promise<void> {
  const note = text.trim() || null
  await retryConflicts(() =>
    database().$transaction(async (client) => {
      const [row] = await client.$queryRaw<{ note: string | null }[]>`
        SELECT note FROM comment WHERE id = ${id} FOR UPDATE`
      if (!row) throw new AppError('not_found', { message: id })
      if (row.note === note) return
      await client.comment.update({ where: { id }, data: { note }, select: { id: true } })
      await writeAudit(client, actor, 'note', uuid(), [
        { target: id, before: { note: row.note }, after: { note } },
      ])
    }, transactionOptions),
  )
}
