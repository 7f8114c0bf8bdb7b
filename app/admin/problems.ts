import { inSentences } from '@/features/comments/moderation/ui/sentences'
import type { ProblemCode } from '@/lib/app-error'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

export type ProblemTexts = Record<ProblemCode, string>

/** Every problem in a sentence or two, for client components, which do not have the whole catalogue. */
export function problemTexts(locale: Locale): ProblemTexts {
  const entries = Object.entries(messagesOf(locale).problems)
  const texts = entries.map(([code, problem]) => [code, inSentences(problem)])
  return Object.fromEntries(texts)
}
