import { notFound } from 'next/navigation'
import { asked, confirmed } from '@/features/comments/notices/endpoints'
import { isLocale } from '@/lib/locale'
import { answer } from '@/lib/server/http/answer'
import { requireSameOrigin } from '@/lib/server/http/same-origin'

type Context = RouteContext<'/[locale]/notices/confirm'>

/** Asks whether notices of replies are wanted; a link in a mail leads here. */
export async function GET(request: Request, { params }: Context) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return answer(request, () => asked(request, locale, 'confirm'))
}

export async function POST(request: Request, { params }: Context) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return answer(request, async () => {
    requireSameOrigin(request)
    return confirmed(request, locale)
  })
}
