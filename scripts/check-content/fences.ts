import type { Code } from 'mdast'
import { visit } from 'unist-util-visit'
import { codeLanguages, languageOfFence } from '../../lib/code-languages.ts'
import { codeFlags, codeTexts, readMeta, type MetaWord } from '../../lib/code-options.ts'
import type { Article } from './article.ts'
import { suggest } from './nearest.ts'
import { placeOf, problemAt, type ContentProblem, type Place } from './problem.ts'

/** The place of a part of a fence's first line. */
export function placeWithin(source: string, node: Code, part: string): Place {
  const { line, column } = placeOf(node)
  const text = source.split('\n', line)[line - 1] ?? ''
  return { line, column: Math.max(text.indexOf(part, column - 1) + 1, column) }
}

function isClosed(source: string, node: Code): boolean {
  const { start, end } = node.position ?? {}
  const lines = source.slice(start?.offset, end?.offset).split('\n')
  return lines.length > 1 && /(`{3,}|~{3,})\s*$/.test(lines.at(-1) ?? '')
}

/** Why a word after the language is refused. */
function refusal({ name, value }: MetaWord): string | undefined {
  if (codeFlags.some((flag) => flag === name))
    return value === undefined ? undefined : `${name} has a value; expected ${name} alone`
  if (!codeTexts.some((text) => text === name))
    return `unknown attribute ${name}${suggest(name, [...codeTexts, ...codeFlags])}`
  return value?.trim() ? undefined : `${name} is no text; expected ${name}="…"`
}

function* checkFence({ file, source }: Article, node: Code): Generator<ContentProblem> {
  const { lang, meta } = node
  if (!isClosed(source, node)) {
    yield problemAt(file, placeOf(node), 'a code block without an end; expected a line with the same fence')
  }
  if (!lang) {
    const message = `a code block without a language; expected \`\`\`LANGUAGE, one of ${codeLanguages.join(', ')}`
    yield problemAt(file, placeOf(node), message)
  } else if (!languageOfFence(lang)) {
    const place = placeWithin(source, node, lang)
    yield problemAt(file, place, `unknown language ${lang}${suggest(lang, codeLanguages)}`)
  }
  const { words, rest } = readMeta(meta ?? '')
  for (const [index, word] of words.entries()) {
    const isRepeated = words.findIndex(({ name }) => name === word.name) < index
    const message = isRepeated ? `${word.name} is there twice; expected once` : refusal(word)
    if (message) yield problemAt(file, placeWithin(source, node, word.written), message)
  }
  if (rest) {
    const message = `\`${rest}\` after the language; expected title="…" or such`
    yield problemAt(file, placeWithin(source, node, rest), message)
  }
}

/** Every code block has a language that can be coloured, and after it only what blocks have. */
export function checkFences(article: Article): ContentProblem[] {
  const problems: ContentProblem[] = []
  visit(article.tree, 'code', (node) => {
    // A diagram is no code; diagrams.ts looks at it.
    if (node.lang === 'mermaid' && isClosed(article.source, node)) return
    problems.push(...checkFence(article, node))
  })
  return problems
}
