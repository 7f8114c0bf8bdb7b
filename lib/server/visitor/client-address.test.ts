import { expect, test } from 'vitest'
import { peerHeader } from '@/lib/peer-header'
import { addressKey, clientAddressOf } from './client-address.ts'

function clientOf(peer: string | null, forwarded: string | null, proxies: string[] = []): string {
  const headers = new Headers()
  if (peer !== null) headers.set(peerHeader, peer)
  if (forwarded !== null) headers.set('x-forwarded-for', forwarded)
  return clientAddressOf(headers, proxies)
}

test('the client is the other end of the socket', () => {
  expect(clientOf('198.51.100.7', null)).toBe('198.51.100.7')
})

test('what a client says of itself does not count when its address is no trusted proxy', () => {
  expect(clientOf('198.51.100.7', '203.0.113.1')).toBe('198.51.100.7')
  expect(clientOf('198.51.100.7', '203.0.113.1', ['10.0.0.0/8'])).toBe('198.51.100.7')
})

test('a trusted proxy tells who the client is', () => {
  expect(clientOf('10.0.0.1', '203.0.113.1', ['10.0.0.0/8'])).toBe('203.0.113.1')
})

test('entries that the client put in front are ignored', () => {
  expect(clientOf('10.0.0.1', '1.1.1.1, 10.0.0.9, 203.0.113.1', ['10.0.0.0/8'])).toBe('203.0.113.1')
})

test('in a chain of trusted proxies the nearest entry that is none is the client', () => {
  const chain = '1.1.1.1, 203.0.113.1, 10.0.0.2, 192.0.2.8'
  expect(clientOf('10.0.0.1', chain, ['10.0.0.0/8', '192.0.2.8'])).toBe('203.0.113.1')
})

test('a request that began at a trusted proxy is from the farthest one', () => {
  expect(clientOf('10.0.0.1', '10.0.0.3, 10.0.0.2', ['10.0.0.0/8'])).toBe('10.0.0.3')
  expect(clientOf('10.0.0.1', null, ['10.0.0.0/8'])).toBe('10.0.0.1')
})

test.each([
  '',
  'unknown',
  'not an address',
  '203.0.113.1, garbage',
  '203.0.113.1,',
  '203.0.113.1, 7',
  '999.1.1.1',
])('when the proxy reports "%s", the proxy itself is the client', (forwarded) => {
  expect(clientOf('10.0.0.1', forwarded, ['10.0.0.1'])).toBe('10.0.0.1')
})

test('ports are left out', () => {
  expect(clientOf('10.0.0.1', '203.0.113.1:5555', ['10.0.0.1'])).toBe('203.0.113.1')
  expect(clientOf('10.0.0.1', '[2001:db8::1]:5555', ['10.0.0.1'])).toBe('2001:db8::1')
  expect(clientOf('10.0.0.1', '[2001:db8::1]', ['10.0.0.1'])).toBe('2001:db8::1')
  expect(clientOf('10.0.0.1', '2001:db8::1', ['10.0.0.1'])).toBe('2001:db8::1')
})

test('an address has one form, however it is written', () => {
  expect(clientOf('::ffff:198.51.100.7', null)).toBe('198.51.100.7')
  expect(clientOf('::ffff:10.0.0.1', '::FFFF:203.0.113.1', ['10.0.0.0/8'])).toBe('203.0.113.1')
  expect(clientOf('2001:DB8:0:0::1', null)).toBe('2001:db8::1')
})

test('networks of one kind say nothing about addresses of the other', () => {
  expect(clientOf('2001:db8::1', '203.0.113.1', ['0.0.0.0/0'])).toBe('2001:db8::1')
  expect(clientOf('198.51.100.7', '203.0.113.1', ['::/0'])).toBe('198.51.100.7')
  expect(clientOf('fd00::5', '203.0.113.1', ['10.0.0.0/8', 'fd00::/8'])).toBe('203.0.113.1')
})

test('a trusted address without a mask is that one address', () => {
  expect(clientOf('10.0.0.2', '203.0.113.1', ['10.0.0.1'])).toBe('10.0.0.2')
  expect(clientOf('fd00::2', '203.0.113.1', ['fd00::2'])).toBe('203.0.113.1')
})

test.each([null, '', 'socket'])('a peer without an address (%s) is unknown', (peer) => {
  expect(clientOf(peer, '203.0.113.1', ['0.0.0.0/0'])).toBe('unknown')
})

test('an IPv6 subscriber is one author with all addresses of the /64', () => {
  expect(addressKey('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::')
  expect(addressKey('2001:db8:1:2::')).toBe(addressKey('2001:db8:1:2:ffff::1'))
  expect(addressKey('2001:db8:1:3::')).not.toBe(addressKey('2001:db8:1:2::'))
})

test('IPv4 addresses are authors by themselves', () => {
  expect(addressKey('198.51.100.7')).toBe('198.51.100.7')
  expect(addressKey('unknown')).toBe('unknown')
})

test('a link-local peer, whose address names an interface, has a key too', () => {
  const client = clientOf('fe80::1%eth0', null)
  expect(client).toMatch(/^fe80::1/)
  expect(addressKey(client)).toMatch(/^fe80::/)
})
