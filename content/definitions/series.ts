import { defineDocumentType } from 'contentlayer2/source-files'

/** Articles that belong together, in order: content/series/<slug>.yaml. The order lives here and nowhere else. */
export const Series = defineDocumentType(() => ({
  name: 'Series',
  filePathPattern: 'series/*.yaml',
  contentType: 'data',
  fields: {
    title: { type: 'json', required: true },
    summary: { type: 'json', required: true },
    posts: { type: 'list', of: { type: 'string' }, required: true },
  },
  computedFields: {
    slug: { type: 'string', resolve: (series) => series._raw.flattenedPath.split('/')[1] },
  },
}))
