import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { findTicket, newTicket } from './ticket'

const secret = randomBytes(32)
const now = Date.parse('2026-11-26T12:00:00Z')
const after = (seconds: number, ticket = newTicket(secret, now)) =>
  findTicket(ticket, secret, now + seconds * 1000)

test('somebody who took their time is not suspicious', () => {
  expect(after(2)).toEqual([])
  expect(after(3600)).toEqual([])
  expect(after(86_400)).toEqual([])
})

test('faster than anybody writes', () => {
  expect(after(1.9)).toEqual([{ code: 'ticket_young', weight: 2 }])
  expect(after(-5)).toEqual([{ code: 'ticket_young', weight: 2 }])
})

test('older than a day', () => {
  expect(after(86_401)).toEqual([{ code: 'ticket_old', weight: 1 }])
})

test.each([undefined, '', 7, null, {}])('%j is no ticket', (ticket) => {
  expect(findTicket(ticket, secret, now)).toEqual([{ code: 'ticket_missing', weight: 1 }])
})

test('an invented ticket, a changed one, and one of another key are forged', () => {
  const ticket = newTicket(secret, now)
  const forged = [
    'x',
    `${(now - 9e6).toString(36)}.${ticket.split('.')[1]}`,
    `${ticket}.more`,
    ticket.slice(0, -4),
    newTicket(randomBytes(32), now),
  ]
  for (const each of forged) expect(after(60, each)).toEqual([{ code: 'ticket_forged', weight: 4 }])
})
