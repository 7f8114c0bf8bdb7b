import 'server-only'
import { randomUUID } from 'node:crypto'
import { isLocale, locales } from '@/lib/locale'
import { database, Prisma, transactionOptions } from '../db'
import { retryConflicts } from '../retry-conflicts'
import type { NewMail, QueuedMail } from './model'

/** A transaction, or the client itself. */
export type Client = Prisma.TransactionClient

/** Seconds for which a replica has a mail for itself; longer than any delivery takes. */
export const leaseSeconds = 180

/** Days for which it is known what was sent, so that nothing is sent twice. */
const keptDays = 30

/**
 * Queues a mail in the transaction that has the reason for it. The same reason queues nothing twice; a mail that was
 * dropped because its reason was gone is queued again, as it is asked for now.
 */
export async function queueMail(client: Client, mail: NewMail): Promise<void> {
  const payload = JSON.stringify(mail.payload)
  // In this order: each assignment sees what the ones before it have done.
  await client.$executeRaw`
    INSERT INTO mail_outbox (id, kind, recipient, mailbox, locale, payload, dedupe, due_at, created_at)
    VALUES (${randomUUID()}, ${mail.kind}, ${mail.recipient}, ${mail.mailbox}, ${mail.locale}, ${payload},
      ${mail.dedupe}, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))
    ON DUPLICATE KEY UPDATE recipient = IF(state = 'dropped', ${mail.recipient}, recipient),
      locale = IF(state = 'dropped', ${mail.locale}, locale),
      payload = IF(state = 'dropped', ${payload}, payload),
      attempts = IF(state = 'dropped', 0, attempts),
      due_at = IF(state = 'dropped', UTC_TIMESTAMP(3), due_at),
      state = IF(state = 'dropped', 'queued', state)`
}

/** Whether a mail for this reason was queued before, unless it was dropped: then nobody got it. */
export async function isQueued(client: Client, dedupe: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const mail = await client.mailOutbox.findUnique({ where: { dedupe }, select: { state: true } })
  return mail !== null && mail.state !== 'dropped'
}

export type Claimed = QueuedMail & { claim: string }

/**
 * The mail in a language of this release that has been due for longest, for this attempt alone: other replicas skip it
 * now, and find it again when the lease is over and nobody has said what became of it.
 */
export async function claimMail(): Promise<Claimed | undefined> {
  const claim = randomUUID()
  return retryConflicts(() =>
    database().$transaction(async (client) => {
      const [due] = await client.$queryRaw<{ id: string }[]>`
        SELECT id FROM mail_outbox WHERE state = 'queued' AND due_at <= UTC_TIMESTAMP(3)
          AND locale IN (${Prisma.join([...locales])})
        ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED`
      if (!due) return undefined
      await client.$executeRaw`
        UPDATE mail_outbox SET claimed_by = ${claim}, attempts = attempts + 1,
          due_at = UTC_TIMESTAMP(3) + INTERVAL ${leaseSeconds} SECOND
        WHERE id = ${due.id}`
      const row = await client.mailOutbox.findUniqueOrThrow({ where: { id: due.id } })
      const { id, kind, recipient, locale, payload, attempts } = row
      if (!isLocale(locale)) throw new Error(`mail ${id} has the language ${locale}`)
      return { id, kind, recipient, locale, payload, attempts, claim }
    }, transactionOptions),
  )
}

/** What became of an attempt: over for good, or to be tried again after some seconds. */
export type Outcome =
  | { state: 'sent' | 'dropped' }
  | { state: 'failed'; reason: string }
  | { state: 'queued'; reason: string; seconds: number }

/** Notes what became of an attempt, unless it was given up meanwhile and is another one's now. */
export async function settleMail({ id, claim }: Claimed, outcome: Outcome): Promise<void> {
  const reason = 'reason' in outcome ? outcome.reason.slice(0, 500) : null
  const seconds = 'seconds' in outcome ? outcome.seconds : 0
  await database().$executeRaw`
    UPDATE mail_outbox SET state = ${outcome.state}, claimed_by = NULL, last_error = ${reason},
      due_at = UTC_TIMESTAMP(3) + INTERVAL ${seconds} SECOND
    WHERE id = ${id} AND claimed_by = ${claim} AND state = 'queued'`
}

/** How many mails wait, and for how many seconds the oldest has. */
export async function mailBacklog(): Promise<{ waiting: number; oldestSeconds: number }> {
  const [row] = await database().$queryRaw<{ waiting: bigint | number; oldest: bigint | number | null }[]>`
    SELECT COUNT(*) AS waiting, TIMESTAMPDIFF(SECOND, MIN(created_at), UTC_TIMESTAMP(3)) AS oldest
    FROM mail_outbox WHERE state = 'queued'`
  return { waiting: Number(row?.waiting ?? 0), oldestSeconds: Number(row?.oldest ?? 0) }
}

/** Forgets mails that are over. */
export async function forgetOldMail(): Promise<void> {
  await database().$executeRaw`
    DELETE FROM mail_outbox
    WHERE state IN ('sent', 'failed', 'dropped') AND due_at < UTC_TIMESTAMP(3) - INTERVAL ${keptDays} DAY`
}

/** Takes back what has not been sent to a mailbox. */
export async function dropMailTo(client: Client, mailbox: Uint8Array<ArrayBuffer>): Promise<void> {
  await client.mailOutbox.updateMany({ where: { mailbox, state: 'queued' }, data: { state: 'dropped' } })
}

/** Forgets all mail to a mailbox, sent or not. */
export async function forgetMailTo(client: Client, mailbox: Uint8Array<ArrayBuffer>): Promise<void> {
  await client.mailOutbox.deleteMany({ where: { mailbox } })
}
