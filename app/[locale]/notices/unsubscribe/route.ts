import { notFound } from 'next/navigation'
import { asked, stopped } from '@/features/comments/notices/endpoints'
import { isLocale } from '@/lib/locale'
import { answer } from '@/lib/server/http/answer'

type Context = RouteContext<'/[locale]/notices/unsubscribe'>

/** Asks whether notices are to end; a link in a mail leads here. */
export async function GET(request: Request, { params }: Context) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return answer(request, () => asked(request, locale, 'stop'))
}

/** From the page itself or, with one click, from a mail program of any origin: the token in the address decides. */
export async function POST(request: Request, { params }: Context) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return answer(request, () => stopped(request, locale))
}
