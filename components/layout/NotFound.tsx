import { Box } from '@/components/drawing/Box'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { EmptySheet } from './EmptySheet'

/** An empty berth: the drawing that is not there. */
export function NotFound({ locale }: { locale: Locale }) {
  return (
    <EmptySheet locale={locale} status={404} text={messagesOf(locale).notFound}>
      <Box x={60} y={96} width={160} height={84} kind="container" />
      <Box x={280} y={96} width={160} height={84} kind="dashed" />
      <Box x={500} y={96} width={160} height={84} kind="container" />
      <path className="ink" d="M20 180h680" />
      <path className="ink-signal" d="M280 72h160M280 64v16M440 64v16" />
    </EmptySheet>
  )
}
