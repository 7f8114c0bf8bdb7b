import { defineDocumentType } from 'contentlayer2/source-files'
import { headingsOf } from './headings'

/** A building block as /styleguide shows it: content/styleguide/<block>/<locale>.mdx. Never published. */
export const Sample = defineDocumentType(() => ({
  name: 'Sample',
  filePathPattern: 'styleguide/*/{zh,en}.mdx',
  contentType: 'mdx',
  fields: { title: { type: 'string', required: true } },
  computedFields: {
    block: { type: 'string', resolve: (sample) => sample._raw.flattenedPath.split('/')[1] },
    locale: { type: 'string', resolve: (sample) => sample._raw.flattenedPath.split('/')[2] },
    headings: { type: 'json', resolve: (sample) => headingsOf(sample.body.raw) },
  },
}))
