import 'server-only'
import { locales, type Locale } from '@/lib/locale'
import { listPosts } from './repository'

/** For each language: slugs that articles had, and those that they have now. */
export function formerSlugs(): Record<Locale, Record<string, string>> {
  const of = (locale: Locale) =>
    Object.fromEntries(
      listPosts(locale).flatMap(({ slug, aliases }) => aliases.map((alias) => [alias, slug])),
    )
  const [zh, en] = locales.map(of)
  return { zh: zh ?? {}, en: en ?? {} }
}
