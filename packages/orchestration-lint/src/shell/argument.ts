import type { Assignment, Word, WordPart } from 'unbash'
import type { Span } from '../report.ts'
import { placeholder } from './placeholders.ts'

/** A word of a command line, as far as one can know it without running anything. */
export interface Argument extends Span {
  /** What the command gets; behind it more may follow where the word is not exact. */
  readonly text: string
  /** `begun`: one word that begins with the text. `open`: any number of words, which may be flags. */
  readonly certainty: 'exact' | 'begun' | 'open'
}

/** The part's value where it is always the same. */
function fixedText(part: WordPart): string | undefined {
  if (part.type === 'Literal' || part.type === 'SingleQuoted' || part.type === 'AnsiCQuoted')
    return part.value
  if (part.type !== 'DoubleQuoted' && part.type !== 'LocaleString') return undefined
  let text = ''
  for (const child of part.parts) {
    if (child.type !== 'Literal') return undefined
    text += child.value
  }
  return text
}

/** What a double-quoted part begins with, for certain. */
function beginningOf(part: WordPart): string {
  if (part.type !== 'DoubleQuoted') return ''
  let text = ''
  for (const child of part.parts) {
    if (child.type !== 'Literal') break
    text += child.value
  }
  return text
}

const manyWords = new Set<WordPart['type']>([
  'SimpleExpansion',
  'ParameterExpansion',
  'CommandExpansion',
  'Glob',
  'ExtendedGlob',
])

function cut(text: string): string {
  const at = text.indexOf(placeholder)
  return at < 0 ? text : text.slice(0, at)
}

function finish(text: string, certainty: Argument['certainty'], { start, end }: Span): Argument {
  const known = cut(text)
  return { text: known, certainty: known.length < text.length ? 'begun' : certainty, start, end }
}

export function argumentOf(word: Word): Argument {
  const span = { start: word.pos, end: word.end }
  const { parts } = word
  if (!parts) return finish(word.value, 'exact', span)
  let text = ''
  for (const part of parts) {
    const fixed = fixedText(part)
    if (fixed !== undefined) {
      text += fixed
      continue
    }
    if (part.type === 'BraceExpansion' || (text === '' && manyWords.has(part.type)))
      return { text: '', certainty: 'open', ...span }
    return finish(text + beginningOf(part), 'begun', span)
  }
  return finish(text, 'exact', span)
}

/** `declare` and its like take assignments; what they are is of no concern here. */
export function argumentOfAssignment({ pos, end, name }: Assignment): Argument {
  return { text: name, certainty: 'begun', start: pos, end }
}

/** The value behind `at` characters of a word. */
export function tail(word: Argument, at: number): Argument {
  const shift = word.end - word.start === word.text.length ? at : 0
  return { ...word, text: word.text.slice(at), start: word.start + shift }
}
