import 'server-only'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { BoundedMemory } from '@/lib/bounded-memory'
import type { Locale } from '@/lib/locale'
import { isDevelopment } from '@/lib/server/env'
import type { Directory, Load } from '@/packages/search-index'

/** About 16 MB: the pieces that are asked for most, of an index of any size. */
const memory = new BoundedMemory(8_000_000)
const directories = new Map<Locale, Directory>()

const fileOf = (...names: string[]) => path.join(process.cwd(), 'public', 'search-index', ...names)

/** The directory of a language's index. A build has one; in development it changes with the articles. */
export async function readDirectory(locale: Locale): Promise<Directory> {
  const known = directories.get(locale)
  if (known) return known
  const directory: Directory = JSON.parse(await readFile(fileOf(`${locale}.json`), 'utf8'))
  if (!isDevelopment()) directories.set(locale, directory)
  return directory
}

/** Reads the pieces of an index, the same files that browsers load. */
export function loaderOf(locale: Locale, { version }: Directory): Load {
  return async (name) => {
    const file = fileOf(locale, version, name)
    const known = memory.get(file)
    if (known !== undefined) return known
    const text = await readFile(file, 'utf8')
    memory.set(file, text)
    return text
  }
}
