import type { Locale } from '@/lib/locale'
import { moderation } from '@/lib/messages/moderation'

/** The codes of a judgement in words; a release after this one may know more of them. */
export function reasonsInWords(codes: string[], locale: Locale): string[] {
  const { other, ...words } = moderation[locale].reason
  const known = new Map<string, string>(Object.entries(words))
  return codes.map((code) => known.get(code) ?? other(code))
}
