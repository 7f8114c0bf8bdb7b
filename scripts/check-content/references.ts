import { visit } from 'unist-util-visit'
import type { Article } from './article.ts'
import { placeAt, placeOf, problemAt, type ContentProblem } from './problem.ts'

/** `[^note]` or `[text][name]` that is still text after parsing: nothing of that name is defined. */
const unresolved = /(?<!\\)\[\^([^\]\s]+)\]|(?<!\\)\[[^\][]+\]\[([^\][]+)\]/g

function checkUndefined({ file, source, tree }: Article): ContentProblem[] {
  const problems: ContentProblem[] = []
  visit(tree, 'text', (node) => {
    const start = node.position?.start.offset
    // remark-gfm makes links of bare e-mail addresses; the text around them no longer knows its place.
    if (start === undefined) return
    const written = source.slice(start, node.position?.end.offset)
    for (const { 1: note, 2: name, index } of written.matchAll(unresolved)) {
      const message = note
        ? `the footnote [^${note}] is not defined; expected a line "[^${note}]: …" in this file`
        : `the reference [${name}] is not defined; expected a line "[${name}]: https://…" in this file`
      problems.push(problemAt(file, placeAt(source, start + index), message))
    }
  })
  return problems
}

function checkUnused({ file, tree }: Article): ContentProblem[] {
  const used = new Set<string>()
  visit(tree, 'footnoteReference', (node) => {
    used.add(node.identifier)
  })
  const defined = new Set<string>()
  const problems: ContentProblem[] = []
  visit(tree, 'footnoteDefinition', (node) => {
    const name = node.label ?? node.identifier
    const note = `the footnote [^${name}]`
    const refuse = (message: string) => problems.push(problemAt(file, placeOf(node), message))
    if (!used.has(node.identifier)) refuse(`${note} is not used; expected [^${name}] in the text`)
    if (defined.has(node.identifier)) refuse(`${note} is defined twice; expected once`)
    defined.add(node.identifier)
  })
  return problems
}

/** Footnotes are defined once and used, references are defined. */
export function checkReferences(article: Article): ContentProblem[] {
  return [...checkUndefined(article), ...checkUnused(article)]
}
