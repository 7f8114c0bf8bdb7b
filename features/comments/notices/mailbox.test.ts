import { expect, test } from 'vitest'
import { digest, mailboxHash } from './mailbox'

test('a mailbox has one hash, whatever its address looks like', () => {
  expect(mailboxHash('Ada+x@Example.org')).toEqual(mailboxHash('ada@example.org'))
  expect(mailboxHash('ada@example.org')).not.toEqual(mailboxHash('ada@example.com'))
})

test('parts cannot be moved into one another', () => {
  expect(digest('ab', 'c')).not.toEqual(digest('a', 'bc'))
  expect(digest('ab')).not.toEqual(digest('a', 'b'))
})
