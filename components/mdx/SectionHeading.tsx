import type { ReactNode } from 'react'
import { SharedIcon } from '@/components/ui/SharedIcon'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

type Props = {
  level: 2 | 3
  locale: Locale
  id?: string
  /** Which heading of the article this is. `#s.3` is the third in either language: a letter, a dot, no slug. */
  'data-section'?: string | number
  children?: ReactNode
}

/** The text of a heading without its markup, for the name of its link. */
function textOf(node: ReactNode): string {
  if (typeof node === 'string' || typeof node === 'number') return String(node)
  if (Array.isArray(node)) return node.map(textOf).join('')
  if (typeof node === 'object' && node !== null && 'props' in node) {
    const { props } = node
    if (typeof props === 'object' && props !== null && 'children' in props) {
      const { children } = props as { children?: ReactNode }
      return textOf(children)
    }
  }
  return ''
}

/** A heading that can be linked to. */
export function SectionHeading({ level, locale, id, 'data-section': section, children }: Props) {
  const Tag = level === 2 ? 'h2' : 'h3'
  const { post } = messagesOf(locale)
  if (id === 'footnote-label') return <Tag id={id}>{post.footnotes}</Tag>
  return (
    <Tag id={id}>
      {children}
      <a
        className="anchor"
        id={section ? `s.${section}` : undefined}
        href={`#${id}`}
        aria-label={post.sectionLink(textOf(children))}
      >
        <SharedIcon name="link" />
      </a>
    </Tag>
  )
}
