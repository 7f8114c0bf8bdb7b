import { notFound } from 'next/navigation'
import { llmsText } from '@/features/posts/llms'
import { isLocale, locales } from '@/lib/locale'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }))
}

/** What there is in a language, for programs that read: https://llmstxt.org. */
export async function GET(_request: Request, { params }: RouteContext<'/[locale]/llms.txt'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return new Response(llmsText(locale), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
