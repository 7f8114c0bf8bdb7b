import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { notFound } from 'next/navigation'
import { preload } from 'react-dom'
import fonts from '@/.generated/fonts.json'
import islands from '@/.generated/islands.json'
import { isLocale, languageTags, locales } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { absoluteUrl } from '@/lib/server/site-url'
import { openGraphOfSite } from '../open-graph'
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
  return {
    metadataBase: new URL(absoluteUrl('')),
    title: { default: `${site.name} · ${site.tagline}`, template: `%s · ${site.name}` },
    openGraph: openGraphOfSite(locale),
    twitter: { card: 'summary_large_image' },
  }
}

type Props = LayoutProps<'/[locale]'> & { children: ReactNode }

export default async function LocaleLayout({ children, params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const font = { as: 'font', type: 'font/woff2', crossOrigin: '' } as const
  // Chinese headings are set in the platform's own face, so the display face is for English only.
  if (locale === 'en') preload(fonts.display, font)
  preload(fonts.mono, font)
  return (
    <html lang={languageTags[locale]} suppressHydrationWarning>
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
