import { cookies, headers } from 'next/headers'
import { isLocale, negotiateLocale, type Locale } from '@/lib/locale'

/** The language of the moderators' pages: the one chosen (here or on the site), else what the browser asks for. */
export async function adminLocale(): Promise<Locale> {
  const chosen = (await cookies()).get('locale')?.value
  return isLocale(chosen) ? chosen : negotiateLocale((await headers()).get('accept-language'))
}
