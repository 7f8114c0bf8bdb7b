import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { locales } from '../../lib/locale.ts'
import { cutFrontMatter } from '../check-content/front-matter.ts'

const frontMatter = z.object({ aliases: z.array(z.string()).default([]) })

function aliasesIn(file: string): string[] {
  const found = cutFrontMatter(readFileSync(file, 'utf8'))
  return frontMatter.parse((found && parse(found.yaml)) ?? {}).aliases
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
