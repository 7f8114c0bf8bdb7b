import { isBlank, isBreak, isGap, isHex } from './characters.ts'
import type { Cursor } from './cursor.ts'
import { Failure } from './failure.ts'

const singleQuote = 39
const doubleQuote = 34
const backslash = 92

const escapes = new Map<string, string>([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['t', '\t'],
  ['\t', '\t'],
  ['n', '\n'],
  ['v', '\v'],
  ['f', '\f'],
  ['r', '\r'],
  ['e', '\x1B'],
  [' ', ' '],
  ['"', '"'],
  ["'", "'"],
  ['\\', '\\'],
  ['N', '\x85'],
  ['_', '\xA0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
])

const codeLengths = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
])

/** Reads what stands at a backslash. */
function scanEscape(cursor: Cursor, start: number, json: boolean): string {
  const from = cursor.at
  const letter = from + 1 < cursor.limit ? (cursor.source[from + 1] ?? '') : ''
  const plain = escapes.get(letter) ?? (json && letter === '/' ? '/' : undefined)
  if (plain !== undefined) {
    cursor.at += 2
    return plain
  }
  const length = codeLengths.get(letter)
  if (length === undefined) throw new Failure('escape', from, from + 2, start, `\\${letter}`)
  for (let digit = 0; digit < length; digit += 1)
    if (!isHex(cursor.peek(2 + digit)))
      throw new Failure('escape', from, cursor.at + 2 + digit, start, `\\${letter}`)
  const code = Number.parseInt(cursor.source.slice(from + 2, from + 2 + length), 16)
  // JSON writes what is beyond the first plane as two halves; YAML refuses a half.
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff && !json))
    throw new Failure('escape', from, from + 2 + length, start, cursor.source.slice(from, from + 2 + length))
  cursor.at += 2 + length
  return code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code)
}

/** Reads a quoted scalar, from its first quote to behind its last, with line breaks folded. */
export function scanQuoted(cursor: Cursor, json: boolean): string {
  const { source, limit, at: start } = cursor
  const quote = cursor.peek()
  cursor.at += 1
  let value = ''
  for (;;) {
    if (cursor.atDocumentIndicator() || cursor.at >= limit)
      throw new Failure('quote-unclosed', cursor.at, cursor.at + 1, start, String.fromCharCode(quote))
    let joined = false
    let pieceStart = cursor.at
    for (;;) {
      const unit = cursor.peek()
      if (isGap(unit)) break
      if (unit === quote) {
        if (quote === doubleQuote || cursor.peek(1) !== singleQuote) break
        value += source.slice(pieceStart, cursor.at + 1)
        cursor.at += 2
        pieceStart = cursor.at
      } else if (unit === backslash && quote === doubleQuote) {
        value += source.slice(pieceStart, cursor.at)
        if (isBreak(cursor.peek(1))) {
          cursor.at += 1
          cursor.skipBreak()
          joined = true
          pieceStart = cursor.at
          break
        }
        value += scanEscape(cursor, start, json)
        pieceStart = cursor.at
      } else cursor.at += 1
    }
    value += source.slice(pieceStart, cursor.at)
    if (cursor.peek() === quote) break
    value += scanGap(cursor, joined)
  }
  cursor.at += 1
  return value
}

/** White space between words: kept within a line, folded over several. */
function scanGap(cursor: Cursor, joined: boolean): string {
  const from = cursor.at
  let blanksEnd = from
  const breaks: string[] = []
  for (let unit = cursor.peek(); ; unit = cursor.peek())
    if (isBlank(unit)) {
      cursor.at += 1
      if (breaks.length === 0) blanksEnd = cursor.at
    } else if (isBreak(unit)) breaks.push(cursor.readBreak())
    else break
  if (joined) return breaks.join('')
  const [first, ...rest] = breaks
  if (first === undefined) return cursor.source.slice(from, blanksEnd)
  if (first !== '\n') return breaks.join('')
  return rest.length > 0 ? rest.join('') : ' '
}
