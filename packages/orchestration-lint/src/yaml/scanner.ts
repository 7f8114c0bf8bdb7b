import { isBreak, isGap, space, tab } from './characters.ts'
import { Cursor } from './cursor.ts'
import { Failure } from './failure.ts'
import { scanBlock } from './scan-block.ts'
import { scanPlain, startsPlain } from './scan-plain.ts'
import { scanAnchor, scanDirective, scanTag } from './scan-properties.ts'
import { scanQuoted } from './scan-quoted.ts'
import { TokenQueue } from './token-queue.ts'
import type { Token, TokenType } from './token.ts'
import type { Dialect } from './tree.ts'

export interface ScanOptions {
  readonly dialect: Dialect
  /** The text is JSON: what its strings may hold beyond YAML's is read too. */
  readonly json: boolean
}

const collectionTokens = new Map<number, { type: TokenType; opens: boolean }>([
  [91, { type: 'flow-sequence-start', opens: true }],
  [93, { type: 'flow-sequence-end', opens: false }],
  [123, { type: 'flow-mapping-start', opens: true }],
  [125, { type: 'flow-mapping-end', opens: false }],
])

/** Takes a part of a source apart into tokens, as the scanner of libyaml and of its Go translation does. */
export class Scanner {
  private readonly cursor: Cursor
  private readonly queue: TokenQueue
  private readonly options: ScanOptions

  constructor(source: string, start: number, limit: number, options: ScanOptions) {
    this.cursor = new Cursor(source, start, limit)
    this.queue = new TokenQueue(this.cursor, options)
    this.options = options
  }

  /** The next token, which stays the next one until `skip`. */
  peek(): Token {
    while (this.queue.needsMore()) this.fetch()
    return this.queue.head
  }

  skip(): void {
    this.queue.shift()
  }

  private fetch(): void {
    const { cursor, queue } = this
    this.skipGaps()
    queue.unroll(cursor.column)
    if (cursor.at >= cursor.limit) {
      queue.endStructure()
      queue.push('stream-end', cursor.at, cursor.at)
      return
    }
    const unit = cursor.peek()
    if (cursor.column === 0 && unit === 37) return this.fetchDirective()
    if (cursor.atDocumentIndicator()) return this.fetchDocumentIndicator(unit)
    const collection = collectionTokens.get(unit)
    if (collection?.opens) return queue.openFlow(collection.type)
    if (collection) return queue.closeFlow(collection.type)
    const before = isGap(cursor.peek(1))
    if (unit === 44) return queue.addFlowEntry()
    if (unit === 45 && before) return queue.addBlockEntry()
    if (unit === 63 && (before || (queue.inFlow && this.options.dialect === 'kubectl'))) return queue.addKey()
    if (unit === 58 && (before || (queue.inFlow && this.takesAdjacentValue()))) return queue.addValue()
    this.fetchContent(unit)
  }

  /** go-yaml v4 reads `[:a]` as a list of one string; v2 takes the colon for a value. */
  private takesAdjacentValue(): boolean {
    return this.options.dialect === 'kubectl' || !this.queue.startsFlowItem()
  }

  /** White space and comments. A tab may not stand where the indentation counts. */
  private skipGaps(): void {
    const { cursor, queue } = this
    for (;;) {
      if (cursor.column === 0 && cursor.peek() === 0xfeff) {
        cursor.at += 1
        cursor.lineStart = cursor.at
      }
      let unit = cursor.peek()
      while (unit === space || (unit === tab && (queue.inFlow || !queue.keyAllowed))) {
        cursor.at += 1
        unit = cursor.peek()
      }
      if (unit === 35) cursor.skipToBreak()
      if (!isBreak(cursor.peek())) return
      cursor.skipBreak()
      if (!queue.inFlow) queue.keyAllowed = true
    }
  }

  private fetchDirective(): void {
    this.queue.endStructure()
    const start = this.cursor.at
    const { name, value } = scanDirective(this.cursor)
    const type = name === 'YAML' ? 'version-directive' : 'tag-directive'
    this.queue.push(type, start, this.cursor.at, value)
  }

  private fetchDocumentIndicator(unit: number): void {
    this.queue.endStructure()
    const start = this.cursor.at
    this.cursor.at += 3
    this.queue.push(unit === 45 ? 'document-start' : 'document-end', start, this.cursor.at)
  }

  private fetchContent(unit: number): void {
    const { cursor, queue, options } = this
    const start = cursor.at
    if ((unit === 124 || unit === 62) && !queue.inFlow) {
      queue.removeKey()
      queue.keyAllowed = true
      const { value, end } = scanBlock(cursor, queue.indent)
      queue.push('scalar', start, end, value, unit === 124 ? 'literal' : 'folded')
      return
    }
    if (unit === 42 || unit === 38 || unit === 33 || unit === 39 || unit === 34) {
      const key = queue.saveKey()
      queue.keyAllowed = false
      if (unit === 33) queue.push('tag', start, cursor.at, scanTag(cursor), 'plain', key)
      else if (unit === 39 || unit === 34) {
        const value = scanQuoted(cursor, options.json)
        queue.push('scalar', start, cursor.at, value, unit === 39 ? 'single' : 'double', key)
      } else {
        const name = scanAnchor(cursor)
        queue.push(unit === 42 ? 'alias' : 'anchor', start, cursor.at, name, 'plain', key)
      }
      return
    }
    if (!startsPlain(unit, cursor.peek(1), queue.inFlow, options.dialect))
      throw new Failure('token', start, start + 1)
    const key = queue.saveKey()
    queue.keyAllowed = false
    const { value, end, wrapped } = scanPlain(cursor, queue.indent + 1, queue.inFlow, options.dialect)
    if (wrapped) queue.keyAllowed = true
    queue.push('scalar', start, end, value, 'plain', key)
  }
}
