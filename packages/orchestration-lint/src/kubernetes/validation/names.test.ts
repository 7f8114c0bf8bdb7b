import { describe, expect, test } from 'vitest'
import {
  asPrefix,
  configMapKey,
  dns1035Label,
  dnsLabel,
  dnsSearch,
  dnsSubdomain,
  envName,
  labelValue,
  pathSegment,
  qualifiedName,
  servicePortName,
} from './names.ts'
import { descendingPath, filePath, pathWithoutBacksteps } from './paths.ts'

const long = 'a'.repeat(64)

const cases: [(value: string) => unknown, string[], string[]][] = [
  [dnsLabel, ['a', '0', 'a-b', long.slice(1)], ['', 'A', 'a.b', '-a', 'a-', 'a_b', long, 'ä']],
  [
    dnsSubdomain,
    ['a.b', '1.2', 'a'.repeat(253)],
    ['', 'a..b', '.a', 'a.', 'a.-b', 'B', 'a'.repeat(254), 'a b'],
  ],
  [dns1035Label, ['a1', 'a-b'], ['1a', 'a.b', '']],
  [dnsSearch, ['_tcp.example.com', 'a_b'], ['', 'a b', '-a']],
  [
    qualifiedName,
    ['a', 'A_b.c', 'example.com/a', '1'],
    ['', 'a/b/c', '/a', 'a/', 'Ex.com/a', '-a', `x/${long}`, 'a b'],
  ],
  [labelValue, ['', 'a', '1.2', 'A_b'], ['a/b', '-a', 'a-', long, 'ä']],
  [envName, ['A', 'a.b-c', '1', 'A B'], ['', 'A=B', 'Ä', 'A\n']],
  [servicePortName, ['http', '8080a', 'a-b'], ['', 'HTTP', '80', 'a--b', '-a', 'a-', 'a'.repeat(16)]],
  [configMapKey, ['a', '.a', 'A_b.c-d'], ['', 'a b', '.', '..', '..a', 'a/b', 'a'.repeat(254)]],
  [pathSegment, ['system:node', 'A b'], ['.', '..', 'a/b', 'a%b']],
  [pathWithoutBacksteps, ['/a/..b', 'a'], ['/a/../b', '..']],
  [descendingPath, ['a/b', ''], ['/a', 'a/..']],
  [filePath, ['a'], ['..a', '../a', '/a']],
]

describe.each(cases)('%o', (problemOf, good, bad) => {
  test.each(good)('accepts %j', (value) => expect(problemOf(value)).toBeUndefined())
  test.each(bad)('refuses %j', (value) => expect(problemOf(value)).toBeDefined())
})

test('suggests a name that would do', () => {
  expect(dnsLabel('Book Store')?.en).toContain('`book-store`')
})

test('a prefix may end in a hyphen', () => {
  expect(dnsSubdomain(asPrefix('shop-'))).toBeUndefined()
})

test('takes linear time on hostile names', () => {
  const hostile = '-'.repeat(200_000)
  const start = Date.now()
  for (const [problemOf] of cases) problemOf(hostile)
  expect(Date.now() - start).toBeLessThan(2000)
})
