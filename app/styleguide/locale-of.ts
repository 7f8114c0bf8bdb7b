import { isLocale, type Locale } from '@/lib/locale'

export type Params = { locale?: string[] }

/** `/styleguide` is English, `/styleguide/zh` Chinese; anything else is nothing. */
export function localeOf({ locale: segments = [] }: Params): Locale | undefined {
  const [locale = 'en', ...more] = segments
  return isLocale(locale) && more.length === 0 ? locale : undefined
}
