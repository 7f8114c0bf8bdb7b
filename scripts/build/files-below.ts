import { readdirSync } from 'node:fs'
import path from 'node:path'

/** All files of a directory and of those in it, as paths below it. */
export function filesBelow(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)))
}
