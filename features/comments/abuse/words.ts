import { folded, lettersOf } from './text-form'
import type { Finding } from './finding'

/** Scripts that write words without spaces between them: a word may stand anywhere. */
const withoutBorders = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** Whether a text has a word or phrase. `ass` is not in `class`; 微信 is in 加微信号, and in 加 微 信 too. */
function has(text: string, letters: string, word: string): boolean {
  const form = folded(word).trim()
  if (!form) return false
  if (withoutBorders.test(form)) return letters.includes(lettersOf(word))
  const parts = form.split(/\s+/)
  // A list of hundreds of words and a long text: most words are not there at all.
  if (!parts.every((part) => text.includes(part))) return false
  const phrase = parts.map(escaped).join(String.raw`\s+`)
  return new RegExp(`(?<![\\p{L}\\p{N}])${phrase}(?![\\p{L}\\p{N}])`, 'u').test(text)
}

/** Words of the list that are in a comment: one is for a moderator to see, two make it spam. */
export function findWords(texts: readonly string[], words: readonly string[]): Finding[] {
  const text = folded(texts.join('\n'))
  const letters = texts.map(lettersOf).join('\n')
  return words.filter((word) => has(text, letters, word)).map(() => ({ code: 'word', weight: 6 }))
}
