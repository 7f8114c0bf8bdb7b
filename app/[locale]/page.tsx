import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LaunchDrawing } from '@/components/drawing/LaunchDrawing'
import { Page } from '@/components/layout/Page'
import { listPosts } from '@/features/posts/repository'
import { seriesIn } from '@/features/posts/series'
import { LatestSeries } from '@/features/posts/ui/LatestSeries'
import { MostRead } from '@/features/posts/ui/MostRead'
import { EarlierPosts } from '@/features/posts/ui/EarlierPosts'
import { OnlyThere } from '@/features/posts/ui/OnlyThere'
import { Register } from '@/features/posts/ui/Register'
import { isLocale, otherLocale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { alternatesOf } from '../alternates'
import { JsonLd } from '../structured-data/JsonLd'
import { siteData } from '../structured-data/site'

/** Shown with a plate; as lines after them; in the list of the week. */
const [large, lines, mostRead] = [3, 9, 5]

export async function generateMetadata({ params }: PageProps<'/[locale]'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return { description: messagesOf(locale).site.description, alternates: alternatesOf(locale, '') }
}

export default async function HomePage({ params }: PageProps<'/[locale]'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const { site } = messagesOf(locale)
  const posts = listPosts(locale)
  return (
    <Page locale={locale} translation={`/${otherLocale(locale)}`} section="articles">
      <JsonLd data={siteData(locale)} />
      <div className="hero">
        <div>
          <h1>{site.tagline}</h1>
          <p className="mt-3">{site.statement}</p>
        </div>
        <LaunchDrawing />
      </div>
      <Register locale={locale} posts={posts.slice(0, large)} />
      <div className="beside">
        <EarlierPosts locale={locale} posts={posts.slice(large, large + lines)} total={posts.length} />
        <MostRead locale={locale} rows={Math.min(posts.length, mostRead)} />
      </div>
      <LatestSeries locale={locale} series={seriesIn(locale)} />
      <OnlyThere locale={locale} atMost={5} />
    </Page>
  )
}
