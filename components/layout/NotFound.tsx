import { Box } from '@/components/drawing/Box'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

/** An empty berth: the drawing that is not there. */
export function NotFound({ locale }: { locale: Locale }) {
  const { notFound: text } = messagesOf(locale)
  return (
    <div className="hero">
      <div>
        <p className="sheet-number">404</p>
        <h1>{text.title}</h1>
        <p className="mt-3">{text.text}</p>
        <p className="mt-4">
          <a className="button" href={`/${locale}`}>
            {text.home}
          </a>
        </p>
      </div>
      <svg viewBox="0 0 720 240" aria-hidden="true">
        <Box x={60} y={96} width={160} height={84} kind="container" />
        <Box x={280} y={96} width={160} height={84} kind="dashed" />
        <Box x={500} y={96} width={160} height={84} kind="container" />
        <path className="ink" d="M20 180h680" />
        <path className="ink-signal" d="M280 72h160M280 64v16M440 64v16" />
      </svg>
    </div>
  )
}
