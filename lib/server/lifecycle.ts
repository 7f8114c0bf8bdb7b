import 'server-only'

// Kept on globalThis: the server and Next's bundle have modules of their own in one process.
const shared = globalThis as typeof globalThis & { slipwayDraining?: boolean }

/** Whether this process was told to stop: it answers, but load balancers should send readers elsewhere. */
export function isDraining(): boolean {
  return shared.slipwayDraining === true
}

export function beginDraining(): void {
  shared.slipwayDraining = true
}
