import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '@/components/layout/Page'
import { NoticeSheet } from '@/features/comments/notices/ui/NoticeSheet'
import { isLocale, otherLocale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

type Props = PageProps<'/[locale]/notices/sheet'>

async function localeOf(params: Props['params']) {
  const { locale } = await params
  return isLocale(locale) ? locale : notFound()
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { confirmTitle } = messagesOf(await localeOf(params)).notices.page
  return { title: confirmTitle, robots: { index: false } }
}

/** The page behind the links of mails, still empty: `../confirm` and `../unsubscribe` fill it on the server. */
export default async function NoticeSheetPage({ params }: Props) {
  const locale = await localeOf(params)
  return (
    <Page locale={locale} translation={`/${otherLocale(locale)}`}>
      <NoticeSheet locale={locale} />
    </Page>
  )
}
