import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { notFound } from 'next/navigation'
import islands from '@/.generated/islands.json'
import { isLocale, languageTags, locales } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { fontClasses } from '../fonts'
import '../globals.css'

export const dynamicParams = false

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }))
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f8f8f5' },
    { media: '(prefers-color-scheme: dark)', color: '#0d141c' },
  ],
}

export async function generateMetadata({ params }: LayoutProps<'/[locale]'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const { site } = messagesOf(locale)
  return { title: { default: `${site.name} · ${site.tagline}`, template: `%s · ${site.name}` } }
}

type Props = LayoutProps<'/[locale]'> & { children: ReactNode }

export default async function LocaleLayout({ children, params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return (
    <html lang={languageTags[locale]} className={fontClasses} suppressHydrationWarning>
      <head>
        {/* Blocking, and a few hundred bytes: the chosen theme is set before anything is painted. */}
        <script src={islands.theme} />
        {/* A module without `async` runs when the document is whole: elements find their children. */}
        <script type="module" src={islands.main} />
      </head>
      <body>{children}</body>
    </html>
  )
}
