import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { notFound } from 'next/navigation'
import { preload } from 'react-dom'
import fonts from '@/.generated/fonts.json'
import islands from '@/.generated/islands.json'
import { languageTags } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { localeOf, type Params } from '../locale-of'
import '../../globals.css'
import '../styleguide.css'

type Props = { params: Promise<Params>; children: ReactNode }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOf(await params) ?? notFound()
  const { site, styleguide } = messagesOf(locale)
  return { title: `${styleguide.title} · ${site.name}` }
}

/** A page of its own language and with the site's islands, but outside of [locale]: it is no page for readers. */
export default async function StyleguideLayout({ children, params }: Props) {
  const locale = localeOf(await params) ?? notFound()
  for (const font of [fonts.display, fonts.mono])
    preload(font, { as: 'font', type: 'font/woff2', crossOrigin: '' })
  return (
    <html lang={languageTags[locale]} suppressHydrationWarning>
      <head>
        <script src={islands.theme} />
        <script type="module" src={islands.main} />
      </head>
      <body>{children}</body>
    </html>
  )
}
