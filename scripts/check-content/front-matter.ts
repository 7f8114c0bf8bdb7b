import { parseDocument } from 'yaml'
import type { z } from 'zod'
import { placeAt, problemAt, startOfFile, type ContentProblem } from './problem.ts'
import { frontMatterFields, frontMatterSchema } from './front-matter-schema.ts'
import { checkYamlFields } from './yaml-fields.ts'

const frontMatter = /---[ \t]*\r?\n([^]*?)^---[ \t]*$/my

/** The YAML between the fences and where it starts in the file, or undefined if the file does not begin so. */
export function cutFrontMatter(source: string): { yaml: string; start: number } | undefined {
  frontMatter.lastIndex = 0
  const found = frontMatter.exec(source)
  if (found?.[1] === undefined) return undefined
  return { yaml: found[1], start: source.indexOf('\n') + 1 }
}

/** Whether a file begins with a front matter; if not, nothing else in it is where it should be. */
export function hasFrontMatter(source: string): boolean {
  return cutFrontMatter(source) !== undefined
}

export type FrontMatter = z.infer<typeof frontMatterSchema>

/** Several checks ask for the fields of each article; those of a thousand are parsed once. */
const read = new Map<string, FrontMatter | undefined>()
const readAtMost = 10_000

/** The fields of an article, or undefined where something is wrong with them: `checkFrontMatter` says what. */
export function readFrontMatter(source: string): FrontMatter | undefined {
  if (read.has(source)) return read.get(source)
  // `npm run dev` checks after every change, for days.
  if (read.size >= readAtMost) read.clear()
  const fields = parseFields(source)
  read.set(source, fields)
  return fields
}

function parseFields(source: string): FrontMatter | undefined {
  const found = cutFrontMatter(source)
  if (!found) return undefined
  const document = parseDocument(found.yaml, { prettyErrors: false })
  return document.errors.length ? undefined : frontMatterSchema.safeParse(document.toJS()).data
}

/** Where a field of the front matter stands, for what is wrong with its value. */
export function placeOfField(source: string, name: string) {
  const line = source.split('\n').findIndex((text) => text.startsWith(`${name}:`))
  return line < 0 ? startOfFile : { line: line + 1, column: 1 }
}

/** Checks the fields at the head of an article against the schema. */
export function checkFrontMatter(file: string, source: string): ContentProblem[] {
  const found = cutFrontMatter(source)
  if (!found) {
    const message =
      'there is no front matter; expected a line `---`, fields such as `title: …`, and a line `---`'
    return [problemAt(file, startOfFile, message)]
  }
  const known = Object.keys(frontMatterFields.shape)
  return checkYamlFields(found.yaml, frontMatterSchema, known).map(({ offset, message }) => {
    const place = offset === undefined ? startOfFile : placeAt(source, found.start + offset)
    return problemAt(file, place, message)
  })
}
