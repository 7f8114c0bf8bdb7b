import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Finding } from './finding'

/** Seconds: nobody writes faster, and a page is rarely open for longer. */
export const ticketAge = { least: 2, most: 86_400 }

function signatureOf(time: string, secret: Uint8Array): Buffer {
  return createHmac('sha256', secret).update(`ticket\0${time}`).digest().subarray(0, 16)
}

/** A ticket that says when the form was first used. @param now milliseconds */
export function newTicket(secret: Uint8Array, now: number): string {
  const time = now.toString(36)
  return `${time}.${signatureOf(time, secret).toString('base64url')}`
}

/** Milliseconds at which a ticket was given out; undefined when this site did not sign it. */
export function timeOfTicket(ticket: string, secret: Uint8Array): number | undefined {
  const [time = '', signature = '', ...more] = ticket.split('.')
  const given = Buffer.from(signature, 'base64url')
  const right = signatureOf(time, secret)
  if (more.length || given.length !== right.length || !timingSafeEqual(given, right)) return undefined
  return parseInt(time, 36)
}

/**
 * What a comment's ticket says. Without one alone nothing happens: a form without JavaScript and programs have none.
 * @param ticket the field of the request, whatever it is
 */
export function findTicket(ticket: unknown, secret: Uint8Array, now: number): Finding[] {
  if (typeof ticket !== 'string' || ticket === '') return [{ code: 'ticket_missing', weight: 1 }]
  const time = timeOfTicket(ticket, secret)
  if (time === undefined) return [{ code: 'ticket_forged', weight: 4 }]
  const age = (now - time) / 1000
  // Alone it is not enough: a draft that was kept is sent as fast. A ticket of another replica may be from the future
  // by as much as clocks differ.
  if (age < ticketAge.least) return [{ code: 'ticket_young', weight: 2 }]
  return age > ticketAge.most ? [{ code: 'ticket_old', weight: 1 }] : []
}
