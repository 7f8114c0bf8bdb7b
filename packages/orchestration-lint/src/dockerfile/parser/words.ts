import type { LogicalLine, Token } from './logical-line.ts'
import { isSeparator, isSpace } from './space.ts'

/** Words between ASCII white space, quotes meaning nothing: FROM, EXPOSE, COPY. */
export function plainWords(line: LogicalLine, from: number, to: number): Token[] {
  const { text } = line
  const words: Token[] = []
  let at = from
  while (at < to) {
    const start = at
    while (at < to && !isSeparator(text.charCodeAt(at))) at += 1
    words.push(line.token(start, at))
    while (at < to && isSeparator(text.charCodeAt(at))) at += 1
  }
  return words
}

/** Words in which quotes and escapes hold white space together, and stay: ENV, LABEL, ARG. */
export function quotedWords(line: LogicalLine, from: number, to: number, escape: string): Token[] {
  const { text } = line
  const words: Token[] = []
  let at = from
  for (;;) {
    while (at < to && isSpace(text.charCodeAt(at))) at += 1
    if (at >= to) return words
    const start = at
    let quote = ''
    let escapeAtEnd = false
    for (; at < to; at += 1) {
      const character = text.charAt(at)
      if (character === escape && quote !== "'") {
        if (at + 1 >= to) escapeAtEnd = true
        else at += 1
      } else if (quote !== '') {
        if (character === quote) quote = ''
      } else if (isSpace(text.charCodeAt(at))) break
      else if (character === "'" || character === '"') quote = character
    }
    const end = Math.min(at, to)
    const word = line.token(start, end, text.slice(start, escapeAtEnd ? end - 1 : end))
    if (word.text !== '') words.push(word)
  }
}

/**
 * The strings of a JSON array; `mixed` when it holds something else, which BuildKit refuses; undefined when it is no
 * JSON, which makes it a shell command.
 */
export function jsonWords(line: LogicalLine, from: number, to: number): Token[] | 'mixed' | undefined {
  const text = line.text.slice(from, to)
  if (!text.startsWith('[')) return undefined
  let values: unknown
  try {
    values = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!Array.isArray(values) || !values.every((value) => typeof value === 'string')) return 'mixed'
  const words: Token[] = []
  let at = 0
  for (const value of values) {
    const start = text.indexOf('"', at)
    at = start + 1
    while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1
    at += 1
    words.push(line.token(from + start, from + at, value))
  }
  return words
}
