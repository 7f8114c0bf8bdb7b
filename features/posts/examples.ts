import 'server-only'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { excerpt, type Excerpt, type Selection } from '@/lib/excerpt'

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

/** The part of an example file that an article shows. */
export function readExcerpt(slug: string, file: string, selection: Selection): Excerpt {
  return excerpt(readExample(slug, file).toString('utf8'), selection)
}
