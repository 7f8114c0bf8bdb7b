import { createHmac, randomBytes } from 'node:crypto'
import { processShared } from './process-shared.ts'
import { counted } from './rate-limit/counted.ts'
import { remembered } from './rate-limit/remembered.ts'
import { addressKey } from './visitor/client-address.ts'

// The server in front learns here what the code behind it has found out. No address is kept, only its hash under a key
// that ends with the process.
const floods = () =>
  processShared('floods', () => ({ key: randomBytes(32), full: remembered(), refusedForms: counted(60) }))

function hashOf(address: string): string {
  return createHmac('sha256', floods().key).update(addressKey(address)).digest('base64')
}

/** Remembers that an address has had all its attempts to comment for so many seconds. */
export function noteFlood(address: string, seconds: number): void {
  floods().full.remember(hashOf(address), seconds)
}

/** Seconds for which an address has no attempt left, as far as this process knows; else 0. Asks nobody. */
export function floodSeconds(address: string): number {
  return floods().full.secondsLeft(hashOf(address))
}

/** Counts a form of an address that is refused. @returns how many it is of a minute, as far as this process knows */
export function countRefusedForm(address: string): number {
  return floods().refusedForms.add(hashOf(address))
}
