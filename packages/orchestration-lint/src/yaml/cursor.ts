import { carriageReturn, isBreak, isGap, lineFeed } from './characters.ts'

/** A place in a part of a source, with the line and column that YAML's indentation goes by. */
export class Cursor {
  readonly source: string
  readonly limit: number
  at: number
  lineStart: number
  line = 0

  /** @param limit where the part ends */
  constructor(source: string, start: number, limit: number) {
    this.source = source
    this.at = start
    this.lineStart = start
    this.limit = limit
  }

  get column(): number {
    return this.at - this.lineStart
  }

  /** The UTF-16 unit so many behind the current one; 0 at the end. */
  peek(ahead = 0): number {
    const at = this.at + ahead
    return at < this.limit ? this.source.charCodeAt(at) : 0
  }

  skipBreak(): void {
    this.at += this.peek() === carriageReturn && this.peek(1) === lineFeed ? 2 : 1
    this.lineStart = this.at
    this.line += 1
  }

  /** Steps over a line break, and says what it means: a line feed, unless it is one of Unicode's own. */
  readBreak(): string {
    const unit = this.peek()
    this.skipBreak()
    return unit === 0x2028 || unit === 0x2029 ? String.fromCharCode(unit) : '\n'
  }

  skipToBreak(): void {
    let { at } = this
    while (at < this.limit && !isBreak(this.source.charCodeAt(at))) at += 1
    this.at = at
  }

  /** Whether `---` or `...` stands here at the beginning of a line. */
  atDocumentIndicator(): boolean {
    if (this.at !== this.lineStart) return false
    const unit = this.peek()
    return (
      (unit === 45 || unit === 46) && this.peek(1) === unit && this.peek(2) === unit && isGap(this.peek(3))
    )
  }
}
