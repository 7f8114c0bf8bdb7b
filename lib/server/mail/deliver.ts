import 'server-only'
import { log } from '../log'
import { metrics } from '../metrics'
import { mostAttempts, secondsUntilNext } from './backoff'
import type { Composer } from './model'
import { claimMail, settleMail, type Outcome } from './repository'
import { DeliveryFailed, type Transport } from './transport'

function outcomeOf(error: unknown, attempts: number): Outcome {
  const reason = error instanceof Error ? error.message : String(error)
  const isOver = attempts >= mostAttempts || (error instanceof DeliveryFailed && error.isPermanent)
  if (isOver) return { state: 'failed', reason }
  return { state: 'queued', reason, seconds: secondsUntilNext(attempts) }
}

/**
 * Sends the mail that has been due for longest. Between the mail server's yes and the note that it was sent the
 * replica may die: then it is sent once more, under the same Message-ID.
 * @throws what keeps the database from noting what became of the mail
 * @returns idle: nothing is due; done: go on; trouble: the server is away, and the next mail would not fare better
 */
export async function deliverNext(compose: Composer, send: Transport): Promise<'idle' | 'done' | 'trouble'> {
  const claimed = await claimMail()
  if (!claimed) return 'idle'
  const count = (outcome: string) => metrics().mails.inc({ kind: claimed.kind, outcome })
  let state: 'sent' | 'dropped'
  try {
    const mail = await compose(claimed)
    if (mail) await send(mail)
    state = mail ? 'sent' : 'dropped'
  } catch (error) {
    const outcome = outcomeOf(error, claimed.attempts)
    await settleMail(claimed, outcome)
    count(outcome.state === 'failed' ? 'failed' : 'retried')
    // No address and no answer of the server in the log: it often repeats the address.
    const code = error instanceof DeliveryFailed ? error.code : undefined
    log().warn(
      {
        mail: claimed.id,
        kind: claimed.kind,
        attempts: claimed.attempts,
        code,
        ...(code ? {} : { err: error }),
      },
      outcome.state === 'failed' ? 'mail not sent, given up' : 'mail not sent, tried again later',
    )
    return error instanceof DeliveryFailed && !error.isAboutMail ? 'trouble' : 'done'
  }
  // Not above: a mail that went out was sent, even if that cannot be noted.
  await settleMail(claimed, { state })
  count(state)
  return 'done'
}
