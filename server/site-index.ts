import { readdirSync } from 'node:fs'
import path from 'node:path'

/** A file of the site and the compressed forms that lie beside it. */
export type SiteFile = { file: string; encodings: string[] }

const compressed: Record<string, string> = { '.br': 'br', '.gz': 'gzip' }

/** Documents that are parts of answers and no pages: 404, 503, 500, and what is filled first: a discussion, results, a notice. */
const isPart = (address: string) =>
  /^\/[a-z]+\/(not-found|unavailable|failed|search\/results|notices\/sheet|posts\/[^/]+\/discussion)$/.test(
    address,
  )

/**
 * All files below a directory by the address that they answer: documents without `.html`, everything else by
 * its name. Made once; the files of a build do not change.
 */
export function indexSite(directory: string): { files: Map<string, SiteFile>; parts: Set<string> } {
  const names = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)))
  const all = new Set(names)
  const plain = names.filter((name) => !all.has(name.replace(/\.(br|gz)$/, '')) || !/\.(br|gz)$/.test(name))
  const files = new Map<string, SiteFile>()
  const parts = new Set<string>()
  for (const file of plain) {
    const address = `/${file.replace(/\.html$/, '')}`
    const forms = Object.entries(compressed).filter(([extension]) => all.has(file + extension))
    if (isPart(address)) parts.add(address)
    else files.set(address, { file, encodings: forms.map(([, encoding]) => encoding) })
  }
  return { files, parts }
}
