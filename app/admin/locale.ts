import { headers } from 'next/headers'
import type { Locale } from '@/lib/locale'
import { localeOf } from '@/lib/server/http/locale-of'

/** The language of the moderators' pages: the one chosen (here or on the site), else what the browser asks for. */
export async function adminLocale(): Promise<Locale> {
  return localeOf(await headers())
}
