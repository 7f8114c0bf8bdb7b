import { defineDocumentType } from 'contentlayer2/source-files'
import { headingsOf } from './headings'

/** A building block as /styleguide shows it: content/styleguide/<block>/<locale>.mdx. Never published. */
export const Sample = defineDocumentType(() => ({
  name: 'Sample',
  filePathPattern: 'styleguide/*/{zh,en}.mdx',
  contentType: 'mdx',
  // Those of an article, so that it is checked as one; `summary` says what readers get.
  fields: {
    title: { type: 'string', required: true },
    summary: { type: 'string', required: true },
    publishedAt: { type: 'date', required: true },
    tags: { type: 'list', of: { type: 'string' }, required: true },
    variables: { type: 'json' },
  },
  computedFields: {
    block: { type: 'string', resolve: (sample) => sample._raw.flattenedPath.split('/')[1] },
    locale: { type: 'string', resolve: (sample) => sample._raw.flattenedPath.split('/')[2] },
    headings: { type: 'json', resolve: (sample) => headingsOf(sample.body.raw) },
  },
}))
