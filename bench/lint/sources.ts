import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../packages/orchestration-lint/src/options.ts'

const posts = 'content/posts'

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .toSorted()
}

function languageOf(path: string, text: string): Language | undefined {
  if (/(^|\/)Dockerfile$/.test(path)) return 'dockerfile'
  if (!/\.ya?ml$/.test(path)) return undefined
  if (/^services:/m.test(text)) return 'compose'
  return /^kind:/m.test(text) && !path.endsWith('kustomization.yaml') ? 'kubernetes' : undefined
}

const fences: Readonly<Record<string, Language>> = {
  sh: 'shell',
  bash: 'shell',
  shell: 'shell',
  console: 'shell',
  dockerfile: 'dockerfile',
}

function blocksOf(text: string): { language: Language; text: string }[] {
  return [...text.matchAll(/^```(\w+)[^\n]*\n([\s\S]*?)^```$/gm)].flatMap(([, name = '', block = '']) => {
    const language = fences[name]
    return language ? [{ language, text: block }] : []
  })
}

/** What articles show of each language: their example files, and the blocks in their text. */
export function readSources(): Readonly<Record<Language, readonly string[]>> {
  const found: Record<Language, string[]> = { dockerfile: [], compose: [], kubernetes: [], shell: [] }
  for (const path of filesBelow(posts)) {
    if (!/(Dockerfile|\.ya?ml|\.mdx)$/.test(path)) continue
    const text = readFileSync(path, 'utf8')
    const language = languageOf(path, text)
    if (language) found[language].push(text)
    if (path.endsWith('.mdx')) for (const block of blocksOf(text)) found[block.language].push(block.text)
  }
  return found
}

/** Each object of files as a manifest of its own. */
export function manifestsOf(files: readonly string[]): string[] {
  return files.flatMap((file) => file.split(/^---\n/m)).filter((text) => /^kind:/m.test(text))
}
