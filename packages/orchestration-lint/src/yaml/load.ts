import { looksLikeJson, splitDocuments, type Part } from './documents.ts'
import { explain } from './explain.ts'
import { Failure } from './failure.ts'
import { Parser } from './parser.ts'
import type { Dialect, YamlDocument, YamlNode } from './tree.ts'

// This is a parser of its own, and not the package `yaml`, for three reasons. What kubectl and Compose refuse is what
// libyaml's grammar refuses, which is neither YAML 1.1 nor 1.2: tabs, keys over several lines, `?` in flow
// collections, the columns of dashes. Positions and causes have to come out of the place where the grammar breaks.
// And a manifest of 40 lines takes some 0.03 ms instead of 1 ms, which the checking of hundreds of files needs.

/** What libyaml's reader refuses anywhere in a text. */
const forbidden = /[\0-\x08\v\f\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]/

/** A document without anything in it, or with `---` alone. */
function rootOf(node: YamlNode): YamlNode | undefined {
  return node.kind === 'scalar' && node.value === null && node.text === '' && !node.tag ? undefined : node
}

function refused(source: string, failure: Failure, { start, end }: Part): YamlDocument {
  return { root: undefined, start, end, problems: [explain(source, failure)] }
}

function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error
  throw error
}

/** Reads the first document of a part: kubectl never looks at what stands behind `...`. */
function loadPart(source: string, part: Part, isFirst: boolean): YamlDocument[] {
  if (part.failure) return [refused(source, part.failure, part)]
  const text = source.slice(part.start, part.end)
  const control = forbidden.exec(text)
  if (control) {
    const at = part.start + control.index
    return [refused(source, new Failure('control-character', at, at + 1), part)]
  }
  const documents: YamlDocument[] = []
  const json = looksLikeJson(source, part)
  for (let { start } = part; ;) {
    try {
      const document = new Parser(source, start, part.end, { dialect: 'kubectl', json }).nextDocument()
      documents.push({
        root: document && rootOf(document.root),
        start,
        end: part.end,
        problems: [],
      })
      // JSON objects may follow each other without anything between them.
      const rest = document ? { start: document.end, end: part.end } : part
      if (!isFirst || !json || !document || !looksLikeJson(source, rest)) return documents
      start = rest.start
    } catch (error) {
      return [...documents, refused(source, failureOf(error), { start, end: part.end })]
    }
  }
}

function loadStream(source: string): YamlDocument[] {
  const whole = { start: 0, end: source.length }
  const control = forbidden.exec(source)
  if (control)
    return [refused(source, new Failure('control-character', control.index, control.index + 1), whole)]
  const documents: YamlDocument[] = []
  const parser = new Parser(source, 0, source.length, { dialect: 'compose', json: false })
  try {
    for (let document = parser.nextDocument(); document; document = parser.nextDocument())
      documents.push({ ...document, root: rootOf(document.root), problems: [] })
  } catch (error) {
    documents.push(refused(source, failureOf(error), whole))
  }
  return documents
}

/**
 * Reads a text as the dialect's tool does. Never throws; takes time and memory in proportion to the text: aliases
 * share the node that they stand for.
 */
export function loadYaml(source: string, dialect: Dialect): readonly YamlDocument[] {
  if (dialect === 'compose') return loadStream(source)
  return splitDocuments(source).flatMap((part, index) => loadPart(source, part, index === 0))
}
