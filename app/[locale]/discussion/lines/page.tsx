import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LineParts } from '@/features/comments/lines/ui/LineParts'
import { isLocale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

type Props = PageProps<'/[locale]/discussion/lines'>

async function localeOf(params: Props['params']) {
  const { locale } = await params
  return isLocale(locale) ? locale : notFound()
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: messagesOf(await localeOf(params)).lines.title, robots: { index: false } }
}

/** What comments on lines need, by itself: islands/lines takes it from here when an example comes near. */
export default async function LinePartsPage({ params }: Props) {
  const locale = await localeOf(params)
  return (
    <main className="sheet">
      {/* Where the links of an article lead that stand here as samples. */}
      <h1 id="discussion">
        <a href={`/${locale}`}>{messagesOf(locale).lines.title}</a>
      </h1>
      <LineParts locale={locale} />
    </main>
  )
}
