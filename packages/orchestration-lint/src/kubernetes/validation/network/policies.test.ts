import { describe, expect, it } from 'vitest'
import { judge } from '../test-judge-resources.ts'
import { addressOf, isStrictSubset, networkOf, problemOfNetwork } from './addresses.ts'

const of = (spec: string) =>
  judge(`apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: a}\nspec: ${spec}`)

describe('the peers of a NetworkPolicy', () => {
  const peer = (text: string) => of(`{podSelector: {}, ingress: [{from: [${text}]}]}`)
  it.each([
    '{podSelector: {}}',
    '{podSelector: {}, namespaceSelector: {matchLabels: {a: b}}}',
    '{ipBlock: {cidr: 10.0.0.0/8, except: [10.1.0.0/16]}}',
    '{ipBlock: {cidr: 0.0.0.0/0}}',
    '{ipBlock: {cidr: "2001:db8::/32"}}',
  ])('can be %j', (text) => expect(peer(text)).toEqual([]))
  it.each([
    ['{}', ''],
    ['{ipBlock: {cidr: 10.0.0.0/8}, podSelector: {}}', ''],
    ['{ipBlock: {}}', '/ipBlock/cidr'],
    ['{ipBlock: {cidr: 10.0.0.0}}', '/ipBlock/cidr'],
    ['{ipBlock: {cidr: 10.0.0.1/8}}', '/ipBlock/cidr'],
    ['{ipBlock: {cidr: 10.0.0.0/33}}', '/ipBlock/cidr'],
    ['{ipBlock: {cidr: 10.0.0.0/8, except: [11.0.0.0/16]}}', '/ipBlock/except/0'],
    ['{ipBlock: {cidr: 10.0.0.0/8, except: [10.0.0.0/8]}}', '/ipBlock/except/0'],
  ])('cannot be %j', (text, at) =>
    expect(peer(text)).toEqual([`network-policy-peer /spec/ingress/0/from/0${at}`]),
  )
})

describe('the ports of a NetworkPolicy', () => {
  const port = (text: string) => of(`{podSelector: {}, egress: [{ports: [${text}]}]}`)
  it.each(['{}', '{port: dns, protocol: UDP}', '{port: 32000, endPort: 32768}', '{port: 80, endPort: 80}'])(
    'can be %j',
    (text) => expect(port(text)).toEqual([]),
  )
  it.each([
    ['{port: 0}', '/port'],
    ['{port: DNS}', '/port'],
    ['{protocol: ICMP}', '/protocol'],
    ['{port: 90, endPort: 80}', '/endPort'],
    ['{port: http, endPort: 80}', '/endPort'],
    ['{endPort: 80}', '/endPort'],
    ['{port: 80, endPort: 70000}', '/endPort'],
  ])('cannot be %j', (text, at) =>
    expect(port(text)).toEqual([`network-policy-port /spec/egress/0/ports/0${at}`]),
  )
})

describe('the types of a NetworkPolicy', () => {
  it('are two', () => {
    expect(of('{podSelector: {}, policyTypes: [Egress, Ingress]}')).toEqual([])
    expect(of('{podSelector: {}, policyTypes: [egress]}')).toEqual([
      'network-policy-peer /spec/policyTypes/0',
    ])
  })
})

describe('an address', () => {
  it.each(['10.9.8.7', '0.0.0.0', '::', '::1', '2001:db8::ffff', '1:2:3:4:5:6:7:8', '64:ff9b::1.2.3.4'])(
    'can be %s',
    (text) => expect(addressOf(text)).toBeDefined(),
  )
  it.each([
    '',
    '10.9.8',
    '10.9.8.256',
    '10.09.8.7',
    ' 10.9.8.7',
    '::ffff:1.2.3.4',
    ':::',
    '1::2::3',
    '12345::',
    '1:2:3',
    'fe80::1%eth0',
  ])('cannot be “%s”', (text) => expect(addressOf(text)).toBeUndefined())
})

describe('a network', () => {
  it('has no bits beyond its prefix', () => {
    expect(problemOfNetwork('10.0.0.0/8')).toBeUndefined()
    expect(problemOfNetwork('10.1.2.3/32')).toBeUndefined()
    expect(problemOfNetwork('10.1.2.3/8')?.en).toContain('10.0.0.0/8')
    expect(problemOfNetwork('10.0.0.0/08')).toBeDefined()
  })
  it('may hold another', () => {
    const within = (inner: string, outer: string) => {
      const [one, other] = [networkOf(inner), networkOf(outer)]
      return one && other && isStrictSubset(one, other)
    }
    expect(within('10.1.0.0/16', '10.0.0.0/8')).toBe(true)
    expect(within('10.0.0.0/7', '10.0.0.0/8')).toBe(false)
    expect(within('2001:db8:1::/48', '2001:db8::/32')).toBe(true)
    expect(within('::/8', '0.0.0.0/0')).toBe(false)
  })
})

describe('Endpoints and EndpointSlices', () => {
  it('have addresses that mean the same everywhere', () => {
    const endpoints = (subset: string) =>
      judge(`apiVersion: v1\nkind: Endpoints\nmetadata: {name: a}\nsubsets: [${subset}]`)
    expect(endpoints('{addresses: [{ip: 192.0.2.1}], ports: [{port: 80}]}')).toEqual([])
    expect(endpoints('{ports: [{port: 80}]}')).toEqual(['endpoints /subsets/0'])
    expect(endpoints('{addresses: [{ip: 127.0.0.1}]}')).toEqual(['endpoints /subsets/0/addresses/0/ip'])
    const slice = (text: string) =>
      judge(`apiVersion: discovery.k8s.io/v1\nkind: EndpointSlice\nmetadata: {name: a}\n${text}`)
    expect(slice('addressType: IPv4\nendpoints: [{addresses: [192.0.2.1]}]\nports: [{port: 80}]')).toEqual([])
    expect(slice('endpoints: []')).toEqual(['endpoints /addressType'])
    expect(slice('addressType: IPv6\nendpoints: [{addresses: [192.0.2.1]}]')).toEqual([
      'endpoints /endpoints/0/addresses/0',
    ])
  })
})
