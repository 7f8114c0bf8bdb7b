import 'server-only'
import { isLocale, negotiateLocale, type Locale } from '@/lib/locale'
import { cookieValue } from './cookie'

/** The language that somebody chose (here or on the site), else what the browser asks for. */
export function localeOf(headers: Headers): Locale {
  const chosen = cookieValue(headers.get('cookie'), 'locale')
  return isLocale(chosen) ? chosen : negotiateLocale(headers.get('accept-language'))
}
