import 'server-only'
import { v7 as uuid } from 'uuid'
import { AppError } from '@/lib/app-error'
import { database, transactionOptions } from '@/lib/server/db'
import { retryConflicts } from '@/lib/server/retry-conflicts'
import { blockWriter, listBlocked, unblockWriter } from '../../abuse/settings'
import type { Actor } from '../model'
import { writeAudit } from './audit'

/** Somebody who is blocked. `writer` is one of their comments, while there is one. */
export type BlockRow = {
  hash: string
  kind: 'owner' | 'author'
  since: string
  until: string | null
  reason: string
  writer: { id: string; name: string } | null
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/**
 * Blocks whoever wrote a comment: the browser, and for a day or two the address.
 * @param seconds null until it is lifted
 * @throws AppError not_found; nobody_to_block when nothing is known of the writer, as of an imported comment
 */
export async function blockWriterOf(
  actor: Actor,
  id: string,
  seconds: number | null,
  reason: string,
): Promise<void> {
  await retryConflicts(() =>
    database().$transaction(async (client) => {
      const row = await client.comment.findUnique({ where: { id }, select: { owner: true, author: true } })
      if (!row) throw new AppError('not_found', { message: id })
      const { owner, author } = row
      const hasAddress = author.some((byte) => byte !== 0)
      if (!owner && !hasAddress) throw new AppError('nobody_to_block', { message: id })
      if (owner) await blockWriter(client, { hash: owner, kind: 'owner', seconds, reason })
      if (hasAddress) await blockWriter(client, { hash: author, kind: 'author', seconds, reason })
      const days = seconds === null ? null : seconds / 86_400
      await writeAudit(client, actor, 'block', uuid(), [{ target: id, after: { reason, days } }])
    }, transactionOptions),
  )
}

/** Lets a writer write again. @param hash as `listBlocks` gives it */
export async function unblock(actor: Actor, hash: string): Promise<void> {
  await retryConflicts(() =>
    database().$transaction(async (client) => {
      if (await unblockWriter(client, new Uint8Array(Buffer.from(hash, 'hex'))))
        await writeAudit(client, actor, 'unblock', uuid(), [{ target: `writer ${hash.slice(0, 8)}` }])
    }, transactionOptions),
  )
}

/** Whether the writer of a comment is blocked, by the browser or by the address. */
export async function isWriterBlocked(id: string): Promise<boolean> {
  const rows = await database().$queryRaw<unknown[]>`
    SELECT 1 FROM comment JOIN blocked_writer ON hash = owner OR hash = author
    WHERE comment.id = ${id} AND (until IS NULL OR until > UTC_TIMESTAMP(3)) LIMIT 1`
  return rows.length > 0
}

/** Who is blocked now, the latest first. */
export async function listBlocks(): Promise<BlockRow[]> {
  const blocked = await listBlocked()
  const hashes = blocked.map(({ hash }) => new Uint8Array(hash))
  const comments = await database().comment.findMany({
    where: { OR: [{ owner: { in: hashes } }, { author: { in: hashes } }] },
    select: { id: true, authorName: true, owner: true, author: true },
    orderBy: { createdAt: 'desc' },
    take: 2000,
  })
  const writers = new Map<string, { id: string; name: string }>()
  for (const { id, authorName, owner, author } of comments.reverse())
    for (const hash of [owner, author]) if (hash) writers.set(hex(hash), { id, name: authorName })
  return blocked.map(({ hash, kind, until, reason, createdAt }) => ({
    hash: hex(hash),
    kind,
    since: createdAt.toISOString(),
    until: until?.toISOString() ?? null,
    reason,
    writer: writers.get(hex(hash)) ?? null,
  }))
}
