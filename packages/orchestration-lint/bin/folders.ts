import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { SourceFile } from '../src/files/check-file.ts'
import { isKustomization, partialFiles, taggedImages } from '../src/files/kustomize.ts'
import { slashes } from './find-files.ts'

/** What the folders of files tell of them. */
export interface Folders {
  /** The names of the files beside a file. */
  siblingsOf(file: string): Promise<readonly string[]>
  /** A file's path as it is in `partial`. */
  pathOf(file: string): string
  /** What kustomizations merge into others, or read themselves. */
  readonly partial: ReadonlySet<string>
  /** Images to which a kustomization gives a tag. */
  readonly tagged: ReadonlySet<string>
}

/** Folders from that of a file up to where the command was called, or else to the root. */
function foldersAbove(file: string): string[] {
  const folders: string[] = []
  for (let folder = path.dirname(path.resolve(file)); ; folder = path.dirname(folder)) {
    folders.push(folder)
    if (folder === process.cwd() || folder === path.dirname(folder)) return folders
  }
}

/** @param files whose kustomizations count, beside those of the folders that they lie in */
export async function readFolders(files: readonly SourceFile[]): Promise<Folders> {
  const names = new Map<string, Promise<readonly string[]>>()
  function namesIn(folder: string): Promise<readonly string[]> {
    const known = names.get(folder) ?? readdir(folder).catch(() => [])
    names.set(folder, known)
    return known
  }
  const kustomizations = new Map(
    files.filter((file) => isKustomization(file.path)).map((file) => [path.resolve(file.path), file.text]),
  )
  for (const folder of new Set(files.flatMap((file) => foldersAbove(file.path))))
    for (const name of (await namesIn(folder)).filter(isKustomization)) {
      const file = path.join(folder, name)
      if (!kustomizations.has(file)) kustomizations.set(file, await readFile(file, 'utf8').catch(() => ''))
    }
  const all = [...kustomizations]
  return {
    siblingsOf: (file) => namesIn(path.dirname(path.resolve(file))),
    pathOf: (file) => slashes(path.resolve(file)),
    partial: new Set(all.flatMap(([file, text]) => partialFiles(slashes(file), text))),
    tagged: new Set(all.flatMap(([, text]) => taggedImages(text))),
  }
}
