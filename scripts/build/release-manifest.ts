import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { readEnvironment } from '../environment.ts'

const manifest = '.generated/release.json'

export type Release = { version: string; revision: string }

/** What is being built: `SLIPWAY_VERSION` or the package's version, `SLIPWAY_REVISION` or `unknown`. */
export async function releaseToBuild(): Promise<Release> {
  const { SLIPWAY_VERSION, SLIPWAY_REVISION } = readEnvironment()
  const { version } = JSON.parse(await readFile('package.json', 'utf8'))
  return { version: SLIPWAY_VERSION || version, revision: SLIPWAY_REVISION || 'unknown' }
}

/** Writes it where the colophon, a static document, finds it. */
export async function writeReleaseManifest(): Promise<void> {
  await mkdir('.generated', { recursive: true })
  await writeFile(manifest, `${JSON.stringify(await releaseToBuild())}\n`)
}
