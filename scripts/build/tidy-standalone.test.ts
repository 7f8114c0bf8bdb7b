import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { actionKey } from './run.ts'
import { tidyStandalone } from './tidy-standalone.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'standalone-'))
})
afterEach(() => rm(folder, { recursive: true }))

const read = (file: string) => readFile(path.join(folder, file), 'utf8')

/** What Next lays out, with keys as it makes them. */
async function layOut(key: string, references: object = {}): Promise<void> {
  const preview = { previewModeId: key, previewModeSigningKey: key + key }
  const manifest = JSON.stringify({ node: {}, edge: {}, encryptionKey: actionKey, ...references }, null, 2)
  for (const [file, text] of Object.entries({
    '.env': 'DATABASE_URL=secret',
    '.env.local': 'DATABASE_URL=secret',
    'server.js': '',
    'package.json': '{}',
    'node_modules/@img/sharp/a.so': '',
    'node_modules/sharp/index.js': '',
    'node_modules/next/index.js': '',
    '.next/prerender-manifest.json': JSON.stringify({ routes: {}, preview }),
    '.next/server/preview-props.json': JSON.stringify(preview, null, 2),
    '.next/server/server-reference-manifest.json': manifest,
    '.next/server/server-reference-manifest.js': `self.x=${JSON.stringify(manifest)}`,
  })) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
    await writeFile(path.join(folder, file), text)
  }
}

const keyed = [
  '.next/prerender-manifest.json',
  '.next/server/preview-props.json',
  '.next/server/server-reference-manifest.json',
  '.next/server/server-reference-manifest.js',
]

test('what nothing uses is removed, and a developer’s settings', async () => {
  await layOut('0a')
  await tidyStandalone(folder)
  for (const gone of ['.env', '.env.local', 'server.js', 'node_modules/@img', 'node_modules/sharp'])
    expect(existsSync(path.join(folder, gone))).toBe(false)
  for (const kept of ['package.json', 'node_modules/next/index.js'])
    expect(existsSync(path.join(folder, kept))).toBe(true)
})

test('two builds of the same sources are the same', async () => {
  const builds = []
  for (const key of ['0a1b', 'ff77']) {
    await layOut(key)
    await tidyStandalone(folder)
    builds.push(await Promise.all(keyed.map(read)))
  }
  expect(builds[0]).toEqual(builds[1])
  expect(JSON.parse(await read('.next/prerender-manifest.json')).preview.previewModeId).toBe('0000')
})

test('an action of a module of its own may be there, one that captures may not', async () => {
  await layOut('0a', { node: { a: { exportedName: 'saveText' } } })
  await tidyStandalone(folder)
  await layOut('0a', { node: { a: { exportedName: '$$RSC_SERVER_ACTION_0' } } })
  await expect(tidyStandalone(folder)).rejects.toThrow(/module of its own/)
})

test('a key that Next made itself is noticed', async () => {
  await layOut('0a', { encryptionKey: 'own' })
  await expect(tidyStandalone(folder)).rejects.toThrow(/of its own/)
})
