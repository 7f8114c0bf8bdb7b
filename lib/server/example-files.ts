import 'server-only'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { linesOf } from '../excerpt'
import { isDevelopment } from './env'

const postsDirectory = path.join(process.cwd(), 'content', 'posts')

function examplesDirectory(slug: string): string {
  return path.join(postsDirectory, slug, 'examples')
}

/** What is there only after an author has tried the examples in place. */
const unpublished = /(^|\/)(node_modules|secrets|\.env)(\/|$)/

/** The example files of an article, as paths below its `examples/`; none if it has no such folder. */
export function listExamples(slug: string): string[] {
  const directory = examplesDirectory(slug)
  try {
    return readdirSync(directory, { recursive: true, encoding: 'utf8' })
      .filter((file) => !unpublished.test(file) && statSync(path.join(directory, file)).isFile())
      .sort()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

/** The whole of an example file, which may be an image. Only files that `listExamples` names are read. */
export function readExample(slug: string, file: string): Buffer<ArrayBuffer> {
  if (!listExamples(slug).includes(file)) throw new Error(`${slug}: there is no examples/${file}`)
  return readFileSync(path.join(examplesDirectory(slug), file))
}

/** A version of an example file. `text` has `\n` between its lines and none at the end. */
export type ExampleText = { text: string; digest: string }

/** Names a version among those of one file: 48 bits, which a page carries with each block. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 8)
}

/** A comment's lines are compared with the file by every reader's request; nobody reads a longer example. */
const longest = { characters: 200_000, lines: 5_000 }

function readText(slug: string, file: string): ExampleText | undefined {
  const source = readExample(slug, file).toString('utf8')
  const lines = linesOf(source)
  // An image, or what is no UTF-8.
  if (/[\0\uFFFD]/.test(source)) return undefined
  if (source.length > longest.characters || lines.length > longest.lines) return undefined
  const text = lines.join('\n')
  return { text, digest: digestOf(text) }
}

function readTexts(slug: string): Map<string, ExampleText> {
  return new Map(
    listExamples(slug).flatMap((file) => {
      const text = readText(slug, file)
      return text ? [[file, text]] : []
    }),
  )
}

const known = new Map<string, Map<string, ExampleText>>()

/** This build's examples of a published article that are texts of usual length, by their files. */
export function exampleTexts(slug: string): ReadonlyMap<string, ExampleText> {
  const texts = known.get(slug) ?? readTexts(slug)
  if (!isDevelopment()) known.set(slug, texts)
  return texts
}

/** Names the versions of all of an article's examples together: another one when any of them changes. */
export function examplesVersion(slug: string): string {
  return digestOf([...exampleTexts(slug)].map(([file, { digest }]) => `${file} ${digest}`).join('\n'))
}
