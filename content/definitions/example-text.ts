import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { excerpt } from '../../lib/excerpt.ts'
import type { ReadExample } from './reading-time.ts'

/** Reads what an article shows of its examples. A file that is not there yet is nothing to read. */
export function exampleReader(folderOfPost: string): ReadExample {
  return (attributes) => {
    const file = path.join(folderOfPost, 'examples', attributes.get('file') ?? '')
    if (!existsSync(file)) return ''
    const selection = { region: attributes.get('region'), lines: attributes.get('lines') }
    return excerpt(readFileSync(file, 'utf8'), selection).text
  }
}
