import type { Cursor } from './cursor.ts'
import { Failure } from './failure.ts'
import type { SimpleKey, Token, TokenType } from './token.ts'
import type { Style } from './tree.ts'

/** go-yaml allows 10,000; nobody has ever written 1,000. */
const maximumDepth = 1000

/** How far the colon may be from the beginning of a key without `?`. */
const maximumKeyLength = 1024

const noKey: SimpleKey = { possible: false, required: false, number: 0, at: 0, line: 0, column: 0 }

/** The tokens that were found and not yet read, with the indentation and the keys that decide about them. */
export class TokenQueue {
  indent = -1
  /** Whether a key may begin here without `?`. */
  keyAllowed = true
  private readonly cursor: Cursor
  private readonly json: boolean
  private tokens: Token[] = []
  private first = 0
  /** Tokens that were read. */
  private taken = 0
  private readonly indents: number[] = []
  /** The last possible key of each level of flow collections. */
  private readonly keys: SimpleKey[] = [noKey]

  constructor(cursor: Cursor, { json }: { readonly json: boolean }) {
    this.cursor = cursor
    this.json = json
  }

  get inFlow(): boolean {
    return this.keys.length > 1
  }

  get head(): Token {
    const token = this.tokens[this.first]
    if (!token) throw new Error('read before a token was fetched')
    return token
  }

  needsMore(): boolean {
    const token = this.tokens[this.first]
    return !token || (token.key !== undefined && this.isValid(token.key))
  }

  shift(): void {
    this.first += 1
    this.taken += 1
    if (this.first === this.tokens.length) {
      this.tokens = []
      this.first = 0
    }
  }

  /** Whether the next token begins an item of a flow collection. */
  startsFlowItem(): boolean {
    const last = this.tokens.at(-1)?.type
    return last === 'flow-entry' || last === 'flow-sequence-start'
  }

  push(
    type: TokenType,
    start: number,
    end: number,
    value = '',
    style: Style = 'plain',
    key?: SimpleKey,
  ): void {
    this.tokens.push({ type, start, end, value, style, key })
  }

  private insert(number: number, type: TokenType, at: number): void {
    const token: Token = { type, start: at, end: at, value: '', style: 'plain', key: undefined }
    this.tokens.splice(this.first + number - this.taken, 0, token)
  }

  private isValid(key: SimpleKey): boolean {
    if (!key.possible) return false
    // JSON's keys may be of any length; at the end of the text none is left to be one.
    if (this.json) return this.cursor.at < this.cursor.limit
    if (key.line === this.cursor.line && key.at + maximumKeyLength >= this.cursor.at) return true
    this.requireNot(key)
    key.possible = false
    return false
  }

  private requireNot(key: SimpleKey): void {
    if (key.required) throw new Failure('colon-missing', key.at, this.cursor.at, key.at)
  }

  /** Notes that a key may begin with the token that comes next. */
  saveKey(): SimpleKey | undefined {
    if (!this.keyAllowed) return undefined
    const { at, line, column } = this.cursor
    this.removeKey()
    const number = this.taken + this.tokens.length - this.first
    const key = { possible: true, required: !this.inFlow && this.indent === column, number, at, line, column }
    this.keys[this.keys.length - 1] = key
    return key
  }

  removeKey(): void {
    const key = this.keys.at(-1) ?? noKey
    if (!key.possible) return
    this.requireNot(key)
    key.possible = false
  }

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
      this.roll(column, this.taken + this.tokens.length - this.first, 'block-sequence-start', at)
    }
    this.removeKey()
    this.keyAllowed = true
    this.take('block-entry')
  }

  addKey(): void {
    const { at, column } = this.cursor
    if (!this.inFlow) {
      if (!this.keyAllowed) throw new Failure('key-not-allowed', at, at + 1)
      this.roll(column, this.taken + this.tokens.length - this.first, 'block-mapping-start', at)
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
        this.roll(column, this.taken + this.tokens.length - this.first, 'block-mapping-start', at)
      }
      this.keyAllowed = !this.inFlow
    }
    this.take('value')
  }
}
