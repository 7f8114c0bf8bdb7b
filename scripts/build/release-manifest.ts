import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { readEnvironment } from '../environment.ts'

/** Where the colophon, a static document, and next.config.mjs find it. */
const manifest = '.generated/release.json'

export type Release = { version: string; revision: string }

/** What is being built as the environment says it: `SLIPWAY_VERSION` or the package's version, `SLIPWAY_REVISION`. */
export async function givenRelease(): Promise<{ version: string; revision?: string }> {
  const { SLIPWAY_VERSION, SLIPWAY_REVISION } = readEnvironment()
  const { version } = JSON.parse(await readFile('package.json', 'utf8'))
  const revision = SLIPWAY_REVISION || undefined
  // It becomes Next's deployment id, and a part of addresses.
  if (revision && !/^[\w-]{1,64}$/.test(revision))
    throw new Error(`SLIPWAY_REVISION is "${revision}": letters, digits, - and _ only, as in a git commit`)
  return { version: SLIPWAY_VERSION || version, revision }
}

/** Without SLIPWAY_REVISION the commit that git has checked out here; in an image's build there is no git. */
async function checkedOut(): Promise<string> {
  try {
    return (await promisify(execFile)('git', ['rev-parse', 'HEAD'])).stdout.trim()
  } catch {
    return 'unknown'
  }
}

export async function releaseToBuild(): Promise<Release> {
  const { version, revision = await checkedOut() } = await givenRelease()
  return { version, revision }
}

export async function writeReleaseManifest(): Promise<void> {
  await mkdir('.generated', { recursive: true })
  await writeFile(manifest, `${JSON.stringify(await releaseToBuild())}\n`)
}
