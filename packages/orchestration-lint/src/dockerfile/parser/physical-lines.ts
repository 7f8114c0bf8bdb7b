import { isSpace } from './space.ts'

/** A line of the file without its end. */
export interface PhysicalLine {
  readonly start: number
  /** Where its text ends: before `\r\n`. */
  readonly end: number
  /** Where the next one begins. */
  readonly next: number
}

/** Lines end with LF; every CR before it is dropped. */
export function physicalLines(source: string): PhysicalLine[] {
  const lines: PhysicalLine[] = []
  let start = source.startsWith('\uFEFF') ? 1 : 0
  while (start < source.length) {
    const found = source.indexOf('\n', start)
    const next = found < 0 ? source.length : found + 1
    let end = found < 0 ? source.length : found
    while (end > start && source.charCodeAt(end - 1) === 13) end -= 1
    lines.push({ start, end, next })
    start = next
  }
  return lines
}

/** The first index of a line that is not white space. */
export function indentEnd(source: string, { start, end }: PhysicalLine): number {
  let at = start
  while (at < end && isSpace(source.charCodeAt(at))) at += 1
  return at
}

/** Where a line that goes on in the next one has its text's end; undefined when it does not go on. */
export function continuationAt(
  source: string,
  start: number,
  end: number,
  escape: string,
): number | undefined {
  let at = end
  while (at > start && (source.charCodeAt(at - 1) === 32 || source.charCodeAt(at - 1) === 9)) at -= 1
  if (at === start || source.charAt(at - 1) !== escape) return undefined
  // Two of them are one that is escaped.
  return at - 2 >= start && source.charAt(at - 2) === escape ? undefined : at - 1
}

const longestLine = 65_535

/** Whether a line is longer than BuildKit's reader takes, in bytes of UTF-8. */
export function isTooLong(source: string, { start, end }: PhysicalLine): boolean {
  if (end - start > longestLine) return true
  if ((end - start) * 3 <= longestLine) return false
  let bytes = 0
  for (let at = start; at < end; at += 1) {
    const code = source.charCodeAt(at)
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3
  }
  return bytes > longestLine
}
