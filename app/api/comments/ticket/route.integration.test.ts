import { expect, test } from 'vitest'
import { findTicket } from '@/features/comments/abuse/ticket'
import { signingKey } from '@/lib/server/signing-key/signing-key'
import { useSiteDatabase } from '@/scripts/testing/site-database'
import { GET, POST } from './route'

useSiteDatabase()

const address = 'http://localhost/api/comments/ticket'

test('a ticket says when it was given out, and nobody keeps it', async () => {
  const response = await GET(new Request(address))
  expect(response.headers.get('cache-control')).toBe('no-store')
  const { ticket } = await response.json()
  const secret = await signingKey('ticket')
  expect(findTicket(ticket, secret, Date.now() + 60_000)).toEqual([])
  expect(findTicket(ticket, secret, Date.now())).toMatchObject([{ code: 'ticket_young' }])
})

test('nothing else can be done with it', async () => {
  const response = await POST(new Request(address, { method: 'POST' }))
  expect(response.status).toBe(405)
  expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
})
