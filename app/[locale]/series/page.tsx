import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { alternatesOf } from '@/app/alternates'
import { breadcrumbs } from '@/app/structured-data/breadcrumbs'
import { JsonLd } from '@/app/structured-data/JsonLd'
import { Page } from '@/components/layout/Page'
import { seriesIn } from '@/features/posts/series'
import { ListHeader } from '@/features/posts/ui/ListHeader'
import { SeriesRegister } from '@/features/posts/ui/SeriesRegister'
import { isLocale, otherLocale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

export async function generateMetadata({ params }: PageProps<'/[locale]/series'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const { title, description } = messagesOf(locale).finding.series
  return { title, description, alternates: alternatesOf(locale, '/series') }
}

export default async function SeriesIndexPage({ params }: PageProps<'/[locale]/series'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const { title, description, none } = messagesOf(locale).finding.series
  const series = seriesIn(locale)
  const trail = [{ label: title, href: `/${locale}/series` }]
  return (
    <Page locale={locale} translation={`/${otherLocale(locale)}/series`} section="series">
      <JsonLd data={breadcrumbs(locale, trail)} />
      <ListHeader locale={locale} trail={trail} title={title} lead={series.length > 0 ? description : none} />
      <div className="register">
        <SeriesRegister locale={locale} series={series} heading="h2" />
      </div>
    </Page>
  )
}
