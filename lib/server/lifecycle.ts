import 'server-only'
import { processShared } from './process-shared.ts'

// Kept on globalThis: the server and Next's bundle have modules of their own in one process.
const shared = globalThis as typeof globalThis & { slipwayDraining?: boolean }

/** Whether this process was told to stop: it answers, but load balancers should send readers elsewhere. */
export function isDraining(): boolean {
  return shared.slipwayDraining === true
}

export function beginDraining(): void {
  shared.slipwayDraining = true
}

const work = () => processShared('work to finish', () => new Set<() => Promise<void>>())

/** Has something finished before the process ends. What fails then is lost, and keeps nobody. */
export function onExit(finish: () => Promise<void>): void {
  work().add(finish)
}

/** Finishes what was begun behind the requests. */
export async function finishWork(): Promise<void> {
  await Promise.allSettled([...work()].map((finish) => finish()))
}
