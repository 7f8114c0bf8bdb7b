import type { Code } from 'mdast'
import { visit } from 'unist-util-visit'
import { languageOfFence } from '../../../lib/code-languages.ts'
import { lineNumbers, readMeta } from '../../../lib/code-options.ts'
import { languageOfBlock } from '../../../lib/examples/fence-language.ts'
import type { Article } from '../article.ts'
import { placeWithin } from '../fences.ts'
import { placeOf } from '../problem.ts'
import { rulesIn, type Source } from './source.ts'

/** Lines that go are no part of what readers get. What is wrong with the list, code-lines.ts says. */
function removedLines(list: string | undefined): ReadonlySet<number> {
  try {
    return new Set(list ? lineNumbers(list) : [])
  } catch {
    return new Set()
  }
}

function sourceOf({ file, source, locale }: Article, node: Code): Source | undefined {
  const { lang, meta, value } = node
  const words = new Map(readMeta(meta ?? '').words.map((word) => [word.name, word]))
  const removed = removedLines(words.get('del')?.value)
  const kept = value.split('\n').flatMap((text, index) => (removed.has(index + 1) ? [] : [{ text, index }]))
  const shown = kept.map(({ text }) => text).join('\n')
  const language = languageOfBlock(lang ?? '', shown)
  const expect = words.get('expect')
  if (!language && !expect) return undefined
  const isSession = languageOfFence(lang ?? '') === 'console'
  const rows = source.split('\n')
  const first = placeOf(node).line + 1
  return {
    file,
    text: shown,
    options: language && { language, ...(language === 'shell' && { session: isSession }) },
    isExcerpt: true,
    tongue: locale,
    expectations: rulesIn(expect?.value).map((rule) => ({
      rule,
      file,
      place: placeWithin(source, node, rule),
      tongue: locale,
    })),
    placeOf({ line, column }) {
      const { text = '', index = 0 } = kept[line - 1] ?? kept.at(-1) ?? {}
      const row = rows[first + index - 1] ?? ''
      // In lists and quotations a block stands behind what they begin their lines with.
      const before = row.endsWith(text) ? row.length - text.length : 0
      return { line: first + index, column: before + column }
    },
  }
}

/** The fenced blocks of an article that a tool could be given. */
export function fenceSources(article: Article): Source[] {
  const sources: Source[] = []
  visit(article.tree, 'code', (node) => {
    const source = sourceOf(article, node)
    if (source) sources.push(source)
  })
  return sources
}
