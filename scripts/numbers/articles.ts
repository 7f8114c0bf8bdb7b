import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { locales } from '../../lib/locale.ts'

const frontMatter = z.object({ aliases: z.array(z.string()).default([]) })

function aliasesIn(file: string): string[] {
  const [, yaml = ''] = /^---\r?\n([^]*?)\r?\n---/.exec(readFileSync(file, 'utf8')) ?? []
  return frontMatter.parse(parse(yaml) ?? {}).aliases
}

/** By every slug that an article has or had: the one under which it is counted, which is its first. */
export function readRecords(directory: string): ReadonlyMap<string, string> {
  const records = new Map<string, string>()
  for (const slug of readdirSync(directory)) {
    const files = locales.map((locale) => join(directory, slug, `${locale}.mdx`)).filter(existsSync)
    const aliases = files.map(aliasesIn).find((list) => list.length > 0) ?? []
    if (files.length > 0) for (const name of [slug, ...aliases]) records.set(name, aliases[0] ?? slug)
  }
  return records
}

/** The article that a page is, by its slug or address on the old site: the last part of the path that is one. */
export function recordOf(page: string, records: ReadonlyMap<string, string>): string | undefined {
  const path = URL.canParse(page) ? new URL(page).pathname : page.replace(/[?#].*$/, '')
  const parts = path.split('/').map((part) => decode(part).replace(/\.html?$/, ''))
  return parts.flatMap((part) => records.get(part) ?? []).at(-1)
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part // not encoded, or not well
  }
}
