import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { notFound } from 'next/navigation'
import { isLocale, locales } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { absoluteUrl } from '@/lib/server/site-url'
import { SiteDocument } from '../SiteDocument'
import { openGraphOfSite } from '../open-graph'
import '../globals.css'

export { viewport } from '../viewport'

export const dynamicParams = false

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }))
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
  return <SiteDocument locale={locale}>{children}</SiteDocument>
}
