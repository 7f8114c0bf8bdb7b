import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LaunchDrawing } from '@/components/drawing/LaunchDrawing'
import { Page } from '@/components/layout/Page'
import { listPosts } from '@/features/posts/repository'
import { OnlyThere } from '@/features/posts/ui/OnlyThere'
import { Register } from '@/features/posts/ui/Register'
import { isLocale, otherLocale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { alternatesOf } from '../alternates'

export async function generateMetadata({ params }: PageProps<'/[locale]'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return { description: messagesOf(locale).site.description, alternates: alternatesOf(locale, '') }
}

export default async function HomePage({ params }: PageProps<'/[locale]'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const { site } = messagesOf(locale)
  return (
    <Page locale={locale} translation={`/${otherLocale(locale)}`}>
      <div className="hero">
        <div>
          <h1>{site.tagline}</h1>
          <p className="mt-3">{site.statement}</p>
        </div>
        <LaunchDrawing />
      </div>
      <Register locale={locale} posts={listPosts(locale)} />
      <OnlyThere locale={locale} atMost={5} />
    </Page>
  )
}
