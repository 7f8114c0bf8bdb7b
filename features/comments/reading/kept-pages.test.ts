import { afterEach, expect, test, vi } from 'vitest'
import { keptPage } from './kept-pages'

afterEach(() => vi.useRealTimers())

test('a page is made once for all who ask while it is being made, and after', async () => {
  const make = vi.fn(async () => ({ total: 1 }))
  const texts = await Promise.all([keptPage('a', make), keptPage('a', make)])
  expect([...texts, await keptPage('a', make)]).toEqual(Array.from({ length: 3 }, () => '{"total":1}'))
  expect(make).toHaveBeenCalledTimes(1)
})

test('another version is another page', async () => {
  await keptPage('v1', async () => 1)
  expect(await keptPage('v2', async () => 2)).toBe('2')
})

test('a failure is not kept', async () => {
  await expect(keptPage('b', () => Promise.reject(new Error('away')))).rejects.toThrow('away')
  expect(await keptPage('b', async () => 'there')).toBe('"there"')
})

test('after a minute it is made anew', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  await keptPage('c', async () => 1)
  vi.setSystemTime(Date.now() + 59_000)
  expect(await keptPage('c', async () => 2)).toBe('1')
  vi.setSystemTime(Date.now() + 2_000)
  expect(await keptPage('c', async () => 3)).toBe('3')
})

test('when there is no more room, those that nobody asked for lately go first', async () => {
  const large = 'x'.repeat(3_000_000)
  await keptPage('d', async () => large)
  await keptPage('e', async () => large)
  await keptPage('d', async () => 'not made')
  await keptPage('f', async () => large)
  expect(await keptPage('d', async () => 'made anew')).toHaveLength(3_000_002)
  expect(await keptPage('e', async () => 'made anew')).toBe('"made anew"')
})
