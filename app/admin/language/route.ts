import { addressWithin } from '@/lib/admin-address'
import { AppError } from '@/lib/app-error'
import { isLocale } from '@/lib/locale'
import { answer } from '@/lib/server/http/answer'
import { readFields } from '@/lib/server/http/body'
import { requireSameOrigin } from '@/lib/server/http/same-origin'

const year = 31_536_000

/** Remembers a language, as islands/locale-choice.ts does, for those who have no scripts either. */
export async function POST(request: Request) {
  return answer(request, async () => {
    requireSameOrigin(request)
    const { locale, next } = await readFields(request)
    if (!isLocale(locale)) throw new AppError('invalid_body', { message: 'locale' })
    const cookie = `locale=${locale}; Path=/; Max-Age=${year}; SameSite=Lax`
    const headers = { Location: addressWithin(next), 'Set-Cookie': cookie, 'Cache-Control': 'no-store' }
    return new Response(null, { status: 303, headers })
  })
}
