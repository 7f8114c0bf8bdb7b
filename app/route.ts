import { cookies, headers } from 'next/headers'
import { isLocale, negotiateLocale } from '@/lib/locale'

/** The reader's language: the one chosen before (islands/locale-choice.ts), else what the browser asks for. */
export async function GET() {
  const chosen = (await cookies()).get('locale')?.value
  const locale = isLocale(chosen) ? chosen : negotiateLocale((await headers()).get('accept-language'))
  return new Response(null, {
    status: 307,
    headers: {
      Location: `/${locale}`,
      Vary: 'Accept-Language, Cookie',
      'Cache-Control': 'private, no-cache',
    },
  })
}
