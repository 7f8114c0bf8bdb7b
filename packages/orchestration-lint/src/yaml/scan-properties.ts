import { isBlank, isBreak, isBreakOrEnd, isFlowIndicator, isGap, isHex, isWord } from './characters.ts'
import type { Cursor } from './cursor.ts'
import { Failure } from './failure.ts'
import type { Dialect } from './tree.ts'

/** Whether a unit may belong to the name of an anchor: go-yaml v4 takes nearly everything, v2 letters and digits. */
function isAnchorUnit(unit: number, dialect: Dialect): boolean {
  return dialect === 'kubectl' ? isWord(unit) : !isGap(unit) && !isFlowIndicator(unit) && unit !== 58
}

/** Reads the name behind `&` or `*`. */
export function scanAnchor(cursor: Cursor, dialect: Dialect): string {
  const start = cursor.at
  cursor.at += 1
  while (cursor.at < cursor.limit && isAnchorUnit(cursor.peek(), dialect)) cursor.at += 1
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

/**
 * Reads a tag as it is written, such as `!!str`, `!reset` or `!<tag:yaml.org,2002:str>`.
 * @param endsAtFlow whether a bracket, a brace or a comma may follow without a blank
 */
export function scanTag(cursor: Cursor, endsAtFlow: boolean): string {
  const start = cursor.at
  cursor.at += 1
  if (cursor.peek() === 60) {
    cursor.at += 1
    scanUri(cursor, start)
    if (cursor.peek() !== 62) throw new Failure('tag', start, cursor.at + 1, start)
    cursor.at += 1
  } else if (!isGap(cursor.peek()) && !(endsAtFlow && isFlowIndicator(cursor.peek()))) scanUri(cursor, start)
  const next = cursor.peek()
  if (!isGap(next) && !(endsAtFlow && isFlowIndicator(next)))
    throw new Failure('tag', start, cursor.at + 1, start)
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
