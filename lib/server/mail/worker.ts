import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { isDraining, onExit } from '../lifecycle'
import { log } from '../log'
import { metrics } from '../metrics'
import { deliverNext } from './deliver'
import type { Composer } from './model'
import { mailBacklog } from './repository'
import type { Transport } from './transport'

/** Milliseconds between two looks at the outbox when it was empty, and after a mail server or database was away. */
const pause = { idle: 5_000, trouble: 15_000 }

async function showBacklog(): Promise<void> {
  const { waiting, oldestSeconds } = await mailBacklog()
  metrics().mailsWaiting.set(waiting)
  metrics().oldestMail.set(oldestSeconds)
}

export type Worker = { stop(): Promise<void> }

/**
 * Sends what is in the outbox, one mail after the other, until the process is told to stop; then it finishes the one
 * that it has begun. Each replica runs one: a mail is claimed by one of them.
 */
export function startWorker(compose: Composer, send: Transport): Worker {
  const stopping = new AbortController()
  const isStopping = () => stopping.signal.aborted || isDraining()
  let isTroubled = false

  async function step(): Promise<'idle' | 'done' | 'trouble'> {
    const result = await deliverNext(compose, send)
    if (result === 'done') return result
    await showBacklog()
    return result
  }

  /** Without a database the reader is not concerned, and a line every quarter of a minute says nothing new. */
  function report(error: unknown) {
    if (!isTroubled)
      log().warn({ reason: error instanceof Error ? error.message : String(error) }, 'outbox not read')
    isTroubled = true
    return 'trouble' as const
  }

  async function run(): Promise<void> {
    while (!isStopping()) {
      const result = await step().catch(report)
      if (result !== 'trouble') isTroubled = false
      if (result !== 'done')
        await wait(pause[result], undefined, { signal: stopping.signal, ref: false }).catch(() => undefined)
    }
  }

  const ended = run()
  const worker = {
    stop() {
      stopping.abort()
      return ended
    },
  }
  onExit(worker.stop)
  return worker
}
