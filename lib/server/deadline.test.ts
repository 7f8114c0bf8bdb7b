import { expect, test, vi } from 'vitest'
import { withDeadline } from './deadline'

test('work that is done in time gives its result', async () => {
  await expect(withDeadline(Promise.resolve(7))).resolves.toBe(7)
})

test('work that fails in time fails as it did', async () => {
  await expect(withDeadline(Promise.reject(new Error('broken')))).rejects.toThrow('broken')
})

test('work that hangs is given up after the deadline', async () => {
  vi.useFakeTimers()
  const hanging = withDeadline(new Promise(() => undefined), 3_000)
  const outcome = expect(hanging).rejects.toMatchObject({ code: 'database_unavailable', retryAfter: 5 })
  await vi.advanceTimersByTimeAsync(3_000)
  await outcome
  vi.useRealTimers()
})
