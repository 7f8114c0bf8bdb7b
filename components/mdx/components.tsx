import type { ComponentProps } from 'react'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { ArticleLink } from './ArticleLink'
import { Callout } from './Callout'
import type { Literals } from './CodeBlock'
import { Fence, type ProvenFence } from './Fence'
import { Formula } from './Formula'
import { SectionHeading } from './SectionHeading'
import { Tab, Tabs } from './Tabs'

/** What Markdown and MDX turn into, in a language. Features add the components that need their data. */
export function mdxComponents(
  locale: Locale,
  literals: Literals,
  proofOf?: (source: string) => ProvenFence | undefined,
) {
  const { reading } = messagesOf(locale)
  return {
    h2: (props: ComponentProps<'h2'>) => <SectionHeading {...props} level={2} locale={locale} />,
    h3: (props: ComponentProps<'h3'>) => <SectionHeading {...props} level={3} locale={locale} />,
    pre: ({ children }: ComponentProps<'pre'>) => (
      <Fence locale={locale} literals={literals} proofOf={proofOf}>
        {children}
      </Fence>
    ),
    table: ({ children }: ComponentProps<'table'>) => (
      <div className="table-scroll" tabIndex={0} role="group" aria-label={reading.table}>
        <table>{children}</table>
      </div>
    ),
    // The corner of a table with row headings is no heading of anything.
    th: ({ children, ...props }: ComponentProps<'th'>) =>
      children ? <th {...props}>{children}</th> : <td />,
    a: (props: ComponentProps<typeof ArticleLink>) => <ArticleLink {...props} locale={locale} />,
    code: ({ className, children }: ComponentProps<'code'>) =>
      className?.includes('math-inline') ? (
        <Formula tex={String(children)} display="inline" />
      ) : (
        <code className={className}>{children}</code>
      ),
    Callout: (props: Omit<ComponentProps<typeof Callout>, 'locale'>) => (
      <Callout {...props} locale={locale} />
    ),
    Tabs: (props: Omit<ComponentProps<typeof Tabs>, 'locale'>) => <Tabs {...props} locale={locale} />,
    Tab,
  }
}
