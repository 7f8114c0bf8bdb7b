import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { alternatesOf } from '@/app/alternates'
import { breadcrumbs } from '@/app/structured-data/breadcrumbs'
import { JsonLd } from '@/app/structured-data/JsonLd'
import { Page } from '@/components/layout/Page'
import { listTags } from '@/features/posts/tags'
import { ListHeader } from '@/features/posts/ui/ListHeader'
import { TagRegister } from '@/features/posts/ui/TagRegister'
import { isLocale, otherLocale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

export async function generateMetadata({ params }: PageProps<'/[locale]/tags'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const { title, description } = messagesOf(locale).finding.tags
  return { title, description, alternates: alternatesOf(locale, '/tags') }
}

export default async function TagsPage({ params }: PageProps<'/[locale]/tags'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const { title, description } = messagesOf(locale).finding.tags
  const trail = [{ label: title, href: `/${locale}/tags` }]
  return (
    <Page locale={locale} translation={`/${otherLocale(locale)}/tags`} section="tags">
      <JsonLd data={breadcrumbs(locale, trail)} />
      <ListHeader locale={locale} trail={trail} title={title} lead={description} />
      <TagRegister locale={locale} tags={listTags(locale)} />
    </Page>
  )
}
