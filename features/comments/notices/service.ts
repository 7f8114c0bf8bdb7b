import 'server-only'
import { retryConflicts } from '@/lib/server/retry-conflicts'
import { commentOfToken, mailboxOfToken } from './links'
import { confirmSubscription, stopMail } from './repository'

/** Whether a link for a confirmation, or for an end, is one of ours. Changes nothing. */
export async function isGenuine(kind: 'confirm' | 'stop', token: string): Promise<boolean> {
  return (await (kind === 'confirm' ? commentOfToken(token) : mailboxOfToken(token))) !== undefined
}

/** Confirms what a link is for. */
export async function confirm(token: string): Promise<'confirmed' | 'gone' | 'invalid'> {
  const commentId = await commentOfToken(token)
  if (commentId === undefined) return 'invalid'
  return (await retryConflicts(() => confirmSubscription(commentId))) ? 'confirmed' : 'gone'
}

/** Ends the notices to the mailbox of a link; with `forever` nothing is ever sent to it again. Once is as good as twice. */
export async function stop(token: string, forever: boolean): Promise<'stopped' | 'never' | 'invalid'> {
  const mailbox = await mailboxOfToken(token)
  if (mailbox === undefined) return 'invalid'
  await retryConflicts(() => stopMail(mailbox, forever))
  return forever ? 'never' : 'stopped'
}
