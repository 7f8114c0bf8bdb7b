import 'server-only'
import { AppError } from '@/lib/app-error'
import { database, transactionOptions } from '@/lib/server/db'
import type { Comment } from '../model'
import { findComment, findComments } from '../reading/repository'
import { editableMinutes } from '../schema'
import { changeStatus } from '../status'
import { lockCounters, type Transaction } from '../threading/repository'

/** Of one browser and one article; nobody writes more there. */
const most = 200

/** What a browser wrote on an article and can still see: not what was deleted or rejected. */
export async function listOwn(postSlug: string, owner: Uint8Array<ArrayBuffer>): Promise<Comment[]> {
  const rows = await database().comment.findMany({
    where: { owner, postSlug, status: { in: ['visible', 'pending', 'spam'] } },
    orderBy: { number: 'desc' },
    take: most,
    select: { id: true },
  })
  return findComments(rows.map(({ id }) => id))
}

export type Claim = { postSlug: string; id: string; owner: Uint8Array<ArrayBuffer> | undefined }

/**
 * The comment that a browser wants to change, by the clock of the database.
 * @throws AppError not_found, not_yours, too_late
 */
async function requireEditable(client: Transaction, { postSlug, id, owner }: Claim): Promise<Comment> {
  const comment = await findComment(id, client)
  const isThere = comment?.postSlug === postSlug && !['deleted', 'rejected'].includes(comment.status)
  if (!comment || !isThere) throw new AppError('not_found', { message: `no comment ${id}` })
  if (!owner || !comment.owner || Buffer.compare(owner, comment.owner) !== 0) throw new AppError('not_yours')
  const [age] = await client.$queryRaw<{ late: bigint | number }[]>`
    SELECT created_at < UTC_TIMESTAMP(3) - INTERVAL ${editableMinutes} MINUTE AS late FROM comment WHERE id = ${id}`
  if (Number(age?.late)) throw new AppError('too_late')
  return comment
}

/** The same, for those who look before they change anything. */
export function findEditable(claim: Claim): Promise<Comment> {
  return requireEditable(database(), claim)
}

export type NewText = {
  body: string
  bodyHtml: string
  renderer: number
  judgement: string | null
  textDigest: Uint8Array<ArrayBuffer>
}

/** Changes the text of one's own comment. @param isHeld whether it waits for a moderator from now on */
export async function updateText(claim: Claim, text: NewText, isHeld: boolean): Promise<Comment> {
  const { postSlug, id } = claim
  return database().$transaction(async (client) => {
    await lockCounters(client, postSlug)
    const { status } = await requireEditable(client, claim)
    await client.$executeRaw`
      UPDATE comment SET body = ${text.body}, body_html = ${text.bodyHtml}, renderer = ${text.renderer},
        text_digest = ${text.textDigest}, judgement = COALESCE(${text.judgement}, judgement),
        edited_at = UTC_TIMESTAMP(3) WHERE id = ${id}`
    if (status === 'visible')
      await client.$executeRaw`
        UPDATE post_stat SET discussion_version = discussion_version + 1 WHERE post_slug = ${postSlug}`
    if (isHeld && status === 'visible') await changeStatus(client, [id], 'pending')
    return (
      (await findComment(id, client)) ??
      Promise.reject(new Error(`comment ${id} went away while it was locked`))
    )
  }, transactionOptions)
}

/** Deletes one's own comment. */
export async function withdraw(claim: Claim): Promise<void> {
  await database().$transaction(async (client) => {
    await lockCounters(client, claim.postSlug)
    await requireEditable(client, claim)
    await changeStatus(client, [claim.id], 'deleted')
  }, transactionOptions)
}
