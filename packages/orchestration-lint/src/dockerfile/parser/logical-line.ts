import type { Span } from '../../report.ts'

/** A piece of an instruction with the place that it has in the file. `text` is without quotes where BuildKit drops them. */
export interface Token extends Span {
  readonly text: string
}

/** An instruction's line after its continuation lines were joined, which remembers where each character came from. */
export class LogicalLine {
  readonly text: string
  private readonly indices: readonly number[]
  private readonly offsets: readonly number[]

  /** @param pieces in order: text and the offset in the file at which it begins */
  constructor(pieces: readonly { readonly text: string; readonly offset: number }[]) {
    this.text = pieces.map(({ text }) => text).join('')
    const indices: number[] = []
    let index = 0
    for (const { text } of pieces) {
      indices.push(index)
      index += text.length
    }
    this.indices = indices
    this.offsets = pieces.map(({ offset }) => offset)
  }

  /** Where the first of the lines that were joined ends in the file: the line that BuildKit names. */
  get firstLineEnd(): number {
    return (this.offsets[0] ?? 0) + (this.indices[1] ?? this.text.length)
  }

  /** The offset in the file of the character at an index. */
  offsetOf(index: number): number {
    let low = 0
    let high = this.indices.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.indices[middle] ?? 0) <= index) low = middle
      else high = middle - 1
    }
    return (this.offsets[low] ?? 0) + index - (this.indices[low] ?? 0)
  }

  span(start: number, end: number): Span {
    const from = this.offsetOf(start)
    return { start: from, end: end > start ? this.offsetOf(end - 1) + 1 : from }
  }

  token(start: number, end: number, text = this.text.slice(start, end)): Token {
    return { text, ...this.span(start, end) }
  }
}
