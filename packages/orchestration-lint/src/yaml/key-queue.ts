import type { Cursor } from './cursor.ts'
import { Failure } from './failure.ts'
import { TokenBuffer } from './token-buffer.ts'
import type { SimpleKey } from './token.ts'

/** How far the colon may be from the beginning of a key without `?`. */
const maximumKeyLength = 1024

export const noKey: SimpleKey = { possible: false, required: false, number: 0, at: 0, line: 0, column: 0 }

/** Tokens with the places at which keys without `?` may begin. */
export class KeyQueue extends TokenBuffer {
  /** The column of the block collection that is being read; -1 for none. */
  indent = -1
  /** Whether a key may begin here without `?`. */
  keyAllowed = true
  protected readonly cursor: Cursor
  private readonly json: boolean
  /** The last possible key of each level of flow collections. */
  protected readonly keys: SimpleKey[] = [noKey]

  constructor(cursor: Cursor, { json }: { readonly json: boolean }) {
    super()
    this.cursor = cursor
    this.json = json
  }

  get inFlow(): boolean {
    return this.keys.length > 1
  }

  /** Whether the next token may not be read yet: a colon further on could still make it a key. */
  needsMore(): boolean {
    const key = this.next?.key
    return this.next === undefined || (key !== undefined && this.isValid(key))
  }

  /** Whether the next token begins an item of a flow collection. */
  startsFlowItem(): boolean {
    const last = this.last?.type
    return last === 'flow-entry' || last === 'flow-sequence-start'
  }

  protected isValid(key: SimpleKey): boolean {
    if (!key.possible) return false
    const { at, limit, line } = this.cursor
    // JSON's keys may be of any length; at the end of the text none is left to be one.
    if (this.json) return at < limit
    // libyaml begins a new line at the end of the text: of `[`, nothing more is asked for.
    if (at < limit && key.line === line && key.at + maximumKeyLength >= at) return true
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
    const number = this.count
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
}
