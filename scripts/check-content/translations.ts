import path from 'node:path'
import { sectionsOf, type ArticleSection } from '../../lib/article-sections.ts'
import { defaultLocale } from '../../lib/locale.ts'
import { changesSince, isOlder, type OriginalChanges } from '../../lib/translation-state.ts'
import type { Article } from './article.ts'
import { placeOfField, readFrontMatter } from './front-matter.ts'
import { checkParity } from './parity.ts'
import { problemAt, type ContentProblem } from './problem.ts'

type Recorded = { of: string; sections: string[] }

function warn(article: Article, message: string): ContentProblem {
  return { ...problemAt(article.file, placeOfField(article.source, 'translation'), message), warning: true }
}

function list(sections: ArticleSection[], places: number[]): string {
  return places.map((place) => sections[place]?.title || 'the introduction').join(', ')
}

/** By how much a translation is older: `2 of 9 sections changed (A, B), 1 is new (C)`. */
export function describeChanges(
  { changed, added, removed }: OriginalChanges,
  original: ArticleSection[],
  translation: ArticleSection[],
): string {
  const parts = [
    changed.length && `${changed.length} of ${original.length} sections changed (${list(original, changed)})`,
    added.length && `${added.length} new (${list(original, added)})`,
    removed.length && `${removed.length} gone (${list(translation, removed)})`,
  ]
  return parts.filter(Boolean).join(', ')
}

function checkRecord(translation: Article, original: Article, record: Recorded): ContentProblem[] {
  const originals = sectionsOf(original.tree, original.source)
  const changes = changesSince(
    record.sections,
    originals.map(({ hash }) => hash),
  )
  const differences = checkParity(original, translation)
  if (!isOlder(changes)) return differences
  const own = sectionsOf(translation.tree, translation.source)
  const by = describeChanges(changes, originals, own)
  const message = `older than ${path.basename(original.file)}: ${by}; expected the same, and then npm run translated -- ${translation.slug}`
  return [warn(translation, message), ...differences.map((each) => ({ ...each, warning: true as const }))]
}

/**
 * Two languages of an article agree in their parts. A translation that is known to be older than its original
 * may differ: the page says so to its readers, and the author is told by how much.
 */
export function checkTranslation(one: Article, other: Article): ContentProblem[] {
  const fields = [one, other].map(({ source }) => readFrontMatter(source))
  const records = fields.map((each) => each?.translation)
  const [first, second] = records
  if (first && second) {
    const message = `translation is there in ${path.basename(one.file)} too; expected one original`
    return [
      problemAt(other.file, placeOfField(other.source, 'translation'), message),
      ...checkParity(one, other),
    ]
  }
  const record = first ?? second
  const isFirst = record ? first !== undefined : one.locale !== defaultLocale
  const [translation, original] = isFirst ? [one, other] : [other, one]
  if (!record) {
    // Drafts are written in both languages at once, and nobody reads them.
    if (fields.some((each) => each?.draft)) return checkParity(one, other)
    const advice = `does not say of which ${path.basename(original.file)} it was made; expected npm run translated -- ${one.slug}, so that later changes show`
    return [warn(translation, advice), ...checkParity(one, other)]
  }
  if (record.of === original.locale) return checkRecord(translation, original, record)
  const message = `translation of ${record.of}, which is this language itself; expected of: ${original.locale}`
  return [problemAt(translation.file, placeOfField(translation.source, 'translation'), message)]
}
