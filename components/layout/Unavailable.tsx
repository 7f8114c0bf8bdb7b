import { Box } from '@/components/drawing/Box'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

/** The quay without its ships: what needs a program rests, what is a document is there. */
export function Unavailable({ locale }: { locale: Locale }) {
  const { unavailable: text } = messagesOf(locale)
  return (
    <div className="hero">
      <div>
        <p className="sheet-number">503</p>
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
        <Box x={360} y={56} width={120} height={56} kind="dashed" />
        <Box x={520} y={96} width={120} height={56} kind="dashed" />
        <path className="ink" d="M20 180h240" />
        <path className="ink-signal" d="M300 180h380M300 172v16M680 172v16" />
      </svg>
    </div>
  )
}
