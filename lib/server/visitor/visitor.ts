import 'server-only'
import { createHmac, createSecretKey, randomBytes, type KeyObject } from 'node:crypto'
import { addressKey, clientAddress } from './client-address'
import { saltOf } from './repository'

const hashBytes = 16

let today: { day: string; salt: Promise<KeyObject> } | undefined

async function saltOfToday(): Promise<KeyObject> {
  const day = new Date().toISOString().slice(0, 10)
  if (today?.day !== day) {
    const salt = saltOf(day, randomBytes(32)).then((secret) => createSecretKey(secret))
    const entry = { day, salt }
    today = entry
    // A failure is not remembered: the next request asks again.
    salt.catch(() => {
      if (today === entry) today = undefined
    })
  }
  return today.salt
}

async function keyedHash(...parts: string[]): Promise<Uint8Array<ArrayBuffer>> {
  const hmac = createHmac('sha256', await saltOfToday())
  hmac.update(parts.join('\0'))
  return new Uint8Array(hmac.digest().subarray(0, hashBytes))
}

/** Who looks at an article: address and browser, under the salt of the day. 16 bytes. */
export async function visitorOf(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  return keyedHash('visitor', clientAddress(request), request.headers.get('user-agent') ?? '')
}

/**
 * The address by which views are limited: without the name of the browser, which is free to invent; IPv6 by its /64.
 * 16 bytes.
 */
export async function sourceOf(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  return keyedHash('source', addressKey(clientAddress(request)))
}

/** Who writes: the address alone, since a name for a browser is free to invent. 16 bytes. */
export async function authorOf(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  return keyedHash('author', addressKey(clientAddress(request)))
}
