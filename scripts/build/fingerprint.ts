import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { readFile, rm, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { isPublished } from '../../lib/published.ts'
import { readEnvironment } from '../environment.ts'
import { publicationsIn } from '../scheduled/publications.ts'
import { givenRelease } from './release-manifest.ts'

/** Written when a build is whole; its time is when the build began. */
export const builtStamp = '.next/standalone/.fingerprint'

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

/** A site is built anew when an article's time has come, although no source has changed. */
function publishedNow(): string[] {
  const now = new Date().toISOString()
  const published = publicationsIn('content/posts').filter((article) => isPublished(article, now))
  return published.map(({ slug, locale }) => `${slug} ${locale}`)
}

/**
 * A digest of the names and contents of all sources, of which articles are published, of the settings that
 * a build depends on, and of the Node that builds.
 */
export async function fingerprintOf(): Promise<string> {
  const hash = createHash('sha256')
    .update(process.version)
    .update(JSON.stringify([await givenRelease(), readEnvironment().WEBSUB_HUB]))
    .update(JSON.stringify(publishedNow()))
  for (const file of sources.flatMap(filesOf).sort()) hash.update(`\0${file}\0`).update(await readFile(file))
  return hash.digest('hex')
}

/** Whether the build that is there was made from sources of this fingerprint. */
export async function isBuilt(fingerprint: string): Promise<boolean> {
  return existsSync(builtStamp) && (await readFile(builtStamp, 'utf8')) === fingerprint
}

/** Called first: what a failed build leaves behind is nobody's build any more. */
export async function forgetBuild(): Promise<void> {
  await rm(builtStamp, { force: true })
}

/**
 * Called last, so that an interrupted build is made again.
 * @param begun when the build began: what came due while it ran may be missing in it
 */
export async function rememberBuild(fingerprint: string, begun: Date): Promise<void> {
  await writeFile(builtStamp, fingerprint)
  await utimes(builtStamp, begun, begun)
}
