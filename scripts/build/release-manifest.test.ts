import { afterEach, expect, test, vi } from 'vitest'
import { releaseToBuild } from './release-manifest.ts'

afterEach(() => void vi.unstubAllEnvs())

test('the environment says what is built', async () => {
  vi.stubEnv('SLIPWAY_VERSION', '1.2.3')
  vi.stubEnv('SLIPWAY_REVISION', '9d20223')
  expect(await releaseToBuild()).toEqual({ version: '1.2.3', revision: '9d20223' })
})

test('otherwise the version is that of the package, and the revision what git has, or unknown', async () => {
  vi.stubEnv('SLIPWAY_VERSION', '')
  vi.stubEnv('SLIPWAY_REVISION', '')
  const { version, revision } = await releaseToBuild()
  expect(version).toMatch(/^\d+\.\d+\.\d+/)
  expect(revision).toMatch(/^([0-9a-f]{40}|unknown)$/)
  vi.stubEnv('PATH', '/nowhere')
  expect((await releaseToBuild()).revision).toBe('unknown')
})

test('a revision that cannot be part of an address is refused', async () => {
  vi.stubEnv('SLIPWAY_REVISION', 'main branch')
  await expect(releaseToBuild()).rejects.toThrow(/SLIPWAY_REVISION is "main branch"/)
})
