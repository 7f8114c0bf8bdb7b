import { createHash, randomUUID } from 'node:crypto'
import type { RowDataPacket } from 'mysql2/promise'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { openMailServer, type MailServer } from '@/scripts/testing/mail-server'
import { readMail } from '@/scripts/testing/read-mail'
import { importReplica } from '@/scripts/testing/replica'
import { useSiteDatabase } from '@/scripts/testing/site-database'
import { parseSmtpUrl } from '@/lib/smtp-url'
import { database } from '../db'
import { deliverNext } from './deliver'
import type { Composer, OutgoingMail } from './model'
import { claimMail, isQueued, queueMail, settleMail } from './repository'
import { openTransport } from './transport'
import { startWorker } from './worker'

const sql = useSiteDatabase()
let server: MailServer

beforeAll(async () => {
  server = await openMailServer()
})
afterAll(() => server.stop())
beforeEach(async () => {
  await sql().query('DELETE FROM mail_outbox')
  server.received.length = 0
})

const bytes = (text: string) => new Uint8Array(createHash('sha256').update(text).digest())
const from = { name: '船台', address: 'notices@example.org' }
const send = (mail: OutgoingMail) =>
  openTransport({ smtp: parseSmtpUrl(`smtp://localhost:${server.port}?starttls=never`), from })(mail)

const compose: Composer = async ({ id, recipient, payload }) => ({
  to: recipient,
  subject: String(JSON.parse(payload).subject),
  text: 'text 文字',
  html: '<p>text 文字</p>',
  messageId: `<${id}@example.org>`,
  references: ['<thread@example.org>'],
  headers: { 'List-Unsubscribe': `<https://example.org/${'a'.repeat(120)}>` },
})

async function queue(subject: string = randomUUID(), client = database()) {
  const dedupe = bytes(subject)
  const recipient = 'ada@example.org'
  await queueMail(client, {
    kind: 'test',
    recipient,
    mailbox: dedupe,
    locale: 'en',
    payload: { subject },
    dedupe,
  })
}

async function outbox() {
  const [rows] = await sql().query<RowDataPacket[]>(
    'SELECT state, attempts, last_error AS reason, due_at > UTC_TIMESTAMP(3) AS later FROM mail_outbox',
  )
  return rows
}

const makeDue = () => sql().query('UPDATE mail_outbox SET due_at = UTC_TIMESTAMP(3)')
const subjects = () => server.received.map(({ raw }) => readMail(raw).headers.get('subject'))

test('a mail goes out with its headers, text and HTML, once', async () => {
  await queue('主题 😀 and a long, long, long, long, long, long, long, long, long, long, long, long tail')
  expect(await deliverNext(compose, send)).toBe('done')
  expect(await deliverNext(compose, send)).toBe('idle')
  expect(server.received.map(({ to }) => to)).toEqual([['ada@example.org']])
  const { headers, text, html } = readMail(server.received[0]?.raw ?? '')
  expect(headers.get('from')).toBe('船台 <notices@example.org>')
  expect(headers.get('to')).toBe('ada@example.org')
  expect(headers.get('subject')).toBe(
    '主题 😀 and a long, long, long, long, long, long, long, long, long, long, long, long tail',
  )
  expect(headers.get('message-id')).toMatch(/^<[0-9a-f-]{36}@example\.org>$/)
  expect(headers.get('references')).toBe('<thread@example.org>')
  expect(headers.get('list-unsubscribe')).toBe(`<https://example.org/${'a'.repeat(120)}>`)
  expect([text.trim(), html.trim()]).toEqual(['text 文字', '<p>text 文字</p>'])
  expect(await outbox()).toMatchObject([{ state: 'sent', attempts: 1, reason: null }])
})

test('no text becomes a header or another recipient', async () => {
  await queue('hello\r\nBcc: eve@example.org\r\n\r\nbody')
  await deliverNext(async (mail) => {
    const written = await compose(mail)
    return written && { ...written, headers: { 'X-Line': 'a\r\nX-Evil: b' } }
  }, send)
  const { headers } = readMail(server.received[0]?.raw ?? '')
  expect([...headers.keys()].filter((name) => name === 'bcc' || name === 'x-evil')).toEqual([])
  expect(server.received[0]?.to).toEqual(['ada@example.org'])
})

test('an address with a comma is refused, and not sent to two people', async () => {
  const transport = openTransport({
    smtp: parseSmtpUrl(`smtp://localhost:${server.port}?starttls=never`),
    from,
  })
  const mail = { subject: '', text: 'x', html: 'x', messageId: '<a@b.example>', references: [], headers: {} }
  for (const to of ['ada@example.org, eve@example.org', 'Eve <eve@example.org>', 'friends: eve@example.org;'])
    await expect(transport({ ...mail, to })).rejects.toMatchObject({ isPermanent: true })
  expect(server.received).toEqual([])
})

test('what a transaction did not commit is not sent', async () => {
  const failed = database().$transaction(async (client) => {
    await queueMail(client, {
      kind: 'test',
      recipient: 'ada@example.org',
      mailbox: bytes('a'),
      locale: 'en',
      payload: {},
      dedupe: bytes('rolled back'),
    })
    throw new Error('no')
  })
  await expect(failed).rejects.toThrow('no')
  expect(await deliverNext(compose, send)).toBe('idle')
})

test('the same reason queued twice is one mail; a dropped one is queued again', async () => {
  await queue('once')
  await queue('once')
  expect(await isQueued(database(), bytes('once'))).toBe(true)
  expect(await deliverNext(async () => undefined, send)).toBe('done')
  expect(await outbox()).toMatchObject([{ state: 'dropped' }])
  await queue('once')
  expect(await deliverNext(compose, send)).toBe('done')
  await queue('once')
  expect(await deliverNext(compose, send)).toBe('idle')
  expect(subjects()).toEqual(['once'])
})

test('a mail waits while the server is away, and goes out when it is back', async () => {
  await queue()
  await server.stop()
  expect(await deliverNext(compose, send)).toBe('trouble')
  expect(await outbox()).toMatchObject([
    { state: 'queued', attempts: 1, later: 1, reason: expect.any(String) },
  ])
  expect(await deliverNext(compose, send)).toBe('idle')
  await server.start()
  await makeDue()
  expect(await deliverNext(compose, send)).toBe('done')
  expect(await outbox()).toMatchObject([{ state: 'sent', attempts: 2 }])
})

test.each(['rcpt', 'data'] as const)(
  'a 4xx to %s is tried again, and others are sent meanwhile',
  async (step) => {
    await queue()
    server.refuse(step, { code: 451, text: 'greylisted' })
    expect(await deliverNext(compose, send)).toBe('done')
    expect(await outbox()).toMatchObject([
      { state: 'queued', later: 1, reason: expect.stringContaining('451') },
    ])
    server.refuse(step, undefined)
    await makeDue()
    expect(await deliverNext(compose, send)).toBe('done')
    expect(server.received).toHaveLength(1)
    expect(await outbox()).toMatchObject([{ state: 'sent' }])
  },
)

test.each(['rcpt', 'data'] as const)('a 5xx to %s is the end of it', async (step) => {
  await queue()
  server.refuse(step, { code: 550, text: 'no such mailbox' })
  expect(await deliverNext(compose, send)).toBe('done')
  server.refuse(step, undefined)
  expect(await outbox()).toMatchObject([{ state: 'failed', attempts: 1 }])
  await makeDue()
  expect(await deliverNext(compose, send)).toBe('idle')
  expect(server.received).toEqual([])
})

test('a mail that never goes through is given up', async () => {
  await queue()
  await sql().query('UPDATE mail_outbox SET attempts = 13')
  server.refuse('rcpt', { code: 451, text: 'never' })
  await deliverNext(compose, send)
  server.refuse('rcpt', undefined)
  expect(await outbox()).toMatchObject([{ state: 'failed', attempts: 14 }])
})

test('what a replica had claimed when it died is sent by another one after the lease, and not before', async () => {
  await queue('orphan')
  const dead = await claimMail()
  expect(await deliverNext(compose, send)).toBe('idle')
  await makeDue()
  expect(await deliverNext(compose, send)).toBe('done')
  expect(subjects()).toEqual(['orphan'])
  // It was not dead but slow: it has no say any more.
  if (dead) await settleMail(dead, { state: 'queued', reason: 'late', seconds: 0 })
  expect(await outbox()).toMatchObject([{ state: 'sent' }])
})

test('a replica that dies after the server took the mail makes a double with the same Message-ID', async () => {
  await queue()
  const claimed = await claimMail()
  const mail = claimed && (await compose(claimed))
  if (mail) await send(mail)
  await makeDue()
  await deliverNext(compose, send)
  const ids = server.received.map(({ raw }) => readMail(raw).headers.get('message-id'))
  expect(ids).toHaveLength(2)
  expect(new Set(ids).size).toBe(1)
})

test('a mail that was sent is not called unsent when that cannot be noted', async () => {
  await queue()
  await sql().query("ALTER TABLE mail_outbox ADD CONSTRAINT never_sent CHECK (state <> 'sent')")
  try {
    await expect(deliverNext(compose, send)).rejects.toThrow()
  } finally {
    await sql().query('ALTER TABLE mail_outbox DROP CONSTRAINT never_sent')
  }
  expect(server.received).toHaveLength(1)
  expect(await outbox()).toMatchObject([{ state: 'queued', reason: null, later: 1 }])
})

test('a mail in a language that only a newer release has waits for it, and keeps no other one', async () => {
  await queue('nouveau')
  await sql().query("UPDATE mail_outbox SET locale = 'fr', due_at = due_at - INTERVAL 1 MINUTE")
  await queue('news')
  expect(await deliverNext(compose, send)).toBe('done')
  expect(await deliverNext(compose, send)).toBe('idle')
  expect(subjects()).toEqual(['news'])
})

test('two replicas send each of 60 mails once', async () => {
  const names = Array.from({ length: 60 }, (_, index) => `mail ${index}`)
  for (const name of names) await queue(name)
  const replicas = await Promise.all([1, 2].map(() => importReplica(() => import('./worker'))))
  const workers = replicas.map((replica) => replica.startWorker(compose, send))
  await vi.waitFor(async () => expect((await outbox()).every(({ state }) => state === 'sent')).toBe(true), {
    timeout: 30_000,
    interval: 50,
  })
  await Promise.all(workers.map((worker) => worker.stop()))
  expect(subjects().sort()).toEqual(names.sort())
})

test('a worker that is stopped finishes its mail and begins no other', async () => {
  await queue('first')
  await queue('second')
  await sql().query("UPDATE mail_outbox SET due_at = due_at - INTERVAL 1 MINUTE WHERE payload LIKE '%first%'")
  const arrived = Promise.withResolvers<undefined>()
  const held = Promise.withResolvers<undefined>()
  server.beforeAccepting(async () => {
    arrived.resolve(undefined)
    await held.promise
  })
  const worker = startWorker(compose, send)
  await arrived.promise
  const stopped = worker.stop()
  server.beforeAccepting(async () => {})
  held.resolve(undefined)
  await stopped
  expect(subjects()).toEqual(['first'])
  expect((await outbox()).map(({ state }) => state).sort()).toEqual(['queued', 'sent'])
})
