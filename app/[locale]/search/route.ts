import { notFound } from 'next/navigation'
import { searchPage } from '@/features/search/page'
import { isLocale } from '@/lib/locale'
import { answer } from '@/lib/server/http/answer'

/** The search as a page, for readers without JavaScript and for links to what was found. */
export async function GET(request: Request, { params }: RouteContext<'/[locale]/search'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return answer(request, () => searchPage(locale, new URL(request.url).searchParams))
}
