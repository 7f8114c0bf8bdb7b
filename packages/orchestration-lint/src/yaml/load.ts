import { looksLikeJson, splitDocuments, type Part } from './documents.ts'
import { explain } from './explain.ts'
import { Failure } from './failure.ts'
import { Parser } from './parser.ts'
import type { Dialect, YamlDocument, YamlNode } from './tree.ts'

// This is a parser of its own, and not the package `yaml`, for three reasons. What kubectl and Compose refuse is what
// libyaml's grammar refuses, which is neither YAML 1.1 nor 1.2: tabs, keys over several lines, `?` in flow
// collections, the columns of dashes. Positions and causes have to come out of the place where the grammar breaks.
// And a manifest of 40 lines takes a tenth of a millisecond, ten times less than there, which matters in an editor and
// for hundreds of files.

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

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Reads objects in JSON, which may follow each other without anything between them, as far as they are JSON. */
function loadJson(source: string, part: Part): { documents: YamlDocument[]; end: number } {
  const documents: YamlDocument[] = []
  let { start } = part
  try {
    while (looksLikeJson(source, { start, end: part.end })) {
      const document = new Parser(source, start, part.end, { dialect: 'kubectl', json: true }).nextDocument()
      if (!document || !isJson(source.slice(start, document.end))) break
      documents.push({ root: document.root, start, end: document.end, problems: [] })
      start = document.end
    }
  } catch (error) {
    // What is no JSON is read as YAML: only that is worth a complaint.
    failureOf(error)
  }
  return { documents, end: start }
}

/** Reads the first document of a part: kubectl never looks at what stands behind `...`. */
function loadYamlPart(source: string, { start, end }: Part): YamlDocument {
  try {
    const document = new Parser(source, start, end, { dialect: 'kubectl', json: false }).nextDocument()
    return { root: document && rootOf(document.root), start, end, problems: [] }
  } catch (error) {
    return refused(source, failureOf(error), { start, end })
  }
}

function loadPart(source: string, part: Part, isFirst: boolean): YamlDocument[] {
  if (part.failure) return [refused(source, part.failure, part)]
  const control = forbidden.exec(source.slice(part.start, part.end))
  if (control) {
    const at = part.start + control.index
    return [refused(source, new Failure('control-character', at, at + 1), part)]
  }
  const { documents, end } = isFirst ? loadJson(source, part) : { documents: [], end: part.start }
  const rest = { start: end, end: part.end }
  if (documents.length > 0 && source.slice(rest.start, rest.end).trim() === '') return documents
  return [...documents, loadYamlPart(source, rest)]
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
