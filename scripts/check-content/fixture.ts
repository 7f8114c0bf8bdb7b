import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { checkContent } from '../check-content.ts'
import { formatProblem } from './problem.ts'

/** A front matter of six lines with nothing wrong; the text of `article` begins on line 8. */
const head = `---
title: "Ships: a start"
summary: How a ship gets into the water.
publishedAt: 2026-11-23
tags: [docker]
---
`

/** An article with a sound front matter. */
export function article(text: string): string {
  return `${head}\n${text}\n`
}

/** Writes posts into a folder of their own, calls `work` with it and removes it. */
export async function withPosts<T>(
  files: Record<string, string | Uint8Array>,
  work: (directory: string) => Promise<T>,
): Promise<T> {
  const directory = await mkdtemp(path.join(tmpdir(), 'slipway-content-'))
  try {
    for (const [name, content] of Object.entries(files)) {
      const file = path.join(directory, name)
      await mkdir(path.dirname(file), { recursive: true })
      await writeFile(file, content)
    }
    return await work(directory)
  } finally {
    await rm(directory, { recursive: true })
  }
}

/** What `npm run check:content` prints about some files, by their paths below content/posts. */
export function problemsOf(files: Record<string, string | Uint8Array>): Promise<string[]> {
  return withPosts(files, async (directory) => {
    const problems = await checkContent(directory)
    return problems.map((problem) =>
      formatProblem({ ...problem, file: path.relative(directory, problem.file) }),
    )
  })
}

/** What is printed about the text of an article, without its file: `line:column  message`. */
export async function problemsIn(text: string, examples: Record<string, string> = {}): Promise<string[]> {
  const files = Object.entries(examples).map(([name, content]) => [`ships/examples/${name}`, content])
  const problems = await problemsOf({ 'ships/en.mdx': article(text), ...Object.fromEntries(files) })
  return problems.map((problem) => problem.replace('ships/en.mdx:', ''))
}
