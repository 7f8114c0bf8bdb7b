import 'server-only'
import { isLocale, type Locale } from '@/lib/locale'
import { database, transactionOptions } from '@/lib/server/db'
import { dropMailTo, type Client } from '@/lib/server/mail/repository'

export type { Client }

type Bytes = Uint8Array<ArrayBuffer>

/** How many links up a thread are followed; readable threads are not that deep. */
const highest = 50

/** Who is to be told of replies to a comment. */
export type Subscription = {
  commentId: string
  postSlug: string
  email: string
  mailbox: Bytes
  owner: Bytes | null
  locale: Locale
  isConfirmed: boolean
}

type Row = Omit<Subscription, 'locale' | 'isConfirmed'> & { locale: string; confirmedAt: Date | null }

function toSubscription({ confirmedAt, ...row }: Row): Subscription {
  if (!isLocale(row.locale)) throw new Error(`subscription ${row.commentId} has the language ${row.locale}`)
  return { ...row, locale: row.locale, isConfirmed: confirmedAt !== null }
}

const subscriptionColumns = {
  commentId: true,
  postSlug: true,
  email: true,
  mailbox: true,
  owner: true,
  locale: true,
  confirmedAt: true,
} as const

/** A comment, as much of it as notices need. */
export async function findComment(client: Client, id: string) {
  const row = await client.comment.findUnique({
    where: { id },
    select: {
      id: true,
      postSlug: true,
      number: true,
      threadNumber: true,
      parentId: true,
      locale: true,
      authorName: true,
      authorEmail: true,
      body: true,
      author: true,
      owner: true,
      status: true,
    },
  })
  if (!row) return undefined
  if (!isLocale(row.locale)) throw new Error(`comment ${id} has the language ${row.locale}`)
  return { ...row, locale: row.locale }
}

/** Whether the owner of a mailbox wants no mail from this site. */
export async function isRefused(client: Client, mailbox: Bytes): Promise<boolean> {
  return (await client.mailRefusal.findUnique({ where: { mailbox } })) !== null
}

/** Stores who wants notices: confirmed already when the same browser has confirmed the same mailbox before. */
export async function addSubscription(
  client: Client,
  { commentId, postSlug, email, mailbox, owner, locale }: Omit<Subscription, 'isConfirmed'>,
): Promise<void> {
  const known = owner
    ? await client.replySubscription.findFirst({ where: { mailbox, owner, confirmedAt: { not: null } } })
    : null
  await client.$executeRaw`
    INSERT IGNORE INTO reply_subscription
      (comment_id, post_slug, email, mailbox, owner, locale, created_at, confirmed_at)
    VALUES (${commentId}, ${postSlug}, ${email}, ${mailbox}, ${owner}, ${locale}, UTC_TIMESTAMP(3),
      IF(${known !== null}, UTC_TIMESTAMP(3), NULL))`
}

export async function findSubscription(client: Client, commentId: string): Promise<Subscription | undefined> {
  const row = await client.replySubscription.findUnique({ where: { commentId }, select: subscriptionColumns })
  return row ? toSubscription(row) : undefined
}

/** A comment as it is now, for a mail about it. */
export async function readComment(id: string) {
  return findComment(database(), id)
}

/** Who a mail goes to, unless the owner of the mailbox wants none any more. */
export async function readRecipient(commentId: string): Promise<Subscription | undefined> {
  const subscription = await findSubscription(database(), commentId)
  return subscription && !(await isRefused(database(), subscription.mailbox)) ? subscription : undefined
}

/** The confirmed subscriptions to the comments above one, the nearest first; those of comments that nobody sees rest. */
export async function subscriptionsAbove(client: Client, commentId: string): Promise<Subscription[]> {
  const found = await client.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE above (id, parent_id, level) AS (
      SELECT id, parent_id, 0 FROM comment WHERE id = ${commentId}
      UNION ALL
      SELECT comment.id, comment.parent_id, above.level + 1 FROM above
        JOIN comment ON comment.id = above.parent_id WHERE above.level < ${highest})
    SELECT above.id AS id FROM above
      JOIN reply_subscription ON comment_id = above.id AND confirmed_at IS NOT NULL
      JOIN comment ON comment.id = above.id AND comment.status = 'visible'
    WHERE above.level > 0 ORDER BY above.level`
  const rows = await Promise.all(found.map(({ id }) => findSubscription(client, id)))
  return rows.flatMap((row) => row ?? [])
}

/** Counts a mail for a mailbox or a sender. @returns whether that is still within the day's `limit` */
export async function takeAllowance(client: Client, subject: Bytes, limit: number): Promise<boolean> {
  await client.$executeRaw`
    INSERT INTO mail_allowance (day, subject, mails) VALUES (UTC_DATE(), ${subject}, 1)
    ON DUPLICATE KEY UPDATE mails = mails + 1`
  const [row] = await client.$queryRaw<{ mails: number | bigint }[]>`
    SELECT mails FROM mail_allowance WHERE day = UTC_DATE() AND subject = ${subject}`
  return Number(row?.mails ?? 0) <= limit
}

/**
 * Confirms a subscription, and with it the others that the same browser has made for the same mailbox.
 * @returns false when there is none any more: stopped, forgotten, too old
 */
export async function confirmSubscription(commentId: string): Promise<boolean> {
  return database().$transaction(async (client) => {
    const subscription = await findSubscription(client, commentId)
    if (!subscription || (await isRefused(client, subscription.mailbox))) return false
    const { mailbox, owner } = subscription
    await client.$executeRaw`
      UPDATE reply_subscription SET confirmed_at = UTC_TIMESTAMP(3)
      WHERE mailbox = ${mailbox} AND confirmed_at IS NULL AND (comment_id = ${commentId} OR owner = ${owner})`
    return true
  }, transactionOptions)
}

/** Ends all subscriptions of a mailbox and takes back what waits for it; with `forever` it is never written to again. */
export async function stopMail(mailbox: Bytes, forever: boolean): Promise<void> {
  await database().$transaction(async (client) => {
    await client.replySubscription.deleteMany({ where: { mailbox } })
    await dropMailTo(client, mailbox)
    if (forever)
      await client.$executeRaw`
        INSERT IGNORE INTO mail_refusal (mailbox, created_at) VALUES (${mailbox}, UTC_TIMESTAMP(3))`
  }, transactionOptions)
}
