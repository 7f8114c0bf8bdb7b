import { defineDocumentType } from 'contentlayer2/source-files'

/** Who writes: content/authors/<slug>.yaml, in both languages. */
export const Author = defineDocumentType(() => ({
  name: 'Author',
  filePathPattern: 'authors/*.yaml',
  contentType: 'data',
  fields: {
    name: { type: 'json', required: true },
    bio: { type: 'json', required: true },
    links: { type: 'json' },
  },
  computedFields: {
    slug: { type: 'string', resolve: (author) => author._raw.flattenedPath.split('/')[1] },
  },
}))
