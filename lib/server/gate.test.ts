import { expect, test, vi } from 'vitest'
import { gate } from './gate'

function work() {
  const begun: number[] = []
  const ends = new Map<number, () => void>()
  const run = (number: number) => async () => {
    begun.push(number)
    await new Promise<void>((resolve) => ends.set(number, resolve))
    return number
  }
  return { begun, run, end: (number: number) => ends.get(number)?.() }
}

test('so many at once, the others in order as places become free', async () => {
  const enter = gate(2)
  const { begun, run, end } = work()
  const results = [1, 2, 3, 4].map((number) => enter(run(number)))
  await Promise.resolve()
  expect(begun).toEqual([1, 2])
  end(2)
  expect(await results[1]).toBe(2)
  expect(begun).toEqual([1, 2, 3])
  end(1)
  end(3)
  await results[2]
  end(4)
  expect(await Promise.all(results)).toEqual([1, 2, 3, 4])
})

test('what fails leaves its place to the next', async () => {
  const enter = gate(1)
  await expect(enter(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await enter(async () => 'yes')).toBe('yes')
})

test('what nobody waits for any more is not begun, and leaves its place to the next', async () => {
  vi.useFakeTimers()
  const enter = gate(1, 3_000)
  const { begun, run, end } = work()
  const first = enter(run(1))
  const late = expect(enter(run(2))).rejects.toMatchObject({ code: 'database_unavailable' })
  await vi.advanceTimersByTimeAsync(2_000)
  const next = enter(run(3))
  await vi.advanceTimersByTimeAsync(1_000)
  end(1)
  await late
  await first
  await vi.waitFor(() => expect(begun).toEqual([1, 3]))
  end(3)
  expect(await next).toBe(3)
  vi.useRealTimers()
})
