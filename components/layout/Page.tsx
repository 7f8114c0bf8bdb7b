import type { ReactNode } from 'react'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { Scale } from './Scale'
import { SiteFooter } from './SiteFooter'
import { SiteHeader } from './SiteHeader'
import type { Section } from './SiteNavigation'

type Props = { locale: Locale; translation: string; section?: Section; children: ReactNode }

/** The frame of every document: skip link, scale, header, content, footer. */
export function Page({ locale, translation, section, children }: Props) {
  return (
    <>
      <a className="skip" href="#content">
        {messagesOf(locale).navigation.skip}
      </a>
      <Scale />
      <SiteHeader locale={locale} translation={translation} section={section} />
      <main id="content" className="sheet" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter locale={locale} />
    </>
  )
}
