import { Box } from '@/components/drawing/Box'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { EmptySheet } from './EmptySheet'

/** A lifting gear that has let go: one container hangs askew, the others stand. */
export function Failed({ locale }: { locale: Locale }) {
  return (
    <EmptySheet locale={locale} status={500} text={messagesOf(locale).found.failed}>
      <Box x={60} y={96} width={160} height={84} kind="container" />
      <Box x={500} y={96} width={160} height={84} kind="container" />
      <path className="ink" d="M20 180h680M360 12v36M300 48h120" />
      <path className="ink-thin" d="M300 48v26" />
      <path className="ink-signal" d="M420 48v18l-8 8 16 10-8 8" />
      <g transform="rotate(11 300 74)">
        <Box x={300} y={74} width={136} height={68} kind="container" />
      </g>
    </EmptySheet>
  )
}
