import { Children, isValidElement, type ReactNode } from 'react'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

type Props = {
  locale: Locale
  /** What is chosen, such as `package-manager`: the choice is remembered under this name on the whole site. */
  group: string
  children: ReactNode
}

function labelsOf(children: ReactNode): string[] {
  return Children.toArray(children).flatMap((child) =>
    isValidElement<{ label?: string }>(child) && child.props.label ? [child.props.label] : [],
  )
}

/**
 * Alternatives of which a reader needs one. As rendered they stand below each other under their labels; the
 * script in the head (islands/tabs.ts) makes tabs of them while the page is being read, before it is painted.
 */
export function Tabs({ locale, group, children }: Props) {
  const labels = labelsOf(children)
  const separator = locale === 'zh' ? '、' : ', '
  return (
    <div className="tabs">
      <tab-list
        data-group={group}
        data-labels={labels.join()}
        aria-label={messagesOf(locale).blocks.alternatives(labels.join(separator))}
        suppressHydrationWarning
        dangerouslySetInnerHTML={{ __html: '' }}
      />
      {children}
    </div>
  )
}

/** One of the alternatives. */
export function Tab({ label, children }: { label: string; children: ReactNode }) {
  return (
    <tab-panel data-label={label} suppressHydrationWarning>
      <p className="tab-label">{label}</p>
      {children}
    </tab-panel>
  )
}
