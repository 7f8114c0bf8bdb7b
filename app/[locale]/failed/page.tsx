import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '@/components/layout/Page'
import { Failed } from '@/components/layout/Failed'
import { isLocale, otherLocale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

export async function generateMetadata({ params }: PageProps<'/[locale]/failed'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return { title: messagesOf(locale).found.failed.title, robots: { index: false } }
}

/** The document that server/error-pages.ts sends when a page fails. */
export default async function FailedPage({ params }: PageProps<'/[locale]/failed'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return (
    <Page locale={locale} translation={`/${otherLocale(locale)}`}>
      <Failed locale={locale} />
    </Page>
  )
}
