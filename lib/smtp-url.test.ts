import { expect, test } from 'vitest'
import { parseSmtpUrl } from './smtp-url.ts'

test('smtp:// is STARTTLS on port 587, smtps:// is TLS on port 465', () => {
  expect(parseSmtpUrl('smtp://mail.example.org')).toMatchObject({
    host: 'mail.example.org',
    port: 587,
    secure: false,
    startTls: 'offered',
  })
  expect(parseSmtpUrl('smtps://mail.example.org')).toMatchObject({ port: 465, secure: true })
  expect(parseSmtpUrl('smtp://[2001:db8::1]:2525')).toMatchObject({ host: '2001:db8::1', port: 2525 })
})

test('credentials are percent-encoded, and are not sent without TLS', () => {
  const url = 'smtp://site%40example.org:p%23%2F%25@mail.example.org'
  expect(parseSmtpUrl(url)).toMatchObject({
    user: 'site@example.org',
    password: 'p#/%',
    startTls: 'required',
  })
  expect(parseSmtpUrl(`${url}?starttls=never`).startTls).toBe('never')
})

test.each([
  ['mail.example.org', /form smtp:\/\//],
  ['http://mail.example.org', /must begin with smtp:\/\/ or smtps:\/\//],
  ['smtp://', /form smtp:\/\/|names no host/],
  ['smtp://mail.example.org/inbox', /path/],
  ['smtp://mail.example.org?tls=yes', /unknown parameter "tls"/],
  ['smtp://mail.example.org?starttls=maybe', /starttls=maybe/],
  ['smtp://:secret@mail.example.org', /no user/],
  ['smtp://a:%@mail.example.org', /bare %/],
])('%s cannot be used', (url, message) => {
  expect(() => parseSmtpUrl(url)).toThrow(message)
  expect(() => parseSmtpUrl(url)).not.toThrow(/secret/)
})
