import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { SourceFile } from '../src/files/check-file.ts'
import { UsageError } from './usage-error.ts'

/** A file, and whether it was named itself or found in a folder. */
export interface FoundFile extends SourceFile {
  readonly isNamed: boolean
}

/** Folders of other people's files, and of git's. */
const skipped = new Set(['node_modules', '.git'])

/** A path with `/` between folders. */
export function slashes(file: string): string {
  return path.sep === '/' ? file : file.split(path.sep).join('/')
}

async function reading<T>(file: string, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new UsageError(`${file} cannot be read: ${code}`)
  }
}

async function namesBelow(folder: string): Promise<string[]> {
  const entries = await reading(folder, readdir(folder, { withFileTypes: true }))
  const names: string[] = []
  for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory() && !skipped.has(entry.name)) names.push(...(await namesBelow(file)))
    else if (entry.isFile()) names.push(file)
  }
  return names
}

/**
 * Reads files, and all files below folders.
 * @param isWorthReading by the name, for what is found in folders
 * @throws UsageError when something cannot be read
 */
export async function findFiles(
  paths: readonly string[],
  isWorthReading: (name: string) => boolean,
): Promise<FoundFile[]> {
  const found: FoundFile[] = []
  for (const each of paths) {
    const isFolder = (await reading(each, stat(each))).isDirectory()
    const files = isFolder ? (await namesBelow(each)).filter(isWorthReading) : [each]
    for (const file of files)
      found.push({
        path: slashes(file),
        text: await reading(file, readFile(file, 'utf8')),
        isNamed: !isFolder,
      })
  }
  return found
}
