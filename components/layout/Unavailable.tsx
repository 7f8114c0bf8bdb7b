import { Box } from '@/components/drawing/Box'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { EmptySheet } from './EmptySheet'

/** The quay without its ships: what needs a program rests, what is a document is there. */
export function Unavailable({ locale }: { locale: Locale }) {
  return (
    <EmptySheet locale={locale} status={503} text={messagesOf(locale).unavailable}>
      <Box x={60} y={96} width={160} height={84} kind="container" />
      <Box x={360} y={56} width={120} height={56} kind="dashed" />
      <Box x={520} y={96} width={120} height={56} kind="dashed" />
      <path className="ink" d="M20 180h240" />
      <path className="ink-signal" d="M300 180h380M300 172v16M680 172v16" />
    </EmptySheet>
  )
}
