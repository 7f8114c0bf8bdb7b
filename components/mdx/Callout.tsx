import type { ReactNode } from 'react'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

export type CalloutKind = 'note' | 'tip' | 'warning' | 'danger'

type Props = { locale: Locale; kind: CalloutKind; title?: string; children: ReactNode }

/** A remark beside the text. Its kind is said in words, by the form of its rule, and then by colour. */
export function Callout({ locale, kind, title, children }: Props) {
  const word = messagesOf(locale).callout[kind]
  return (
    <aside role="note" className="callout" data-kind={kind}>
      <p>{title ? (locale === 'zh' ? `${word}：${title}` : `${word}: ${title}`) : word}</p>
      {children}
    </aside>
  )
}
