import type { ReactNode } from 'react'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

type Props = { locale: Locale; children: ReactNode }

/** The same twice: on paper and on the night dock. */
export function BothThemes({ locale, children }: Props) {
  const { styleguide: text } = messagesOf(locale)
  return (
    <div className="themes">
      {(['light', 'dark'] as const).map((theme) => (
        <div key={theme} data-theme={theme} role="group" aria-label={text[theme]}>
          {children}
        </div>
      ))}
    </div>
  )
}
