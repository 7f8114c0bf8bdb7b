import { ExpansionError } from './expansion.ts'

/** Longer values, and patterns with more stars, are not worth the time that they could take. */
const longestValue = 128
const mostStars = 1

function compile(pattern: string, greedy: boolean, anchored: boolean): RegExp | undefined {
  let stars = 0
  let source = anchored ? '^' : ''
  const characters = Array.from(pattern)
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] ?? ''
    if (character === '*') {
      stars += 1
      source += greedy ? '.*' : '.*?'
    } else if (character === '?') source += '.'
    else if (character === '\\') {
      const next = characters[at + 1] ?? ''
      if (next === '}' || next === '/') continue
      if (next !== '*' && next !== '?' && next !== '\\')
        throw new ExpansionError({
          en: `“\\${next}” is no escape in a pattern: a backslash may stand before * ? \\ } and / only`,
          zh: `模式中的“\\${next}”不是有效的转义：反斜杠之后只能是 *、?、\\、} 或 /`,
        })
      source += `\\${next}`
      at += 1
    } else source += character.replace(/[[\]{}.+()|^$/]/, '\\$&')
  }
  return stars > mostStars ? undefined : new RegExp(source, 'u')
}

/** `${value#pattern}`. @returns undefined when it is too long to be decided here */
export function trimPrefix(pattern: string, value: string, greedy: boolean): string | undefined {
  const compiled = compile(pattern, greedy, true)
  if (!compiled || value.length > longestValue) return undefined
  const match = compiled.exec(value)
  return match ? value.slice(match[0].length) : value
}

function reverse(text: string): string {
  return Array.from(text).toReversed().join('')
}

function reversePattern(pattern: string): string {
  const parts = pattern.match(/\\[^]|[^]/gu) ?? []
  return parts.toReversed().join('')
}

/** `${value%pattern}` */
export function trimSuffix(pattern: string, value: string, greedy: boolean): string | undefined {
  const trimmed = trimPrefix(reversePattern(pattern), reverse(value), greedy)
  return trimmed === undefined ? undefined : reverse(trimmed)
}

/** `${value/pattern/replacement}` and, for all, `${value//pattern/replacement}` */
export function replace(
  pattern: string,
  replacement: string,
  value: string,
  all: boolean,
): string | undefined {
  const compiled = compile(pattern, true, false)
  if (!compiled || value.length > longestValue) return undefined
  if (all) return value.replace(new RegExp(compiled.source, 'gu'), () => replacement)
  return value.replace(compiled, () => replacement)
}
