import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { openMailServer, type MailServer } from '@/scripts/testing/mail-server'
import { testCertificate } from '@/scripts/testing/test-certificate'
import { parseSmtpUrl } from '@/lib/smtp-url'
import { openTransport } from './transport'

const folder = mkdtempSync(join(tmpdir(), 'slipway-mail-'))
const ca = join(folder, 'ca.pem')
writeFileSync(ca, testCertificate.cert)
afterAll(() => rmSync(folder, { recursive: true }))

let server: MailServer | undefined
afterEach(() => server?.stop())

const account = { user: 'site@example.org', password: 'p#/%@:船' }
const credentials = `${encodeURIComponent(account.user)}:${encodeURIComponent(account.password)}`
const from = { name: '', address: 'notices@example.org' }

async function sendBy(url: string): Promise<void> {
  await openTransport({ smtp: parseSmtpUrl(url), from })({
    to: 'ada@example.org',
    subject: 'Hello',
    text: 'Hello',
    html: '<p>Hello</p>',
    messageId: '<1@example.org>',
    references: [],
    headers: {},
  })
}

test('TLS from the first byte, with a private authority and an account', async () => {
  server = await openMailServer({ secure: true, account })
  await sendBy(`smtps://${credentials}@localhost:${server.port}?ca=${ca}`)
  expect(server.received).toMatchObject([{ encrypted: true, user: account.user }])
})

test('STARTTLS, with an account', async () => {
  server = await openMailServer({ account })
  await sendBy(`smtp://${credentials}@localhost:${server.port}?ca=${ca}`)
  expect(server.received).toMatchObject([{ encrypted: true, user: account.user }])
})

test('a certificate that nobody vouches for is not believed', async () => {
  server = await openMailServer({ account })
  await expect(sendBy(`smtp://${credentials}@localhost:${server.port}`)).rejects.toMatchObject({
    isPermanent: false,
    isAboutMail: false,
  })
  expect(server.received).toEqual([])
})

test('a password is not sent to a server without TLS', async () => {
  server = await openMailServer({ starttls: false })
  await expect(sendBy(`smtp://${credentials}@localhost:${server.port}`)).rejects.toMatchObject({
    isPermanent: false,
    isAboutMail: false,
  })
  expect(server.received).toEqual([])
})

test('a wrong password is no fault of the mail: it is tried again', async () => {
  server = await openMailServer({ account })
  const failed = sendBy(`smtp://${encodeURIComponent(account.user)}:wrong@localhost:${server.port}?ca=${ca}`)
  await expect(failed).rejects.toMatchObject({ isPermanent: false, isAboutMail: false, code: 'EAUTH 535' })
})

test('without an account, encrypted when the server can', async () => {
  server = await openMailServer()
  await sendBy(`smtp://localhost:${server.port}?ca=${ca}`)
  await sendBy(`smtp://localhost:${server.port}?starttls=never`)
  expect(server.received.map(({ encrypted }) => encrypted)).toEqual([true, false])
})
