import { isBlank, isBreak, isFlowIndicator, isGap, space, tab } from './characters.ts'
import type { Cursor } from './cursor.ts'
import { Failure } from './failure.ts'
import type { Dialect } from './tree.ts'

export interface PlainScalar {
  readonly value: string
  readonly end: number
  /** Whether the cursor stands on a later line than the scalar: then a key may follow. */
  readonly wrapped: boolean
}

/** Whether a scalar without quotes may begin with this unit, before that one. */
export function startsPlain(unit: number, next: number, inFlow: boolean, dialect: Dialect): boolean {
  if (unit === 45) return !isBlank(next)
  if (unit === 63 || unit === 58) return !isGap(next) && (!inFlow || dialect === 'compose')
  return !isGap(unit) && !'#|>%@`'.includes(String.fromCharCode(unit))
}

function endsPlain(cursor: Cursor, at: number, unit: number, inFlow: boolean, dialect: Dialect): boolean {
  if (unit === 58) return isGap(at + 1 < cursor.limit ? cursor.source.charCodeAt(at + 1) : 0)
  if (!inFlow) return false
  if (isFlowIndicator(unit)) return true
  // go-yaml v2 ends a scalar at any `?` in a flow collection; v3 and v4 only where a blank follows.
  if (unit !== 63) return false
  return dialect === 'kubectl' || isGap(at + 1 < cursor.limit ? cursor.source.charCodeAt(at + 1) : 0)
}

/** Reads an unquoted scalar, over several lines if they are indented by `indent` columns or in a flow collection. */
export function scanPlain(cursor: Cursor, indent: number, inFlow: boolean, dialect: Dialect): PlainScalar {
  const { source, limit, at: start } = cursor
  let folded = ''
  let pieceStart = start
  let end = start
  let breaks: string[] = []
  for (;;) {
    if (cursor.atDocumentIndicator() || cursor.peek() === 35) break
    let { at } = cursor
    const wordStart = at
    while (at < limit) {
      const unit = source.charCodeAt(at)
      if (isGap(unit) || endsPlain(cursor, at, unit, inFlow, dialect)) break
      at += 1
    }
    cursor.at = at
    if (at > wordStart) {
      if (breaks.length > 0) {
        const [first = '', ...rest] = breaks
        folded += source.slice(pieceStart, end)
        folded += first === '\n' ? (rest.length > 0 ? rest.join('') : ' ') : breaks.join('')
        pieceStart = wordStart
        breaks = []
      }
      end = at
    }
    let unit = cursor.peek()
    if (!isBlank(unit) && !isBreak(unit)) break
    for (; isBlank(unit) || isBreak(unit); unit = cursor.peek())
      if (unit === space) cursor.at += 1
      else if (unit === tab) {
        if (breaks.length > 0 && cursor.column < indent)
          throw new Failure('tab-in-indentation', cursor.at, cursor.at + 1, start)
        cursor.at += 1
      } else breaks.push(cursor.readBreak())
    if (!inFlow && cursor.column < indent) break
  }
  return { value: folded + source.slice(pieceStart, end), end, wrapped: breaks.length > 0 }
}
