import 'server-only'
import { v7 as uuid } from 'uuid'
import { database, Prisma } from '@/lib/server/db'
import type { Actor, AuditRow, Keyset } from '../model'

type Transaction = Prisma.TransactionClient

/** The names of actions; the catalogues put them into words. */
export const auditActions = [
  'approve',
  'reject',
  'spam',
  'delete',
  'restore',
  'undo',
  'edit',
  'note',
  'block',
  'unblock',
  'settings',
  'export',
  'import',
  'erase',
  // Of accounts: app/api/auth.
  'invite',
  'join',
  'role',
  'disable',
  'enable',
  'password',
  'passkey',
  // By scripts/create-admin.
  'create',
  'reset',
] as const

export type AuditAction = (typeof auditActions)[number]

export type NewAuditRow = {
  target: string | null
  before?: Record<string, unknown>
  after?: Record<string, unknown>
}

/** Records an action in the transaction that does it: one row for each thing that changed. */
export async function writeAudit(
  client: Transaction,
  actor: Actor,
  action: AuditAction,
  batch: string,
  rows: NewAuditRow[],
): Promise<void> {
  if (rows.length === 0) return
  const name = Array.from(actor.name).slice(0, 100).join('')
  const values = rows.map(({ target, before = {}, after = {} }) => {
    const details = JSON.stringify({ before, after })
    return Prisma.sql`(UTC_TIMESTAMP(3), ${actor.id}, ${name}, ${action}, ${target}, ${batch}, ${details})`
  })
  await client.$executeRaw`
    INSERT INTO audit_log (at, actor_id, actor_name, action, target, batch, details)
    VALUES ${Prisma.join(values)}`
}

/** Records what was done already, where it could not be done in a transaction of ours. */
export async function recordAudit(actor: Actor, action: AuditAction, row: NewAuditRow): Promise<void> {
  await writeAudit(database(), actor, action, uuid(), [row])
}

function objectIn(value: unknown, name: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return {}
  const inner: unknown = Reflect.get(value, name)
  return typeof inner === 'object' && inner !== null ? { ...inner } : {}
}

type Stored = Prisma.AuditEntryGetPayload<object>

function toAuditRow({ id, at, actorName, action, target, batch, details }: Stored): AuditRow {
  const parsed: unknown = JSON.parse(details)
  return {
    id: String(id),
    at: at.toISOString(),
    actor: actorName,
    action,
    target,
    batch,
    before: objectIn(parsed, 'before'),
    after: objectIn(parsed, 'after'),
  }
}

export type AuditFilter = { action?: string; actor?: string; target?: string; before?: bigint }

/** The log, the newest first. @param filter.before only what is older than this row */
export async function listAudit(filter: AuditFilter, limit = 50): Promise<Keyset<AuditRow>> {
  const { action, actor, target, before } = filter
  const rows = await database().auditEntry.findMany({
    where: {
      ...(action ? { action } : {}),
      ...(actor ? { actorId: actor } : {}),
      ...(target ? { target } : {}),
      ...(before === undefined ? {} : { id: { lt: before } }),
    },
    orderBy: { id: 'desc' },
    take: limit + 1,
  })
  const items = rows.slice(0, limit).map(toAuditRow)
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}

/** The rows of one action. */
export async function auditBatch(batch: string, client: Transaction = database()): Promise<AuditRow[]> {
  return (await client.auditEntry.findMany({ where: { batch }, orderBy: { id: 'asc' } })).map(toAuditRow)
}

/** Everybody who is named in the log, for its filter. */
export async function auditActors(): Promise<{ id: string; name: string }[]> {
  const rows = await database().auditEntry.groupBy({
    by: ['actorId'],
    _max: { actorName: true },
    where: { actorId: { not: null } },
  })
  return rows.flatMap(({ actorId, _max }) =>
    actorId ? [{ id: actorId, name: _max.actorName ?? actorId }] : [],
  )
}

/** Who decided a comment last, and what. */
export async function lastDecision(target: string): Promise<AuditRow | undefined> {
  const row = await database().auditEntry.findFirst({
    where: { target, action: { in: ['approve', 'reject', 'spam', 'delete', 'restore', 'undo'] } },
    orderBy: { id: 'desc' },
  })
  return row ? toAuditRow(row) : undefined
}
