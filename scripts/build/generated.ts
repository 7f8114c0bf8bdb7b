import { rm } from 'node:fs/promises'
import { generateAll } from '../../packages/orchestration-lint/generate/all.ts'
import { buildFonts } from './fonts.ts'
import { buildImages } from './images.ts'
import { buildIslands } from './islands.ts'
import { writeReleaseManifest } from './release-manifest.ts'
import { run } from './run.ts'
import { buildSearchIndex } from './search-index.ts'
import { requireSoundContent } from './sound-content.ts'

/**
 * Makes everything that the sources import and git does not hold: Prisma's client, Contentlayer's data, the
 * islands, the fonts, the articles' images, the release's name, the search index, the types and schemas that
 * orchestration-lint checks with, and the types of Next's routes.
 */
export async function prepareGenerated(): Promise<void> {
  // The content is checked with what this makes.
  await generateAll()
  await requireSoundContent()
  await Promise.all([
    run('prisma', ['generate']),
    buildIslands({ minify: true }),
    buildFonts(),
    buildImages(),
    writeReleaseManifest(),
  ])
  await run('contentlayer2', ['build'])
  await buildSearchIndex()
  // Types of routes that are gone, left by a development server.
  await rm('.next/dev/types', { recursive: true, force: true })
  await run('next', ['typegen'])
}
