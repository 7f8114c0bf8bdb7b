import type { Locale } from '@/lib/locale'
import { moderation } from '@/lib/messages/moderation'

/** The codes of a judgement in words; what follows a colon is a number or a word that it is about. */
export function reasonsInWords(codes: string[], locale: Locale): string[] {
  const { other, ...words } = moderation[locale].reason
  return codes.map((code) => {
    const [name = code, detail] = code.split(':', 2)
    const known = new Map<string, string>(Object.entries(words)).get(name)
    return known ? [known, detail].filter(Boolean).join(': ') : other(code)
  })
}
