import { isBlank } from './characters.ts'
import { Failure } from './failure.ts'

/** A part of a source that is read as one stream of YAML. */
export interface Part {
  readonly start: number
  readonly end: number
  /** Why kubectl reads no further than to this part. */
  readonly failure?: Failure
}

/**
 * Takes a text apart at the lines that begin with `---`, as kubectl does before any YAML is read: inside a block of
 * text too. Behind the dashes it allows a comment only.
 */
export function splitDocuments(source: string): Part[] {
  const parts: Part[] = []
  let start = 0
  let isEmpty = true
  for (let line = 0; line < source.length;) {
    const feed = source.indexOf('\n', line)
    const next = feed < 0 ? source.length : feed + 1
    if (source.startsWith('---', line)) {
      const rest = source.slice(line + 3, next).trim()
      if (rest !== '' && !rest.startsWith('#')) {
        if (!isEmpty) parts.push({ start, end: line })
        const end = line + 3 + source.slice(line + 3, next).trimEnd().length
        parts.push({ start: line, end, failure: new Failure('separator', line, end, line, rest) })
        return parts
      }
      if (!isEmpty) {
        parts.push({ start, end: line })
        start = next
        isEmpty = true
        line = next
        continue
      }
    }
    isEmpty = false
    line = next
  }
  if (!isEmpty) parts.push({ start, end: source.length })
  return parts
}

/** Whether kubectl takes a part for JSON: its first character beside white space opens an object. */
export function looksLikeJson(source: string, { start, end }: Part): boolean {
  let at = start
  while (at < end && (isBlank(source.charCodeAt(at)) || source[at] === '\n' || source[at] === '\r')) at += 1
  return at < end && source[at] === '{'
}
