import { Environment } from '../expand/environment.ts'
import { expand } from '../expand/lex.ts'

export interface HeredocStart {
  readonly name: string
  readonly expand: boolean
  readonly chomp: boolean
}

const shape = /^\d*<<(-?)\s*([^<]*)$/
const nothing = new Environment()

/** `<<EOF`, `<<-EOF`, `<<"EOF"` as one word; undefined for anything else. */
export function parseHeredoc(word: string): HeredocStart | undefined {
  const match = shape.exec(word)
  const rest = match?.[2] ?? ''
  if (!match || rest === '') return undefined
  const options = { escape: '\\', environment: nothing, keepUnset: true }
  const { words } = expand(rest, options)
  const name = words[0]
  if (words.length !== 1 || name === undefined) return undefined
  const raw = expand(rest, { ...options, raw: true }).words[0] ?? ''
  return { name, expand: quotes(name) === quotes(raw), chomp: match[1] === '-' }
}

function quotes(text: string): number {
  let count = 0
  for (const character of text) if (character === "'" || character === '"') count += 1
  return count
}

/** The documents that an instruction announces. One quote that is never closed, and there are none. */
export function heredocsOf(line: string): HeredocStart[] {
  if (!line.includes('<<')) return []
  const options = { escape: '\\', environment: nothing, raw: true, rawEscapes: true, keepUnset: true }
  return expand(line, options).words.flatMap((word) => parseHeredoc(word) ?? [])
}
