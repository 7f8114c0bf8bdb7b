import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { repeat } from './repeat'

const warn = vi.hoisted(() => vi.fn())
vi.mock('../log', () => ({ log: () => ({ warn }) }))

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('work is done at once and again after so many minutes, whether or not it failed', async () => {
  const work = vi.fn(async () => 'done').mockRejectedValueOnce(new Error('the database is away'))
  repeat(work, 10, 'not cleaned up')
  expect(work).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(10 * 60_000)
  expect(work).toHaveBeenCalledTimes(2)
  expect(warn.mock.calls).toEqual([[{ reason: 'the database is away' }, 'not cleaned up']])
})
