import { hasControls, withoutDirectionControls } from '../../lib/text-safety.ts'
import { placeAt, problemAt, type ContentProblem } from './problem.ts'

/** Whether tabs are welcome: a Makefile needs them, an article does not. */
type TextRules = { tabs: 'allowed' | 'refused' }

function refusal(char: string, next: string | undefined, { tabs }: TextRules): string | undefined {
  if (char === '\t') return tabs === 'refused' ? 'a tab; expected spaces' : undefined
  if (char === '\r') return next === '\n' ? undefined : 'a carriage return; expected line feeds at line ends'
  if (char === '\uFFFD') return 'the replacement character; expected UTF-8, some character was lost here'
  if (char === '\uFEFF') return 'a byte order mark; expected UTF-8 without it'
  if (withoutDirectionControls(char) === '') {
    return 'a control of text direction; expected none, it lets text read differently from what it is'
  }
  return hasControls(char) ? 'a control character; expected text' : undefined
}

/** U+XXXX, since the characters in question cannot be seen. */
function nameOf(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/**
 * Finds characters that nobody sees and that break something: the first of each kind, with how often it
 * occurs, so that a file indented by tabs gives one line and not hundreds.
 */
export function checkText(file: string, source: string, rules: TextRules): ContentProblem[] {
  const found = new Map<string, { message: string; offset: number; count: number }>()
  for (const { 0: char, index } of source.matchAll(/(?!\n)[\p{Cc}\p{Cf}\uFFFD]/gu)) {
    const message = refusal(char, source[index + 1], rules)
    if (!message) continue
    const known = found.get(char)
    if (known) known.count += 1
    else found.set(char, { message, offset: index, count: 1 })
  }
  return [...found].map(([char, { message, offset, count }]) => {
    const often = count > 1 ? ` (${count} times in this file)` : ''
    return problemAt(file, placeAt(source, offset), `${nameOf(char)} is ${message}${often}`)
  })
}
