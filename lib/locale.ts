/** The languages of the site. The first one is the default. */
export const locales = ['zh', 'en'] as const

export type Locale = (typeof locales)[number]

export const defaultLocale: Locale = 'zh'

/** BCP 47 tags for `lang`, `hreflang` and `Intl`. */
export const languageTags: Record<Locale, string> = { zh: 'zh-CN', en: 'en' }

export function isLocale(value: unknown): value is Locale {
  return value === 'zh' || value === 'en'
}

/** The other one. */
export function otherLocale(locale: Locale): Locale {
  return locale === 'zh' ? 'en' : 'zh'
}

/** The locale that the first segment of a path names, if it names one. */
export function localeOfPath(path: string): Locale | undefined {
  const first = path.split('/', 2)[1]
  return isLocale(first) ? first : undefined
}

/**
 * The best locale for an `Accept-Language` header (RFC 9110, section 12.5.4): highest quality first, order
 * of appearance decides between equals. A range such as `zh-Hant-TW` selects `zh`; `*` the default.
 */
export function negotiateLocale(header: string | null | undefined): Locale {
  const ranges = (header ?? '')
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.trim().toLowerCase().split(';')
      const q = parameters.map((p) => /^\s*q\s*=\s*([\d.]+)\s*$/.exec(p)?.[1]).find(Boolean)
      return { primary: range.trim().split('-')[0], quality: q === undefined ? 1 : Number(q) }
    })
    .filter((range) => range.quality > 0)
    .sort((a, b) => b.quality - a.quality)
  for (const { primary } of ranges) {
    if (primary === '*') return defaultLocale
    if (isLocale(primary)) return primary
  }
  return defaultLocale
}
