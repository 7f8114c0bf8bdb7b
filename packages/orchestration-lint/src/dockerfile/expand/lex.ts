import { isSpace } from '../parser/space.ts'
import type { Environment } from './environment.ts'
import { ExpansionError, unexpected, type Expansion } from './expansion.ts'
import { processDollar } from './variable.ts'
import { join } from './join.ts'
import { WordList } from './word-list.ts'

export interface LexOptions {
  readonly escape: string
  readonly environment: Environment
  /** Keep quotes in the result. */
  readonly raw?: boolean
  /** Keep escape characters in the result. */
  readonly rawEscapes?: boolean
  /** Quotes are characters like others: inside of here-documents. */
  readonly skipQuotes?: boolean
  /** Variables that are not set stay as they are written. */
  readonly keepUnset?: boolean
}

const deepest = 100

/** Reads a word character by character, in BuildKit's order, so that it fails where BuildKit fails. */
export class Scanner {
  at = 0
  depth = 0
  rawEscapes: boolean
  readonly matched = new Set<string>()
  readonly unmatched = new Set<string>()
  readonly text: string
  readonly options: LexOptions

  constructor(text: string, options: LexOptions) {
    this.text = text
    this.options = options
    this.rawEscapes = options.rawEscapes ?? false
  }

  /** The next character without taking it; empty at the end. */
  peek(): string {
    const code = this.text.codePointAt(this.at)
    return code === undefined ? '' : String.fromCodePoint(code)
  }

  next(): string {
    const character = this.peek()
    this.at += character.length
    return character
  }

  /** Everything up to `stop`, expanded; up to the end of the text when it is empty. */
  until(stop: string, rawEscapes: boolean, words = new WordList()): string | undefined {
    const before = this.rawEscapes
    this.rawEscapes = rawEscapes
    this.depth += 1
    if (this.depth > deepest) throw new TooDeep()
    let result: string | undefined = ''
    for (let character = this.peek(); character !== ''; character = this.peek()) {
      if (character === stop) {
        this.next()
        this.depth -= 1
        this.rawEscapes = before
        return result
      }
      const isVariable = character === '$'
      const isPlain = !isVariable && !this.isSpecial(character)
      const piece = isPlain ? this.next() : this.special(character)
      if (result !== undefined && isPlain) words.addCharacter(piece ?? '')
      else if (result !== undefined && isVariable) words.addExpanded(piece)
      else if (piece !== '') words.addRaw(piece)
      result = join(result, piece)
    }
    this.rawEscapes = before
    if (stop !== '') throw stop === '/' ? unexpected.slash : unexpected.brace
    this.depth -= 1
    return result
  }

  private isSpecial(character: string): boolean {
    if (character === "'" || character === '"') return !this.options.skipQuotes
    return character === '<' || character === this.options.escape
  }

  private special(character: string): string | undefined {
    if (character === '$') return processDollar(this)
    if (character === '<') return this.possibleHeredoc()
    if (character === "'") return this.singleQuoted()
    if (character === '"') return this.doubleQuoted()
    this.next()
    return (this.rawEscapes ? character : '') + this.next()
  }

  /** White space between `<<` and the name belongs to one word with them. */
  private possibleHeredoc(): string {
    this.next()
    if (this.peek() !== '<') return '<'
    this.next()
    let space = ''
    while (this.peek() !== '' && isSpace(this.text.charCodeAt(this.at))) space += this.next()
    return `<<${space}`
  }

  private singleQuoted(): string {
    const end = this.text.indexOf("'", this.at + 1)
    if (end < 0) throw unexpected.singleQuote
    const inside = this.text.slice(this.at + 1, end)
    this.at = end + 1
    return this.options.raw ? `'${inside}'` : inside
  }

  private doubleQuoted(): string | undefined {
    this.next()
    let result: string | undefined = this.options.raw ? '"' : ''
    for (;;) {
      const character = this.peek()
      if (character === '') throw unexpected.doubleQuote
      if (character === '$') {
        result = join(result, processDollar(this))
        continue
      }
      this.next()
      if (character === '"') return join(result, this.options.raw ? '"' : '')
      if (character !== this.options.escape) {
        result = join(result, character)
        continue
      }
      if (this.rawEscapes) result = join(result, character)
      const next = this.peek()
      if (next === '') continue
      const isSpecial = next === '"' || next === '$' || next === this.options.escape
      result = join(result, isSpecial ? this.next() : character)
    }
  }
}

class TooDeep extends Error {}

/** Replaces variables and resolves quotes in a text, as BuildKit does for the arguments of instructions. */
export function expand(text: string, options: LexOptions): Expansion {
  const scanner = new Scanner(text, options)
  const { matched, unmatched } = scanner
  const list = new WordList()
  try {
    const result = scanner.until('', scanner.rawEscapes, list)
    return { text: result, words: list.finish(), matched, unmatched, error: undefined }
  } catch (problem) {
    const error = problem instanceof ExpansionError ? problem.words : undefined
    return { text: undefined, words: [], matched, unmatched, error }
  }
}
