import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { alternatesOf } from '@/app/alternates'
import { Page } from '@/components/layout/Page'
import { Privacy } from '@/features/privacy/ui/Privacy'
import { isLocale, otherLocale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

export async function generateMetadata({ params }: PageProps<'/[locale]/privacy'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const { title, lead } = messagesOf(locale).privacy
  return { title, description: lead, alternates: alternatesOf(locale, '/privacy') }
}

export default async function PrivacyPage({ params }: PageProps<'/[locale]/privacy'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return (
    <Page locale={locale} translation={`/${otherLocale(locale)}/privacy`}>
      <Privacy locale={locale} />
    </Page>
  )
}
