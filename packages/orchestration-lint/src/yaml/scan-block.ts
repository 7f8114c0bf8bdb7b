import { isBlank, isBreak, isBreakOrEnd, space, tab } from './characters.ts'
import type { Cursor } from './cursor.ts'
import { Failure } from './failure.ts'

type Chomping = 'strip' | 'clip' | 'keep'

interface Header {
  readonly chomping: Chomping
  /** Columns of indentation, where the header says so. */
  readonly increment: number
}

/** Reads `|` or `>` with `+`, `-` and a digit in any order, up to the end of its line. */
function scanHeader(cursor: Cursor): Header {
  const start = cursor.at
  cursor.at += 1
  let chomping: Chomping = 'clip'
  let increment = 0
  for (let part = 0; part < 2; part += 1) {
    const unit = cursor.peek()
    if ((unit === 43 || unit === 45) && chomping === 'clip') chomping = unit === 43 ? 'keep' : 'strip'
    else if (unit >= 48 && unit <= 57 && increment === 0) {
      if (unit === 48) throw new Failure('block-header', start, cursor.at + 1, start, '0')
      increment = unit - 48
    } else break
    cursor.at += 1
  }
  while (isBlank(cursor.peek())) cursor.at += 1
  if (cursor.peek() === 35) cursor.skipToBreak()
  if (!isBreakOrEnd(cursor.peek())) throw new Failure('block-header', cursor.at, cursor.at + 1, start)
  if (isBreak(cursor.peek())) cursor.skipBreak()
  return { chomping, increment }
}

/** Steps over indentation and empty lines. Without an indentation yet (0), finds it. */
function scanBreaks(cursor: Cursor, indent: number, parent: number, start: number, breaks: string[]): number {
  let widest = 0
  for (;;) {
    while ((indent === 0 || cursor.column < indent) && cursor.peek() === space) cursor.at += 1
    widest = Math.max(widest, cursor.column)
    if ((indent === 0 || cursor.column < indent) && cursor.peek() === tab)
      throw new Failure('tab-in-indentation', cursor.at, cursor.at + 1, start)
    if (!isBreak(cursor.peek())) break
    breaks.push(cursor.readBreak())
  }
  return indent === 0 ? Math.max(widest, parent + 1, 1) : indent
}

/**
 * Reads a literal or folded block, from its `|` or `>` to the beginning of the line behind it.
 * @param parent the column of the collection that it is in; -1 for none
 */
export function scanBlock(cursor: Cursor, parent: number): { value: string; end: number } {
  const start = cursor.at
  const literal = cursor.peek() === 124
  const { chomping, increment } = scanHeader(cursor)
  let end = cursor.at
  let breaks: string[] = []
  let indent = increment > 0 ? Math.max(parent, 0) + increment : 0
  indent = scanBreaks(cursor, indent, parent, start, breaks)
  const parts: string[] = []
  let leadingBreak = ''
  let afterBlank = false
  while (cursor.column === indent && cursor.at < cursor.limit) {
    const blank = isBlank(cursor.peek())
    if (!literal && leadingBreak === '\n' && !afterBlank && !blank) {
      if (breaks.length === 0) parts.push(' ')
    } else parts.push(leadingBreak)
    parts.push(...breaks)
    breaks = []
    afterBlank = blank
    const lineStart = cursor.at
    cursor.skipToBreak()
    parts.push(cursor.source.slice(lineStart, cursor.at))
    end = cursor.at
    leadingBreak = cursor.at < cursor.limit ? cursor.readBreak() : ''
    scanBreaks(cursor, indent, parent, start, breaks)
  }
  if (chomping !== 'strip') parts.push(leadingBreak)
  if (chomping === 'keep') parts.push(...breaks)
  return { value: parts.join(''), end }
}
