import 'server-only'
import { allSamples } from 'contentlayer/generated'
import type { Locale } from '@/lib/locale'
import { samplesShowExamplesOf } from '@/lib/sample-examples'
import type { Post } from './model'

/** The building blocks that /styleguide shows, in order, each as an article that is never published. */
export function listSamples(locale: Locale): (Post & { block: string })[] {
  return allSamples
    .filter((sample) => sample.locale === locale)
    .sort((a, b) => a.block.localeCompare(b.block))
    .map(({ block, title, summary, variables, headings, body }) => ({
      block,
      slug: samplesShowExamplesOf,
      locale,
      sheet: 0,
      title,
      summary,
      publishedAt: '2026-01-01',
      tags: [],
      authors: [],
      readingMinutes: 1,
      unpublished: 'draft',
      headings,
      sections: [],
      aliases: [],
      variables: variables ?? {},
      source: body.raw,
      code: body.code,
    }))
}
