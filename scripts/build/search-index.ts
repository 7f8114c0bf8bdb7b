import { createHash } from 'node:crypto'
import { watch } from 'node:fs'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { locales, type Locale } from '../../lib/locale.ts'
import { buildIndex, type Article, type Directory } from '../../packages/search-index/index.ts'
import { articlesOf } from '../search-index/articles.ts'

/** Served as it lies there, and read there by the server (features/search/repository.ts). */
const directory = 'public/search-index'

/**
 * Writes the index of one language: `<locale>.json`, which is asked for again each time, and the pieces in a
 * folder that is named after all of them, so that they can be kept for ever.
 */
export async function writeIndex(root: string, locale: Locale, articles: readonly Article[]): Promise<void> {
  const index = buildIndex(articles)
  const digest = createHash('sha256').update(JSON.stringify(index.directory))
  for (const [name, text] of index.files) digest.update(`\0${name}\0${text}`)
  const version = digest.digest('hex').slice(0, 12)
  const folder = path.join(root, locale, version)
  await mkdir(folder, { recursive: true })
  for (const [name, text] of index.files) await writeFile(path.join(folder, name), text)
  const whole: Directory = { version, ...index.directory }
  await writeFile(path.join(root, `${locale}.json`), JSON.stringify(whole))
  for (const other of await readdir(path.join(root, locale)))
    if (other !== version) await rm(path.join(root, locale, other), { recursive: true })
}

/** Builds the search index of all languages from what Contentlayer has made. */
export async function buildSearchIndex(options?: { isDevelopment: boolean }): Promise<void> {
  await mkdir(directory, { recursive: true })
  for (const locale of locales) await writeIndex(directory, locale, await articlesOf(locale, options))
}

/** Milliseconds after the last change: Contentlayer writes its files one after the other. */
const settleTime = 300

/** Builds the index anew whenever Contentlayer has read a changed article. */
export function watchSearchIndex(say: (line: string) => void): void {
  let timer: NodeJS.Timeout | undefined
  watch('.contentlayer/generated/Post', () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      buildSearchIndex({ isDevelopment: true }).catch((error: unknown) =>
        say(`The search index could not be built: ${error instanceof Error ? error.message : String(error)}`),
      )
    }, settleTime)
  })
}
