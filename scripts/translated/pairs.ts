import { sectionsOf } from '../../lib/article-sections.ts'
import { defaultLocale, type Locale } from '../../lib/locale.ts'
import { changesSince, isOlder } from '../../lib/translation-state.ts'
import type { Article } from '../check-content/article.ts'
import { readFrontMatter } from '../check-content/front-matter.ts'
import { describeChanges } from '../check-content/translations.ts'

/** An article in both languages: which one the other was made from. */
export type Pair = { original: Article; translation: Article; recorded: string[] | undefined }

/**
 * Which of two is the original: the one that is asked for, else what the other has recorded, else the one in
 * the site's first language.
 */
export function pairOf(one: Article, other: Article, of?: Locale): Pair {
  const recordOf = ({ source }: Article) => readFrontMatter(source)?.translation
  const wanted = of ?? recordOf(one)?.of ?? recordOf(other)?.of ?? defaultLocale
  const [original, translation] = one.locale === wanted ? [one, other] : [other, one]
  const record = recordOf(translation)
  return { original, translation, recorded: record?.of === wanted ? record.sections : undefined }
}

/** What is known of a translation, in a few words. */
export function describePair({ original, translation, recorded }: Pair): string {
  if (!recorded) return 'no record yet'
  const originals = sectionsOf(original.tree, original.source)
  const changes = changesSince(
    recorded,
    originals.map(({ hash }) => hash),
  )
  if (!isOlder(changes)) return 'current'
  return `older: ${describeChanges(changes, originals, sectionsOf(translation.tree, translation.source))}`
}
