import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NotFound } from '@/components/layout/NotFound'
import { Page } from '@/components/layout/Page'
import { listPosts } from '@/features/posts/repository'
import { WaysOn } from '@/features/posts/ui/WaysOn'
import { isLocale, otherLocale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

export async function generateMetadata({ params }: PageProps<'/[locale]/not-found'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return { title: messagesOf(locale).notFound.title, robots: { index: false } }
}

/** The document that server/error-pages.ts sends with every 404. */
export default async function NotFoundPage({ params }: PageProps<'/[locale]/not-found'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return (
    <Page locale={locale} translation={`/${otherLocale(locale)}`}>
      <NotFound locale={locale} />
      <WaysOn locale={locale} posts={listPosts(locale).slice(0, 3)} />
    </Page>
  )
}
