import { isBlank, isBreak, isBreakOrEnd, isGap, isHex, isWord } from './characters.ts'
import type { Cursor } from './cursor.ts'
import { Failure } from './failure.ts'

/** Reads the name behind `&` or `*`. */
export function scanAnchor(cursor: Cursor): string {
  const start = cursor.at
  cursor.at += 1
  while (cursor.at < cursor.limit && isWord(cursor.peek())) cursor.at += 1
  const name = cursor.source.slice(start + 1, cursor.at)
  const next = cursor.peek()
  if (name === '' || !(isGap(next) || '?:,]}%@`'.includes(String.fromCharCode(next))))
    throw new Failure('anchor', start, cursor.at + 1, start, cursor.source[start])
  return name
}

const uriUnits = new Set(";/?:@&=+$,.!~*'()[]%".split('').map((character) => character.charCodeAt(0)))

function scanUri(cursor: Cursor, start: number): void {
  const from = cursor.at
  while (isWord(cursor.peek()) || uriUnits.has(cursor.peek())) {
    const isEscape = cursor.peek() === 37
    if (isEscape && !(isHex(cursor.peek(1)) && isHex(cursor.peek(2))))
      throw new Failure('tag', start, cursor.at + 1, start)
    cursor.at += 1
  }
  if (cursor.at === from) throw new Failure('tag', start, cursor.at + 1, start)
}

/** Reads a tag as it is written, such as `!!str`, `!reset` or `!<tag:yaml.org,2002:str>`; a blank must follow. */
export function scanTag(cursor: Cursor): string {
  const start = cursor.at
  cursor.at += 1
  if (cursor.peek() === 60) {
    cursor.at += 1
    scanUri(cursor, start)
    if (cursor.peek() !== 62) throw new Failure('tag', start, cursor.at + 1, start)
    cursor.at += 1
  } else if (!isGap(cursor.peek())) scanUri(cursor, start)
  if (!isGap(cursor.peek())) throw new Failure('tag', start, cursor.at + 1, start)
  return cursor.source.slice(start, cursor.at)
}

export interface Directive {
  readonly name: string
  readonly value: string
}

/** Reads a `%YAML` or `%TAG` line. */
export function scanDirective(cursor: Cursor): Directive {
  const start = cursor.at
  cursor.at += 1
  while (isWord(cursor.peek())) cursor.at += 1
  const name = cursor.source.slice(start + 1, cursor.at)
  const valueStart = cursor.at
  while (cursor.at < cursor.limit && !isBreak(cursor.peek())) {
    if (cursor.peek() === 35 && isBlank(cursor.peek(-1))) break
    cursor.at += 1
  }
  const value = cursor.source.slice(valueStart, cursor.at).trim()
  if (cursor.peek() === 35) cursor.skipToBreak()
  const sound =
    name === 'YAML'
      ? /^\d{1,2}\.\d{1,2}$/.test(value)
      : name === 'TAG' && /^![\w-]*!?[ \t]+[^ \t]+$/.test(value)
  if (!sound || !isBreakOrEnd(cursor.peek())) throw new Failure('directive', start, cursor.at, start)
  if (isBreak(cursor.peek())) cursor.skipBreak()
  return { name, value }
}
