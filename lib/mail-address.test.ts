import { expect, test } from 'vitest'
import { domainOf, mailboxName, parseSender } from './mail-address.ts'

test('a sender is an address, with or without a name', () => {
  expect(parseSender('notices@example.org')).toEqual({ name: '', address: 'notices@example.org' })
  for (const text of ['船台 Slipway <notices@example.org>', '"船台 Slipway" <notices@example.org>'])
    expect(parseSender(text)).toEqual({ name: '船台 Slipway', address: 'notices@example.org' })
})

test.each([
  '',
  'Slipway',
  'a@b.example, c@d.example',
  'Slipway <a@b.example>\nBcc: x@y.example',
  '<a b@c.de>',
])('"%s" is no sender', (text) => {
  expect(parseSender(text)).toBeUndefined()
})

test('a mailbox is the same in every spelling of its address', () => {
  for (const address of ['Ada@Example.ORG', 'ada+slipway@example.org', 'ada+a+b@example.org'])
    expect(mailboxName(address)).toBe('ada@example.org')
  expect(mailboxName('+ada@example.org')).toBe('+ada@example.org')
  expect(mailboxName('bob@example.org')).not.toBe(mailboxName('ada@example.org'))
})

test('the domain of an address', () => {
  expect(domainOf('ada@mail.example.org')).toBe('mail.example.org')
})
