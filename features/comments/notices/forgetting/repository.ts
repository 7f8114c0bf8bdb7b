import 'server-only'
import { database } from '@/lib/server/db'
import { forgetMailTo, type Client } from '@/lib/server/mail/repository'

/** Days in which a subscription must be confirmed; so long, because a comment may wait for a moderator first. */
const confirmDays = 30

/** Forgets all that is stored of a mailbox, but the hash of one that never wants mail. */
export async function forgetMailbox(client: Client, mailbox: Uint8Array<ArrayBuffer>): Promise<void> {
  await client.replySubscription.deleteMany({ where: { mailbox } })
  await forgetMailTo(client, mailbox)
}

/** Forgets subscriptions that nobody confirmed, those of comments that are gone, and the counts of past days. */
export async function forgetOldSubscriptions(): Promise<void> {
  const client = database()
  await client.$executeRaw`
    DELETE FROM reply_subscription
    WHERE confirmed_at IS NULL AND created_at < UTC_TIMESTAMP(3) - INTERVAL ${confirmDays} DAY`
  await client.$executeRaw`
    DELETE reply_subscription FROM reply_subscription LEFT JOIN comment ON comment.id = comment_id
    WHERE comment.id IS NULL OR comment.status = 'deleted'`
  await client.$executeRaw`DELETE FROM mail_allowance WHERE day < UTC_DATE() - INTERVAL 1 DAY`
}
