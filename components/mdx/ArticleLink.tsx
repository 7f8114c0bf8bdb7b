import type { ComponentProps, ReactNode } from 'react'
import { Icon } from '@/components/ui/Icon'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

type Props = ComponentProps<'a'> & {
  locale: Locale
  'data-footnote-ref'?: boolean
  'data-footnote-backref'?: string
}

/** Way back to the second, third … place of a note: remark writes the number after the arrow. */
function placeOf(children: ReactNode): ReactNode {
  return Array.isArray(children) ? children.filter((child) => typeof child !== 'string') : null
}

/** A link of an article. Those of footnotes, which show a number or an arrow, are named in words. */
export function ArticleLink({ locale, children, ...props }: Props) {
  const { reading } = messagesOf(locale)
  if ('data-footnote-ref' in props) {
    return (
      <a {...props} aria-label={reading.note(String(children))}>
        {children}
      </a>
    )
  }
  if ('data-footnote-backref' in props) {
    const number = /[\d-]+$/.exec(props['aria-label'] ?? '')?.[0] ?? ''
    return (
      <a {...props} aria-label={reading.backToNote(number)}>
        <Icon name="corner-left-up" />
        {placeOf(children)}
      </a>
    )
  }
  return <a {...props}>{children}</a>
}
