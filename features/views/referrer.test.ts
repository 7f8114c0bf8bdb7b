import { expect, test } from 'vitest'
import { foldHosts, hostsOfPost, otherHosts, referrerHost } from './referrer.ts'

test.each([
  ['news.ycombinator.com', 'news.ycombinator.com'],
  ['WWW.Google.com', 'google.com'],
  ['www.org', 'www.org'],
  ['example.org.', 'example.org'],
  ['xn--fiq228c.cn', 'xn--fiq228c.cn'],
])('%s is the host %s', (reported, host) => {
  expect(referrerHost(reported, [])).toBe(host)
})

test.each([
  undefined,
  '',
  'localhost',
  'wiki',
  '192.168.0.1',
  '[2001:db8::1]',
  'https://example.org/secret?token=1',
  'example.org/path',
  'a b.org',
  '=cmd.exe',
  '-bad.org',
  `${'a'.repeat(64)}.org`,
  `${'a.'.repeat(60)}org`,
])('%s is no host', (reported) => {
  expect(referrerHost(reported, [])).toBeNull()
})

test('the site itself leads nobody here', () => {
  expect(referrerHost('Slipway.example.org', ['slipway.example.org'])).toBeNull()
})

test('strangers cannot fill the table: beyond the limit hosts are counted together', () => {
  const many = new Map(Array.from({ length: 200 }, (_, n) => [`h${n}.org`, 2]))
  const folded = new Map(foldHosts(many, []))
  expect(folded.size).toBe(hostsOfPost + 1)
  expect(folded.get(otherHosts)).toBe(2 * (200 - hostsOfPost))
})

test('hosts that are known go on being counted when there is no room for new ones', () => {
  const known = [otherHosts, ...Array.from({ length: hostsOfPost }, (_, n) => `h${n}.org`)]
  const gained = new Map([
    ['h7.org', 1],
    ['new.org', 3],
  ])
  expect(foldHosts(gained, known)).toEqual([
    [otherHosts, 3],
    ['h7.org', 1],
  ])
})
