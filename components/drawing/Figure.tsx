import type { ReactNode } from 'react'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

type Props = {
  locale: Locale
  /** Names the drawing's parts in the page: letters and hyphens. */
  id: string
  caption: string
  /** What the drawing shows, in words, for those who do not see it and those who want to read it. */
  description: string
  /** Size of the drawing in its own units. */
  width: number
  height: number
  children: ReactNode
}

/** A drawing with its caption. The description is its accessible text and can be opened by everybody. */
export function Figure({ locale, id, caption, description, width, height, children }: Props) {
  const { figure } = messagesOf(locale)
  return (
    <figure className="drawing" id={`figure-${id}`}>
      <div tabIndex={0} role="group" aria-label={caption}>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-labelledby={`${id}-caption`}
          aria-describedby={`${id}-text`}
        >
          {children}
        </svg>
      </div>
      <figcaption>
        <span id={`${id}-caption`}>
          <b>{figure.sheet}</b> {caption}
        </span>
        <details>
          <summary>{figure.description}</summary>
          <p id={`${id}-text`}>{description}</p>
        </details>
      </figcaption>
    </figure>
  )
}
