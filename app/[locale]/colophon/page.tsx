import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import release from '@/.generated/release.json'
import { alternatesOf } from '@/app/alternates'
import { Page } from '@/components/layout/Page'
import { Colophon } from '@/features/colophon/ui/Colophon'
import { isLocale, otherLocale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

export async function generateMetadata({ params }: PageProps<'/[locale]/colophon'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const { title, heading } = messagesOf(locale).colophon
  return { title, description: heading, alternates: alternatesOf(locale, '/colophon') }
}

export default async function ColophonPage({ params }: PageProps<'/[locale]/colophon'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return (
    <Page locale={locale} translation={`/${otherLocale(locale)}/colophon`}>
      <Colophon locale={locale} release={release} />
    </Page>
  )
}
