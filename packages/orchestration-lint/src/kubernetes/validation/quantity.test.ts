import { describe, expect, test } from 'vitest'
import { isDivisor, isWhole, parseQuantity, type Quantity } from './quantity.ts'

function quantity(text: string): Quantity {
  return parseQuantity(text) ?? { nano: -1n, format: 'DecimalSI' }
}

function nano(text: string): bigint {
  return quantity(text).nano
}

describe('parseQuantity', () => {
  test.each([
    ['1', 1_000_000_000n],
    ['1.5', 1_500_000_000n],
    ['5.', 5_000_000_000n],
    ['.5', 500_000_000n],
    ['007', 7_000_000_000n],
    ['500m', 500_000_000n],
    ['100n', 100n],
    ['0.1n', 1n],
    ['1k', 1_000_000_000_000n],
    ['1Ki', 1_024_000_000_000n],
    ['1.5Gi', 1_610_612_736_000_000_000n],
    ['1e3', 1_000_000_000_000n],
    ['1E3', 1_000_000_000_000n],
    ['1E', 10n ** 27n],
    ['12e-1', 1_200_000_000n],
    ['+1', 1_000_000_000n],
    ['-5Gi', -5_368_709_120_000_000_000n],
    ['0e999999', 0n],
  ])('reads %s', (text, amount) => expect(nano(text)).toBe(amount))

  test.each([
    '',
    ' 1',
    '1 ',
    '1,5',
    '1.2.3',
    '1GB',
    '1MiB',
    '1mi',
    '1K',
    '1e',
    '1e3k',
    'one',
    '2 cores',
    'true',
    '1_000',
  ])('refuses %j', (text) => expect(parseQuantity(text)).toBeUndefined())

  test('caps what does not fit into 64 bits', () => {
    expect(nano('1e400')).toBe(nano('9223372036854775807'))
  })

  test('is quick on long texts', () => {
    const start = Date.now()
    for (const text of ['9'.repeat(1_000_000), '1e999999999999999999', `0.${'0'.repeat(4000)}1`])
      parseQuantity(text)
    expect(Date.now() - start).toBeLessThan(500)
  })
})

test('compares exactly across units', () => {
  expect(nano('1Gi')).toBe(nano('1024Mi'))
  expect(nano('1Gi') > nano('1G')).toBe(true)
  expect(nano('0.1')).toBe(nano('100m'))
})

test('knows whole numbers', () => {
  expect(isWhole(quantity('1.5Ki'))).toBe(true)
  expect(isWhole(quantity('500m'))).toBe(false)
})

test('knows divisors as the API server writes them', () => {
  expect(isDivisor(quantity('1m'), 'cpu')).toBe(true)
  expect(isDivisor(quantity('1000m'), 'cpu')).toBe(true)
  expect(isDivisor(quantity('2'), 'cpu')).toBe(false)
  expect(isDivisor(quantity('1024Ki'), 'bytes')).toBe(true)
  expect(isDivisor(quantity('1024'), 'bytes')).toBe(false)
  expect(isDivisor(quantity('10Mi'), 'bytes')).toBe(false)
})
