import { hostname } from 'node:os'
import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})

async function servedByWith(settings: Record<string, string>) {
  const all = { DATABASE_URL: 'mysql://app:secret@db.example/slipway', POD_NAME: '', NODE_NAME: '' }
  for (const [name, value] of Object.entries({ ...all, ...settings })) vi.stubEnv(name, value)
  const { servedBy } = await import('./served-by.ts')
  return servedBy()
}

test('a replica has the names that Kubernetes gave it', async () => {
  const names = { POD_NAME: 'web-6d5f7b9c4-x2x7k', NODE_NAME: 'worker-2' }
  expect(await servedByWith(names)).toMatchObject({ replica: 'web-6d5f7b9c4-x2x7k', node: 'worker-2' })
})

test('elsewhere it has the name of its machine or container, and no node', async () => {
  expect(await servedByWith({})).toMatchObject({ replica: hostname(), node: null })
})

test('it says since when the process runs, and always the same', async () => {
  const { startedAt } = await servedByWith({})
  expect(Date.parse(startedAt)).toBeLessThanOrEqual(Date.now())
  expect((await servedByWith({})).startedAt).toBe(startedAt)
})
