import 'server-only'
import { v7 as uuid } from 'uuid'
import { AppError } from '@/lib/app-error'
import { database, Prisma, transactionOptions } from '@/lib/server/db'
import { retryConflicts } from '@/lib/server/retry-conflicts'
import { isStatus } from '../../model'
import { changeStatus } from '../../status'
import { auditBatch, lastDecision, writeAudit, type AuditAction } from './audit'
import { decisions, type Actor, type Decision, type Status } from '../model'

type Transaction = Prisma.TransactionClient

/** A comment, and the state in which the moderator saw it. */
export type Expected = { id: string; expected: Status }

/** What somebody else decided in the meantime. */
export type Conflict = { id: string; status: Status | 'gone'; by: string | null; at: string | null }

export type Outcome = {
  /** Names the action; undoing it takes this. */
  batch: string
  changed: { id: string; from: Status; to: Status }[]
  conflicts: Conflict[]
}

type Wish = Expected & { to: Status }

/**
 * Takes the rows in the order in which all writers take them: first the articles', then the comments'. What an erasure
 * has emptied is gone: restored, it would stand there without a word.
 */
async function lockStatuses(client: Transaction, ids: string[]): Promise<Map<string, string>> {
  await client.$queryRaw`
    SELECT post_slug FROM post_stat
    WHERE post_slug IN (SELECT post_slug FROM comment WHERE id IN (${Prisma.join(ids)}))
    ORDER BY post_slug FOR UPDATE`
  const rows = await client.$queryRaw<{ id: string; status: string }[]>`
    SELECT id, status FROM comment WHERE id IN (${Prisma.join(ids)}) AND body <> '' ORDER BY id FOR UPDATE`
  return new Map(rows.map(({ id, status }) => [id, status]))
}

/** Two hundred comments at once, each with its thread and its counters, may take longer than one does. */
const options = { ...transactionOptions, timeout: 25_000 } as const

async function fulfil(actor: Actor, action: AuditAction, wishes: Wish[]): Promise<Outcome> {
  const batch = uuid()
  return database().$transaction(async (client) => {
    const found = await lockStatuses(
      client,
      wishes.map(({ id }) => id),
    )
    const due = wishes.filter(({ id, expected, to }) => found.get(id) === expected && expected !== to)
    const changed: Outcome['changed'] = []
    for (const to of new Set(due.map((wish) => wish.to))) {
      const ids = due.filter((wish) => wish.to === to).map(({ id }) => id)
      for (const { id, from } of await changeStatus(client, ids, to)) changed.push({ id, from, to })
    }
    const rows = changed.map(({ id, from, to }) => ({
      target: id,
      before: { status: from },
      after: { status: to },
    }))
    await writeAudit(client, actor, action, batch, rows)
    const done = new Set(changed.map(({ id }) => id))
    const conflicts = wishes.flatMap(({ id }): Conflict[] => {
      const status = found.get(id)
      if (done.has(id)) return []
      return [{ id, status: isStatus(status) ? status : 'gone', by: null, at: null }]
    })
    return { batch, changed, conflicts }
  }, options)
}

/** Says who was quicker. */
async function explained(outcome: Outcome): Promise<Outcome> {
  const conflicts = await Promise.all(
    outcome.conflicts.map(async (conflict) => {
      const last = await lastDecision(conflict.id)
      return last ? { ...conflict, by: last.actor, at: last.at } : conflict
    }),
  )
  return { ...outcome, conflicts }
}

/**
 * Decides comments in one transaction with its audit rows. What is not in the state any more that the moderator saw is
 * left alone and reported with who decided it.
 */
export async function decide(actor: Actor, decision: Decision, targets: Expected[]): Promise<Outcome> {
  const to = decisions[decision]
  return retryConflicts(() =>
    fulfil(
      actor,
      decision,
      targets.map((target) => ({ ...target, to })),
    ),
  ).then(explained)
}

/**
 * Takes an action back: comments that are still as it left them become what they were before.
 * @throws AppError not_found
 */
export async function undo(actor: Actor, batch: string): Promise<Outcome> {
  const wishes = (await auditBatch(batch)).flatMap(({ target, before, after }): Wish[] =>
    target && isStatus(before.status) && isStatus(after.status)
      ? [{ id: target, expected: after.status, to: before.status }]
      : [],
  )
  if (wishes.length === 0) throw new AppError('not_found', { message: `batch ${batch}` })
  return explained(await retryConflicts(() => fulfil(actor, 'undo', wishes)))
}
