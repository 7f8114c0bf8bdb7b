import 'server-only'
import { isQueued, queueMail } from '@/lib/server/mail/repository'
import { mailSettings } from '@/lib/server/mail/settings'
import { forgetMailbox } from './forgetting/repository'
import { digest, mailboxHash } from './mailbox'
import {
  addSubscription,
  findComment,
  findSubscription,
  isRefused,
  subscriptionsAbove,
  takeAllowance,
  type Client,
} from './repository'

/**
 * Questions for a confirmation on one day (UTC): to one mailbox, whoever asks, and by one sender, whomever they go to.
 * They are the only mail that anybody can have sent to a stranger.
 */
export const questionsPerDay = { mailbox: 3, sender: 10 }

type StoredComment = NonNullable<Awaited<ReturnType<typeof findComment>>>

/** Whether this site offers notices at all. */
export function offersNotices(): boolean {
  return mailSettings() !== undefined
}

/**
 * Notes that the writer of a comment wants to be told of replies, in the transaction that stores the comment. Nothing
 * is sent before the comment is visible: spam causes no mail.
 * @param id of the comment, which has an e-mail address
 */
export async function requestNotices(client: Client, id: string): Promise<void> {
  const comment = offersNotices() ? await findComment(client, id) : undefined
  if (!comment?.authorEmail) return
  const { authorEmail: email, postSlug, owner, locale } = comment
  const mailbox = mailboxHash(email)
  if (await isRefused(client, mailbox)) return
  await addSubscription(client, { commentId: id, postSlug, email, mailbox, owner, locale })
}

/** Asks the owner of the address whether he wants notices, once a day for all comments from one browser. */
async function queueQuestion(client: Client, comment: StoredComment): Promise<void> {
  const subscription = await findSubscription(client, comment.id)
  if (!subscription || subscription.isConfirmed) return
  const { commentId, email, mailbox, owner, locale } = subscription
  const day = new Date().toISOString().slice(0, 10)
  const dedupe = digest('confirm', mailbox, owner ?? commentId, day)
  if (await isQueued(client, dedupe)) return
  // In the same order everywhere, and both are counted: whoever has used up the one gains nothing by the other.
  const fromSender = await takeAllowance(client, digest('sender', comment.author), questionsPerDay.sender)
  const toMailbox = await takeAllowance(client, digest('to', mailbox), questionsPerDay.mailbox)
  if (!fromSender || !toMailbox) return
  await queueMail(client, {
    kind: 'confirm',
    recipient: email,
    mailbox,
    locale,
    payload: { commentId },
    dedupe,
  })
}

function isSame(one: Uint8Array | null, other: Uint8Array | null): boolean {
  return one !== null && other !== null && Buffer.compare(one, other) === 0
}

/**
 * Queues what a comment gives reason to mail, in the transaction in which it becomes visible, when it is stored or
 * when a moderator lets it through: a notice for each writer above it in the thread who wants them, and the question
 * whether its own writer really does. Called again for the same comment it queues nothing twice.
 */
export async function queueReplyNotices(client: Client, { id }: { id: string }): Promise<void> {
  const comment = offersNotices() ? await findComment(client, id) : undefined
  if (comment?.status !== 'visible') return
  await queueQuestion(client, comment)
  if (comment.parentId === null) return
  const own = comment.authorEmail ? mailboxHash(comment.authorEmail) : null
  for (const { commentId, email, mailbox, owner, locale } of await subscriptionsAbove(client, id)) {
    if (isSame(mailbox, own) || isSame(owner, comment.owner)) continue
    const payload = { commentId: id, subscription: commentId }
    // One for each reader and reply, for the nearest of the reader's comments.
    const dedupe = digest('reply', id, mailbox)
    await queueMail(client, { kind: 'reply', recipient: email, mailbox, locale, payload, dedupe })
  }
}

/** Forgets everything that is kept for notices to an address. That its owner never wants mail stays known, by a hash. */
export async function forgetEmail(client: Client, email: string): Promise<void> {
  await forgetMailbox(client, mailboxHash(email))
}
