import 'server-only'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { blockName } from '../block-name'
import { shownRanges } from '../excerpt'
import { locales } from '../locale'
import { isDevelopment } from './env'
import { exampleTexts } from './example-files'

/** A block of an article that shows lines of a file: its name, and the lines. */
type Block = { file: string; name: string; from: number; to: number }

function sourceOf(slug: string): string {
  return locales
    .map((locale) => path.join(process.cwd(), 'content', 'posts', slug, `${locale}.mdx`))
    .map((file) => {
      try {
        return readFileSync(file, 'utf8')
      } catch {
        // An article in one language.
        return ''
      }
    })
    .join('\n')
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
}

/** check:content has made sure that attributes are plain texts, files exist and selections lie in them. */
function readBlocks(slug: string): Block[] {
  const texts = exampleTexts(slug)
  return [...sourceOf(slug).matchAll(/^[ \t]*<Example\b[^>]*>/gm)].flatMap(([tag]) => {
    const file = attribute(tag, 'file') ?? ''
    const text = texts.get(file)?.text
    if (text === undefined) return []
    const ranges = shownRanges(text, { region: attribute(tag, 'region'), lines: attribute(tag, 'lines') })
    const from = parseInt(ranges)
    return [{ file, from, to: Number(/\d+$/.exec(ranges)?.[0]), name: blockName(file, from) }]
  })
}

const known = new Map<string, Block[]>()

/**
 * The name of the first block of an article that shows a line of a file: `Dockerfile:1`.
 * @param slug of a published article
 * @returns undefined when none does any more
 */
export function blockOfLine(slug: string, file: string, line: number): string | undefined {
  const blocks = known.get(slug) ?? readBlocks(slug)
  if (!isDevelopment()) known.set(slug, blocks)
  return blocks.find((block) => block.file === file && block.from <= line && line <= block.to)?.name
}
