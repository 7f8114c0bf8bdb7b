import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { alternatesOf } from '@/app/alternates'
import { breadcrumbs } from '@/app/structured-data/breadcrumbs'
import { JsonLd } from '@/app/structured-data/JsonLd'
import { Page } from '@/components/layout/Page'
import { listPosts } from '@/features/posts/repository'
import { ListHeader } from '@/features/posts/ui/ListHeader'
import { OnlyThere } from '@/features/posts/ui/OnlyThere'
import { YearRegister } from '@/features/posts/ui/YearRegister'
import { isLocale, otherLocale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

export async function generateMetadata({ params }: PageProps<'/[locale]/archive'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const { title, description } = messagesOf(locale).finding.archive
  return { title, description, alternates: alternatesOf(locale, '/archive') }
}

export default async function ArchivePage({ params }: PageProps<'/[locale]/archive'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const { title, description } = messagesOf(locale).finding.archive
  const trail = [{ label: title, href: `/${locale}/archive` }]
  return (
    <Page locale={locale} translation={`/${otherLocale(locale)}/archive`} section="archive">
      <JsonLd data={breadcrumbs(locale, trail)} />
      <ListHeader locale={locale} trail={trail} title={title} lead={description} />
      <YearRegister locale={locale} posts={listPosts(locale)} />
      <OnlyThere locale={locale} />
    </Page>
  )
}
