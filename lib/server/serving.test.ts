import { afterEach, expect, test, vi } from 'vitest'
import type { Standing } from './readiness.ts'
import { createServing } from './serving.ts'

afterEach(() => void vi.unstubAllGlobals())

/** A process whose database and age the test sets. */
function processWith(state: Standing['state'], age = 0) {
  const now = { state, age }
  const ask = createServing({
    standing: async () => ({ state: now.state, reason: now.state }),
    age: () => now.age,
  })
  return { now, serving: async () => (await ask()).serving }
}

test('it serves once the database was found fit, also when that is down later', async () => {
  const { now, serving } = processWith('fit')
  expect(await serving()).toBe(true)
  now.state = 'silent'
  expect(await serving()).toBe(true)
})

test('started without a database, it waits 30 s for it and then serves the articles', async () => {
  const { now, serving } = processWith('silent')
  expect(await serving()).toBe(false)
  now.age = 29_999
  expect(await serving()).toBe(false)
  now.age = 30_000
  expect(await serving()).toBe(true)
})

test('migrations that are not applied keep readers away at any time', async () => {
  const { now, serving } = processWith('pending', 60_000)
  expect(await serving()).toBe(false)
  now.state = 'fit'
  expect(await serving()).toBe(true)
  now.state = 'pending'
  expect(await serving()).toBe(false)
})

test('a migration that failed keeps a new process out, and a serving one in', async () => {
  const { now, serving } = processWith('trouble', 60_000)
  expect(await serving()).toBe(false)
  now.state = 'fit'
  await serving()
  now.state = 'trouble'
  expect(await serving()).toBe(true)
})

test('a process that is leaving says so without asking the database', async () => {
  const standing = vi.fn(async () => ({ state: 'fit', reason: '' }) as const)
  vi.stubGlobal('slipwayDraining', true)
  expect(await createServing({ standing, age: () => 0 })()).toEqual({ serving: false, reason: 'draining' })
  expect(standing).not.toHaveBeenCalled()
})
