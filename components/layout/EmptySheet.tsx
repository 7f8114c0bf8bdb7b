import type { ReactNode } from 'react'
import type { Locale } from '@/lib/locale'

type Props = {
  locale: Locale
  /** The HTTP status, as the number of the sheet. */
  status: number
  text: { title: string; text: string; home: string }
  /** What is drawn, on a sheet of 720 × 240. */
  children: ReactNode
}

/** A page in the place of one that cannot be shown: what happened, a way on, and a drawing. */
export function EmptySheet({ locale, status, text, children }: Props) {
  return (
    <div className="hero">
      <div>
        <p className="sheet-number">{status}</p>
        <h1>{text.title}</h1>
        <p className="mt-3">{text.text}</p>
        <p className="mt-4">
          <a className="button" href={`/${locale}`}>
            {text.home}
          </a>
        </p>
      </div>
      <svg viewBox="0 0 720 240" aria-hidden="true">
        {children}
      </svg>
    </div>
  )
}
