import { readFile } from 'node:fs/promises'
import { afterEach, expect, test, vi } from 'vitest'
import { releaseToBuild } from './release-manifest.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

test('a build is named by whoever starts it', async () => {
  vi.stubEnv('SLIPWAY_VERSION', '2.0.0-rc.1')
  vi.stubEnv('SLIPWAY_REVISION', '9d20223')
  expect(await releaseToBuild()).toEqual({ version: '2.0.0-rc.1', revision: '9d20223' })
})

test('otherwise it has the version of the package, of a commit that nobody told', async () => {
  vi.stubEnv('SLIPWAY_VERSION', '')
  vi.stubEnv('SLIPWAY_REVISION', '')
  const { version } = JSON.parse(await readFile('package.json', 'utf8'))
  expect(await releaseToBuild()).toEqual({ version, revision: 'unknown' })
})
