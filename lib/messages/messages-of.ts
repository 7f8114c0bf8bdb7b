import type { Locale } from '../locale.ts'
import { en, type Messages } from './en.ts'
import { zh } from './zh.ts'

const catalogues: Record<Locale, Messages> = { zh, en }

/** The catalogue of a language. */
export function messagesOf(locale: Locale): Messages {
  return catalogues[locale]
}
