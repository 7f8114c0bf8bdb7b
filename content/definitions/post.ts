import path from 'node:path'
import { defineDocumentType } from 'contentlayer2/source-files'
import { sectionsOf } from '../../lib/article-sections'
import { articleTree } from './article-tree'
import { exampleReader } from './example-text'
import { headingsOf } from './headings'
import { readingMinutes } from './reading-time'

function sectionHashes(source: string) {
  return sectionsOf(articleTree(source), source).map(({ id, hash }) => ({ id, hash }))
}

/** An article in one language: content/posts/<slug>/<locale>.mdx. docs/writing.md explains the fields. */
export const Post = defineDocumentType(() => ({
  name: 'Post',
  filePathPattern: 'posts/*/{zh,en}.mdx',
  contentType: 'mdx',
  fields: {
    title: { type: 'string', required: true },
    summary: { type: 'string', required: true },
    publishedAt: { type: 'date', required: true },
    updatedAt: { type: 'date' },
    tags: { type: 'list', of: { type: 'string' }, required: true },
    authors: { type: 'list', of: { type: 'string' } },
    series: { type: 'string' },
    aliases: { type: 'list', of: { type: 'string' } },
    variables: { type: 'json' },
    translation: { type: 'json' },
    draft: { type: 'boolean', default: false },
  },
  computedFields: {
    slug: { type: 'string', resolve: (post) => post._raw.flattenedPath.split('/')[1] },
    locale: { type: 'string', resolve: (post) => post._raw.flattenedPath.split('/')[2] },
    readingMinutes: {
      type: 'number',
      resolve: ({ body, _raw }) =>
        readingMinutes(body.raw, exampleReader(path.join('content', path.dirname(_raw.flattenedPath)))),
    },
    sections: { type: 'json', resolve: (post) => sectionHashes(post.body.raw) },
    headings: { type: 'json', resolve: (post) => headingsOf(post.body.raw) },
  },
}))
