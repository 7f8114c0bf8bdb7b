import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '@/components/layout/Page'
import { Unavailable } from '@/components/layout/Unavailable'
import { isLocale, otherLocale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

export async function generateMetadata({ params }: PageProps<'/[locale]/unavailable'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return { title: messagesOf(locale).unavailable.title, robots: { index: false } }
}

/** The document that the edge (docker/edge/site.conf) sends when no replica of web answers. */
export default async function UnavailablePage({ params }: PageProps<'/[locale]/unavailable'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return (
    <Page locale={locale} translation={`/${otherLocale(locale)}`}>
      <Unavailable locale={locale} />
    </Page>
  )
}
