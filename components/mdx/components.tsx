import type { ComponentProps } from 'react'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { Callout } from './Callout'
import type { Literals } from './CodeBlock'
import { Fence } from './Fence'
import { SectionHeading } from './SectionHeading'
import { Tab, Tabs } from './Tabs'

/** What Markdown and MDX turn into, in a language. Features add the components that need their data. */
export function mdxComponents(locale: Locale, literals: Literals) {
  const { post } = messagesOf(locale)
  return {
    h2: ({ id, children }: ComponentProps<'h2'>) => (
      <SectionHeading level={2} locale={locale} {...(id ? { id } : {})}>
        {children}
      </SectionHeading>
    ),
    h3: ({ id, children }: ComponentProps<'h3'>) => (
      <SectionHeading level={3} locale={locale} {...(id ? { id } : {})}>
        {children}
      </SectionHeading>
    ),
    pre: ({ children }: ComponentProps<'pre'>) => (
      <Fence locale={locale} literals={literals}>
        {children}
      </Fence>
    ),
    table: ({ children }: ComponentProps<'table'>) => (
      <div className="table-scroll" tabIndex={0}>
        <table>{children}</table>
      </div>
    ),
    // The corner of a table with row headings is no heading of anything.
    th: ({ children, ...props }: ComponentProps<'th'>) =>
      children ? <th {...props}>{children}</th> : <td />,
    a: ({ children, ...props }: ComponentProps<'a'> & { 'data-footnote-backref'?: string }) => {
      const label = 'data-footnote-backref' in props ? { 'aria-label': post.backToText } : {}
      return (
        <a {...props} {...label}>
          {children}
        </a>
      )
    },
    Callout: (props: Omit<ComponentProps<typeof Callout>, 'locale'>) => (
      <Callout {...props} locale={locale} />
    ),
    Tabs: (props: Omit<ComponentProps<typeof Tabs>, 'locale'>) => <Tabs {...props} locale={locale} />,
    Tab,
  }
}
