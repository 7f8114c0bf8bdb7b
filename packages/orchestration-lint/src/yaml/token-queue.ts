import { Failure } from './failure.ts'
import { KeyQueue, noKey } from './key-queue.ts'
import type { TokenType } from './token.ts'

/** go-yaml allows 10,000; nobody has ever written 1,000. */
const maximumDepth = 1000

/** The tokens that were found and not yet read, with the indentation and the keys that decide about them. */
export class TokenQueue extends KeyQueue {
  private readonly indents: number[] = []

  private roll(column: number, number: number, type: TokenType, at: number): void {
    if (this.inFlow || this.indent >= column) return
    this.indents.push(this.indent)
    this.indent = column
    if (this.indents.length > maximumDepth) throw new Failure('depth', at, at + 1)
    this.insert(number, type, at)
  }

  /** Ends the block collections that are indented more than this. */
  unroll(column: number): void {
    if (this.inFlow) return
    while (this.indent > column) {
      this.push('block-end', this.cursor.at, this.cursor.at)
      this.indent = this.indents.pop() ?? -1
    }
  }

  /** Before the end of a document. */
  endStructure(): void {
    this.unroll(-1)
    this.removeKey()
    this.keyAllowed = false
  }

  private take(type: TokenType, length = 1): void {
    const start = this.cursor.at
    this.cursor.at += length
    this.push(type, start, this.cursor.at)
  }

  openFlow(type: TokenType): void {
    const key = this.saveKey()
    this.keys.push(noKey)
    if (this.keys.length > maximumDepth) throw new Failure('depth', this.cursor.at, this.cursor.at + 1)
    this.keyAllowed = true
    const start = this.cursor.at
    this.cursor.at += 1
    this.push(type, start, this.cursor.at, '', 'plain', key)
  }

  closeFlow(type: TokenType): void {
    this.removeKey()
    if (this.inFlow) this.keys.pop()
    this.keyAllowed = false
    this.take(type)
  }

  addFlowEntry(): void {
    this.removeKey()
    this.keyAllowed = true
    this.take('flow-entry')
  }

  addBlockEntry(): void {
    const { at, column } = this.cursor
    if (!this.inFlow) {
      if (!this.keyAllowed) throw new Failure('entry-not-allowed', at, at + 1)
      this.roll(column, this.count, 'block-sequence-start', at)
    }
    this.removeKey()
    this.keyAllowed = true
    this.take('block-entry')
  }

  addKey(): void {
    const { at, column } = this.cursor
    if (!this.inFlow) {
      if (!this.keyAllowed) throw new Failure('key-not-allowed', at, at + 1)
      this.roll(column, this.count, 'block-mapping-start', at)
    }
    this.removeKey()
    this.keyAllowed = !this.inFlow
    this.take('key')
  }

  /** At a colon: what was a possible key before it is one. */
  addValue(): void {
    const { at, column } = this.cursor
    const key = this.keys.at(-1) ?? noKey
    if (this.isValid(key)) {
      this.insert(key.number, 'key', key.at)
      this.roll(key.column, key.number, 'block-mapping-start', key.at)
      key.possible = false
      this.keyAllowed = false
    } else {
      if (!this.inFlow) {
        if (!this.keyAllowed) throw new Failure('value-not-allowed', at, at + 1)
        this.roll(column, this.count, 'block-mapping-start', at)
      }
      this.keyAllowed = !this.inFlow
    }
    this.take('value')
  }
}
