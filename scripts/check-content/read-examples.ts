import { isUtf8 } from 'node:buffer'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { problemAt, startOfFile, type ContentProblem } from './problem.ts'

/** A file below examples/; `name` is its path there, `text` is undefined if it is no text (an image …). */
export type ExampleFile = { name: string; file: string; text: string | undefined }

export type ExamplesReading = { examples: ExampleFile[]; problems: ContentProblem[] }

/** Why the name or kind of something below examples/ is refused. */
function refusal(entry: { name: string; isFile(): boolean; isDirectory(): boolean }): string | undefined {
  if (entry.name === 'node_modules') {
    return 'every file below examples/ is published; expected no node_modules here, delete it'
  }
  if (!/^[\w.@+-]+$/.test(entry.name)) {
    return 'this name becomes part of an address; expected only letters, digits and . _ - @ +'
  }
  if (entry.isFile() || entry.isDirectory()) return undefined
  return 'is neither a file nor a folder; expected real files, since links lead elsewhere on other machines'
}

/** Reads all files below an examples folder, whose path is `root`. */
export async function readExamples(root: string, folder = ''): Promise<ExamplesReading> {
  const reading: ExamplesReading = { examples: [], problems: [] }
  for (const entry of await readdir(path.join(root, folder), { withFileTypes: true })) {
    const name = path.posix.join(folder, entry.name)
    const file = path.join(root, name)
    const message = refusal(entry)
    if (message) {
      reading.problems.push(problemAt(file, startOfFile, message))
    } else if (entry.isDirectory()) {
      const { examples, problems } = await readExamples(root, name)
      reading.examples.push(...examples)
      reading.problems.push(...problems)
    } else {
      const content = await readFile(file)
      const isText = isUtf8(content) && !content.includes(0)
      reading.examples.push({ name, file, text: isText ? content.toString('utf8') : undefined })
    }
  }
  return reading
}
