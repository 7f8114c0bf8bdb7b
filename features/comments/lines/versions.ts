import 'server-only'
import { BoundedMemory } from '@/lib/bounded-memory'
import { exampleTexts } from '@/lib/server/example-files'
import { log } from '@/lib/server/log'
import type { Article } from '../reading/read'
import { findVersion, storedDigests, storeVersion } from './repository'

/** Versions never change, and the same few are compared again and again. */
const memory = new BoundedMemory(2_000_000)

/** The text of a version that this build or one before it had; undefined if the site never had it. */
export async function versionText(
  { slug, record }: Article,
  file: string,
  digest: string,
): Promise<string | undefined> {
  const current = exampleTexts(slug).get(file)
  if (current?.digest === digest) return current.text
  const name = `${record}/${file} ${digest}`
  const known = memory.get(name)
  if (known !== undefined) return known
  const text = await findVersion(record, file, digest)
  if (text !== undefined) memory.set(name, text)
  return text
}

/** Stores this build's versions of the articles' examples that are not stored yet. */
export async function storeVersions(articles: Article[]): Promise<void> {
  for (const { slug, record } of articles) {
    const texts = exampleTexts(slug)
    if (texts.size === 0) continue
    const stored = await storedDigests(record)
    for (const [file, { text, digest }] of texts)
      if (!stored.has(`${file} ${digest}`)) await storeVersion({ postSlug: record, file, digest, text })
  }
}

const minute = 60_000

/**
 * Does so once the server runs: a page of this build may be open for days, and a comment on its lines may reach
 * a later build. Without a database it tries again a minute later.
 */
export function scheduleVersions(articles: () => Article[]): void {
  const store = () =>
    storeVersions(articles()).catch((error: unknown) => {
      log().warn({ reason: error instanceof Error ? error.message : String(error) }, 'examples not stored')
      setTimeout(store, minute).unref()
    })
  void store()
}
