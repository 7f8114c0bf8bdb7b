import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const before = process.cwd()
let folder: string

beforeEach(async () => {
  vi.resetModules()
  folder = await mkdtemp(path.join(tmpdir(), 'release-'))
  process.chdir(folder)
})

afterEach(async () => {
  process.chdir(before)
  await rm(folder, { recursive: true })
})

async function releaseWith(files: Record<string, string>) {
  for (const [name, text] of Object.entries(files)) await writeFile(name, text)
  const { release } = await import('./release.ts')
  return release()
}

const siteUrl = 'http://localhost:3000'
const manifest = '{"name": "slipway", "version": "1.0.0"}'

test('the release is what the build wrote beside the server', async () => {
  const written = { version: '1.2.3', revision: '9d20223', siteUrl: 'https://example.org' }
  expect(await releaseWith({ 'release.json': JSON.stringify(written), 'package.json': manifest })).toEqual(
    written,
  )
})

test('without that file, or with a broken one, the version is that of the package', async () => {
  const fallback = { version: '1.0.0', revision: 'unknown', siteUrl }
  expect(await releaseWith({ 'release.json': '{"version":', 'package.json': manifest })).toEqual(fallback)
})

test('with no file at all the site runs and says that it does not know', async () => {
  expect(await releaseWith({})).toEqual({ version: 'unknown', revision: 'unknown', siteUrl })
})
