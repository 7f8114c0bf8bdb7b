import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { alternatesOf } from '@/app/alternates'
import { breadcrumbs } from '@/app/structured-data/breadcrumbs'
import { JsonLd } from '@/app/structured-data/JsonLd'
import { Page } from '@/components/layout/Page'
import { findSeries, seriesIn } from '@/features/posts/series'
import { SeriesHeader } from '@/features/posts/ui/SeriesHeader'
import { SheetList } from '@/features/posts/ui/SheetList'
import { isLocale, locales, otherLocale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

export const dynamicParams = false

export function generateStaticParams({ params }: { params: { locale: string } }) {
  return isLocale(params.locale) ? seriesIn(params.locale).map(({ slug }) => ({ slug })) : []
}

async function seriesOf(params: PageProps<'/[locale]/series/[slug]'>['params']) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  return { locale, series: findSeries(locale, slug) ?? notFound() }
}

export async function generateMetadata({ params }: PageProps<'/[locale]/series/[slug]'>): Promise<Metadata> {
  const { locale, series } = await seriesOf(params)
  const available = locales.filter((each) => findSeries(each, series.slug))
  return {
    title: messagesOf(locale).finding.series.of(series.title),
    description: series.summary,
    alternates: alternatesOf(locale, `/series/${series.slug}`, available, { feeds: true }),
  }
}

export default async function SeriesPage({ params }: PageProps<'/[locale]/series/[slug]'>) {
  const { locale, series } = await seriesOf(params)
  const other = otherLocale(locale)
  const translation = findSeries(other, series.slug) ? `/${other}/series/${series.slug}` : `/${other}/series`
  const trail = [
    { label: messagesOf(locale).finding.series.title, href: `/${locale}/series` },
    { label: series.title, href: `/${locale}/series/${series.slug}` },
  ]
  return (
    <Page locale={locale} translation={translation} section="series">
      <JsonLd data={breadcrumbs(locale, trail)} />
      <SeriesHeader locale={locale} series={series} />
      <SheetList locale={locale} posts={series.posts} />
    </Page>
  )
}
