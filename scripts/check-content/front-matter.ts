import { isAlias, isMap, isNode, isScalar, parseDocument, visit, type Document } from 'yaml'
import type { z } from 'zod'
import { suggest } from './nearest.ts'
import { placeAt, problemAt, startOfFile, type ContentProblem } from './problem.ts'
import { frontMatterFields, frontMatterSchema, type FrontMatter } from './front-matter-schema.ts'

/** Finding in the YAML text: where, counted from its start, or nowhere in particular. */
type Finding = { offset: number | undefined; message: string }

const frontMatter = /---[ \t]*\r?\n([^]*?)^---[ \t]*$/my

/** The parser's words are exact but help few; nearly always it is this. */
const yamlAdvice = 'expected a value in quotes if it has : # [ ] { } in it'

/** The YAML between the fences and where it starts in the file, or undefined if the file does not begin so. */
function cutOut(source: string): { yaml: string; start: number } | undefined {
  frontMatter.lastIndex = 0
  const found = frontMatter.exec(source)
  if (found?.[1] === undefined) return undefined
  return { yaml: found[1], start: source.indexOf('\n') + 1 }
}

function fieldNode(document: Document, path: PropertyKey[]): number | undefined {
  const node = document.getIn(path, true)
  return isNode(node) ? node.range?.[0] : undefined
}

function keyNode(document: Document, name: string): number | undefined {
  if (!isMap(document.contents)) return undefined
  const pair = document.contents.items.find(({ key }) => isScalar(key) && String(key.value) === name)
  return isScalar(pair?.key) ? pair.key.range?.[0] : undefined
}

function fromIssue(document: Document, issue: z.core.$ZodIssue): Finding[] {
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(frontMatterFields.shape)
    return issue.keys.map((key) => ({
      offset: keyNode(document, key),
      message: `unknown field "${key}"${suggest(key, known)}`,
    }))
  }
  const name = String(issue.path[0] ?? 'front matter')
  return [{ offset: fieldNode(document, issue.path), message: `${name} ${issue.message}` }]
}

function findAliases(document: Document): Finding[] {
  const findings: Finding[] = []
  visit(document, {
    Node: (_, node) => {
      if (!isAlias(node) && !node.anchor) return
      const message = 'an anchor or alias; expected every value written out'
      findings.push({ offset: node.range?.[0], message })
    },
  })
  return findings
}

function findIn(yaml: string): Finding[] {
  const document = parseDocument(yaml, { prettyErrors: false })
  const broken = [...document.errors, ...document.warnings]
  if (broken.length)
    return broken.map(({ pos, message }) => ({ offset: pos[0], message: `YAML: ${message}; ${yamlAdvice}` }))
  if (!isMap(document.contents)) return [{ offset: 0, message: 'expected fields such as `title: …`' }]
  const aliases = findAliases(document)
  if (aliases.length) return aliases
  const { error } = frontMatterSchema.safeParse(document.toJS())
  return error?.issues.flatMap((issue) => fromIssue(document, issue)) ?? []
}

/** Whether a file begins with a front matter; if not, nothing else in it is where it should be. */
export function hasFrontMatter(source: string): boolean {
  return cutOut(source) !== undefined
}

/** The fields of an article, or undefined if something is wrong with them. */
export function readFrontMatter(source: string): FrontMatter | undefined {
  const found = cutOut(source)
  const document = found && parseDocument(found.yaml)
  if (!document || document.errors.length) return undefined
  return frontMatterSchema.safeParse(document.toJS()).data
}

/** Checks the fields at the head of an article against the schema. */
export function checkFrontMatter(file: string, source: string): ContentProblem[] {
  const found = cutOut(source)
  if (!found) {
    const message =
      'there is no front matter; expected a line `---`, fields such as `title: …`, and a line `---`'
    return [problemAt(file, startOfFile, message)]
  }
  return findIn(found.yaml).map(({ offset, message }) => {
    const place = offset === undefined ? startOfFile : placeAt(source, found.start + offset)
    return problemAt(file, place, message)
  })
}
