import type { ReactNode } from 'react'
import { Breadcrumbs, type Breadcrumb } from '@/components/layout/Breadcrumbs'
import type { Locale } from '@/lib/locale'

type Props = {
  locale: Locale
  trail: Breadcrumb[]
  title: string
  lead: string
  /** What follows below the lead. */
  children?: ReactNode
}

/** The head of a page that lists articles. */
export function ListHeader({ locale, trail, title, lead, children }: Props) {
  return (
    <header className="post-head">
      <Breadcrumbs locale={locale} trail={trail} />
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      {children}
    </header>
  )
}
