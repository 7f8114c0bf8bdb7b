import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readEnvironment } from '../environment.ts'
import { givenRelease } from './release-manifest.ts'

const stamp = '.next/standalone/.fingerprint'

/** Everything that a build reads. */
const sources = [
  'app',
  'components',
  'content',
  'features',
  'islands',
  'lib',
  'packages',
  'prisma',
  'public',
  'scripts/build',
  'scripts/check-content',
  'scripts/search-index',
  'server',
  'contentlayer.config.ts',
  'instrumentation.ts',
  'next.config.mjs',
  'package-lock.json',
  'postcss.config.mjs',
  'prisma.config.ts',
  'scripts/build.ts',
  'scripts/check-content.ts',
  'tsconfig.build.json',
  'tsconfig.json',
]

const generated = /^public\/(fonts|images|islands|search-index)\/|\.(test|integration\.test)\.tsx?$/

function filesOf(source: string): string[] {
  if (!existsSync(source)) return []
  if (path.extname(source)) return [source]
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.posix.join(entry.parentPath, entry.name))
    .filter((file) => !generated.test(file))
}

/** A digest of the names and contents of all sources, of the settings that a build depends on, and of the Node that builds. */
export async function fingerprintOf(): Promise<string> {
  const hash = createHash('sha256')
    .update(process.version)
    .update(JSON.stringify([await givenRelease(), readEnvironment().WEBSUB_HUB]))
  for (const file of sources.flatMap(filesOf).sort()) hash.update(`\0${file}\0`).update(await readFile(file))
  return hash.digest('hex')
}

/** Whether the build that is there was made from sources of this fingerprint. */
export async function isBuilt(fingerprint: string): Promise<boolean> {
  return existsSync(stamp) && (await readFile(stamp, 'utf8')) === fingerprint
}

/** Called first: what a failed build leaves behind is nobody's build any more. */
export async function forgetBuild(): Promise<void> {
  await rm(stamp, { force: true })
}

/** Called last, so that an interrupted build is made again. */
export async function rememberBuild(fingerprint: string): Promise<void> {
  await writeFile(stamp, fingerprint)
}
