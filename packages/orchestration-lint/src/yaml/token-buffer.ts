import type { SimpleKey, Token, TokenType } from './token.ts'
import type { Style } from './tree.ts'

/** Tokens that were found and not yet read. They are numbered from the beginning of the text. */
export class TokenBuffer {
  private tokens: Token[] = []
  private first = 0
  private taken = 0

  /** The token that is read next, if it was found. */
  protected get next(): Token | undefined {
    return this.tokens[this.first]
  }

  protected get last(): Token | undefined {
    return this.tokens.at(-1)
  }

  /** The number of the token that is found next. */
  protected get count(): number {
    return this.taken + this.tokens.length - this.first
  }

  get head(): Token {
    const { next } = this
    if (!next) throw new Error('read before a token was fetched')
    return next
  }

  shift(): void {
    this.first += 1
    this.taken += 1
    if (this.first === this.tokens.length) {
      this.tokens = []
      this.first = 0
    }
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

  /** Puts a token without text before the one with this number. */
  protected insert(number: number, type: TokenType, at: number): void {
    const token: Token = { type, start: at, end: at, value: '', style: 'plain', key: undefined }
    this.tokens.splice(this.first + number - this.taken, 0, token)
  }
}
