import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { isSeq, parseDocument } from 'yaml'
import { Failure } from '../failure.ts'

/** A series' file with one more article at its end; everything else in it stays as it is. */
export function withPost(source: string, slug: string): string {
  const document = parseDocument(source)
  const posts = document.get('posts')
  if (!isSeq(posts)) throw new Failure('The file of the series has no list of posts; npm run check:content')
  posts.add(document.createNode(slug))
  return document.toString({ lineWidth: 0 })
}

type Plan = {
  content: string
  slug: string
  files: ReadonlyMap<string, string>
  series?: string | undefined
}

/**
 * Puts a new article where it belongs, whole or not at all: it is written aside and then moved. Ctrl-C between
 * the two moves is not heard.
 * @returns the paths of what is new or changed
 */
export async function writePost({ content, slug, files, series }: Plan): Promise<string[]> {
  const folder = path.join(content, 'posts', slug)
  if (existsSync(folder)) throw new Failure(`${folder} is there already; nothing was written.`)
  const seriesFile = series && path.join(content, 'series', `${series}.yaml`)
  const seriesText = seriesFile && withPost(await readFile(seriesFile, 'utf8'), slug)
  // Beside the content, so that moving is renaming; checks of the content never see it.
  mkdirSync('.local', { recursive: true })
  const aside = mkdtempSync(path.join('.local', 'new-'))
  const refuse = () => undefined
  process.on('SIGINT', refuse)
  try {
    for (const [name, text] of files) {
      const file = path.join(aside, 'post', name)
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
    if (seriesText) writeFileSync(path.join(aside, 'series.yaml'), seriesText)
    renameSync(path.join(aside, 'post'), folder)
    if (seriesFile) renameSync(path.join(aside, 'series.yaml'), seriesFile)
  } finally {
    rmSync(aside, { recursive: true, force: true })
    process.off('SIGINT', refuse)
  }
  return [...[...files.keys()].map((name) => path.join(folder, name)), ...(seriesFile ? [seriesFile] : [])]
}
