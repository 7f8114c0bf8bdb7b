import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SearchDialog } from '@/components/search/SearchDialog'
import { isLocale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

type Props = PageProps<'/[locale]/search/dialog'>

async function localeOf(params: Props['params']) {
  const { locale } = await params
  return isLocale(locale) ? locale : notFound()
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: messagesOf(await localeOf(params)).search.title, robots: { index: false } }
}

/** The search dialog by itself: islands/search/dialog.ts takes it from here when somebody wants to search. */
export default async function SearchDialogPage({ params }: Props) {
  const locale = await localeOf(params)
  return (
    <>
      <main className="sheet">
        <h1>
          <a href={`/${locale}/search`}>{messagesOf(locale).search.title}</a>
        </h1>
      </main>
      <SearchDialog locale={locale} />
    </>
  )
}
