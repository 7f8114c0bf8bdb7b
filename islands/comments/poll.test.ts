import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { pauseAfter, poll } from './poll'

const page = Object.assign(new EventTarget(), { visibilityState: 'visible' })
const network = { onLine: true }
const windowEvents = new EventTarget()

beforeEach(() => {
  vi.useFakeTimers()
  page.visibilityState = 'visible'
  network.onLine = true
  vi.stubGlobal('document', page)
  vi.stubGlobal('navigator', network)
  vi.stubGlobal('window', globalThis)
  vi.stubGlobal('addEventListener', windowEvents.addEventListener.bind(windowEvents))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('while all goes well a question is asked within eight seconds, and not all pages at once', () => {
  expect(pauseAfter(0, 0)).toBeGreaterThanOrEqual(6_000)
  expect(pauseAfter(0, 1)).toBeLessThanOrEqual(8_000)
  expect(pauseAfter(0, 0)).not.toBe(pauseAfter(0, 1))
})

test('each failure doubles the pause, up to five minutes', () => {
  expect(pauseAfter(2, 1)).toBe(2 * pauseAfter(1, 1))
  expect(pauseAfter(30, 1)).toBe(300_000)
  expect(pauseAfter(30, 0)).toBe(150_000)
})

test('it asks again and again', async () => {
  const ask = vi.fn(async () => undefined)
  poll(ask)
  await vi.advanceTimersByTimeAsync(25_000)
  expect(ask).toHaveBeenCalledTimes(3)
})

test('a page in the background does not ask, and asks at once when it is looked at again', async () => {
  const ask = vi.fn(async () => undefined)
  poll(ask)
  page.visibilityState = 'hidden'
  await vi.advanceTimersByTimeAsync(600_000)
  expect(ask).not.toHaveBeenCalled()
  page.visibilityState = 'visible'
  page.dispatchEvent(new Event('visibilitychange'))
  await vi.advanceTimersByTimeAsync(0)
  expect(ask).toHaveBeenCalledTimes(1)
})

test('without a network nothing is asked until it is back', async () => {
  const ask = vi.fn(async () => undefined)
  poll(ask)
  network.onLine = false
  await vi.advanceTimersByTimeAsync(60_000)
  expect(ask).not.toHaveBeenCalled()
  network.onLine = true
  windowEvents.dispatchEvent(new Event('online'))
  await vi.advanceTimersByTimeAsync(0)
  expect(ask).toHaveBeenCalledTimes(1)
})

test('looking back and forth starts no second round of questions', async () => {
  const ask = vi.fn(async () => undefined)
  poll(ask)
  for (let times = 0; times < 5; times += 1) page.dispatchEvent(new Event('visibilitychange'))
  await vi.advanceTimersByTimeAsync(8_000)
  expect(ask).toHaveBeenCalledTimes(1)
})

test('a site that is away is asked less and less often', async () => {
  const ask = vi.fn(async () => Promise.reject(new Error('away')))
  poll(ask)
  await vi.advanceTimersByTimeAsync(120_000)
  expect(ask.mock.calls.length).toBeLessThan(9)
  expect(ask.mock.calls.length).toBeGreaterThan(2)
})
