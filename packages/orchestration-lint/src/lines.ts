import type { Position, Range } from './diagnostic.ts'

/** Where the lines of a source begin, to find the line and column of an offset in logarithmic time. */
export interface Lines {
  positionOf(offset: number): Position
  rangeOf(start: number, end: number): Range
}

/** Line ends are LF, CRLF and a lone CR, as YAML and editors count them. */
export function linesOf(source: string): Lines {
  const starts = [0]
  for (let at = 0; at < source.length; at += 1) {
    const unit = source.charCodeAt(at)
    if (unit === 10 || (unit === 13 && source.charCodeAt(at + 1) !== 10)) starts.push(at + 1)
  }
  function positionOf(offset: number): Position {
    const within = Math.max(0, Math.min(offset, source.length))
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= within) low = middle
      else high = middle - 1
    }
    return { offset: within, line: low + 1, column: within - (starts[low] ?? 0) + 1 }
  }
  return {
    positionOf,
    rangeOf: (start, end) => ({ start: positionOf(start), end: positionOf(Math.max(start, end)) }),
  }
}
