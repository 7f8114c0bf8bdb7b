import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { microBatch } from './micro-batch.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const joined = async (items: string[]) => items.join('')

test('items that arrive within the delay go as one batch, and everybody gets its result', async () => {
  const flush = vi.fn(joined)
  const add = microBatch(flush, { delay: 20, size: 100 })
  const results = [add('a'), add('b')]
  await vi.advanceTimersByTimeAsync(19)
  results.push(add('c'))
  expect(flush).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(flush.mock.calls).toEqual([[['a', 'b', 'c']]])
  expect(await Promise.all(results)).toEqual(['abc', 'abc', 'abc'])
})

test('the delay counts from the first item, so that later ones do not put it off', async () => {
  const flush = vi.fn(joined)
  const add = microBatch(flush, { delay: 20, size: 100 })
  const first = add('a')
  for (const item of ['b', 'c', 'd']) {
    await vi.advanceTimersByTimeAsync(6)
    void add(item)
  }
  await vi.advanceTimersByTimeAsync(2)
  expect(await first).toBe('abcd')
})

test('a full batch goes at once, and the rest waits for its own delay', async () => {
  const flush = vi.fn(joined)
  const add = microBatch(flush, { delay: 20, size: 2 })
  const results = ['a', 'b', 'c'].map(add)
  expect(flush.mock.calls).toEqual([[['a', 'b']]])
  await vi.advanceTimersByTimeAsync(20)
  expect(flush.mock.calls).toEqual([[['a', 'b']], [['c']]])
  expect(await Promise.all(results)).toEqual(['ab', 'ab', 'c'])
})

test('the timer of a batch that went by size does not send the next one early', async () => {
  const flush = vi.fn(joined)
  const add = microBatch(flush, { delay: 20, size: 2 })
  void add('a')
  await vi.advanceTimersByTimeAsync(15)
  void add('b')
  void add('c')
  await vi.advanceTimersByTimeAsync(19)
  expect(flush).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(flush).toHaveBeenCalledTimes(2)
})

test('a failure rejects every item of its batch and none of another', async () => {
  const broken = new Error('no database')
  const flush = vi.fn(async (items: string[]) => {
    if (items.includes('bad')) throw broken
    return items.join('')
  })
  const add = microBatch(flush, { delay: 20, size: 2 })
  const results = Promise.allSettled(['a', 'bad', 'b', 'c'].map(add))
  await vi.advanceTimersByTimeAsync(20)
  expect(await results).toEqual([
    { status: 'rejected', reason: broken },
    { status: 'rejected', reason: broken },
    { status: 'fulfilled', value: 'bc' },
    { status: 'fulfilled', value: 'bc' },
  ])
})

test('a flush that throws before it returns a promise rejects too', async () => {
  const add = microBatch<string, string>(
    () => {
      throw new Error('at once')
    },
    { delay: 20, size: 1 },
  )
  await expect(add('a')).rejects.toThrow('at once')
})

test('a batch that is under way does not hold up the next one', async () => {
  const waiting: (() => void)[] = []
  const flush = vi.fn(
    (items: string[]) => new Promise<string>((resolve) => waiting.push(() => resolve(items.join('')))),
  )
  const add = microBatch(flush, { delay: 20, size: 1 })
  const [first, second] = [add('a'), add('b')]
  expect(flush).toHaveBeenCalledTimes(2)
  waiting[1]?.()
  expect(await second).toBe('b')
  waiting[0]?.()
  expect(await first).toBe('a')
})

test('nothing is sent when nothing came', async () => {
  const flush = vi.fn(joined)
  const add = microBatch(flush, { delay: 20, size: 2 })
  void add('a')
  await vi.advanceTimersByTimeAsync(1000)
  expect(flush).toHaveBeenCalledTimes(1)
})

test('what arrives while as many batches are on their way as may be goes when one of them is done', async () => {
  const done: (() => void)[] = []
  const flush = vi.fn((items: string[]) => new Promise((resolve) => done.push(() => resolve(items.join('')))))
  const add = microBatch(flush, { delay: 20, size: 2, atOnce: 1 })
  const results = [add('a')]
  await vi.advanceTimersByTimeAsync(20)
  results.push(add('b'))
  await vi.advanceTimersByTimeAsync(20)
  results.push(add('c'), add('d'))
  await vi.advanceTimersByTimeAsync(100)
  expect(flush.mock.calls).toEqual([[['a']]])
  done[0]?.()
  await vi.advanceTimersByTimeAsync(0)
  expect(flush.mock.calls).toEqual([[['a']], [['b', 'c', 'd']]])
  done[1]?.()
  expect(await Promise.all(results)).toEqual(['a', 'bcd', 'bcd', 'bcd'])
})

test('a batch that failed makes room for the next one', async () => {
  const flush = vi.fn().mockRejectedValueOnce(new Error('no database')).mockResolvedValue('stored')
  const add = microBatch(flush, { delay: 20, size: 1, atOnce: 1 })
  const results = Promise.allSettled([add('a'), add('b')])
  await vi.advanceTimersByTimeAsync(20)
  expect((await results).map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
})
