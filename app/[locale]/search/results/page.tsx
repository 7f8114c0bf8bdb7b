import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '@/components/layout/Page'
import { SearchSheet } from '@/features/search/ui/SearchSheet'
import { isLocale, otherLocale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

type Props = PageProps<'/[locale]/search/results'>

async function localeOf(params: Props['params']) {
  const { locale } = await params
  return isLocale(locale) ? locale : notFound()
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: messagesOf(await localeOf(params)).search.title, robots: { index: false } }
}

/** The page of the search, still empty: `../` fills it on the server, so that it works without JavaScript. */
export default async function SearchResultsPage({ params }: Props) {
  const locale = await localeOf(params)
  return (
    <Page locale={locale} translation={`/${otherLocale(locale)}/search`}>
      <SearchSheet locale={locale} />
    </Page>
  )
}
