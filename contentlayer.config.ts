import { existsSync } from 'node:fs'
import { makeSource } from 'contentlayer2/source-files'
import rehypeSlug from 'rehype-slug'
import remarkGfm from 'remark-gfm'
import { Author } from './content/definitions/author'
import { Post } from './content/definitions/post'
import { rehypeCodeMeta } from './content/definitions/rehype-code-meta'
import { Series } from './content/definitions/series'

export default makeSource({
  contentDirPath: 'content',
  // A folder that is not there keeps Contentlayer 0.5.8 busy for ever.
  contentDirInclude: ['posts', 'authors', 'series'].filter((folder) => existsSync(`content/${folder}`)),
  // The examples are real YAML and JSON files; without this they would be taken for documents.
  contentDirExclude: ['posts/*/examples', 'posts/*/examples/**'],
  documentTypes: [Post, Author, Series],
  disableImportAliasWarning: true,
  onMissingOrIncompatibleData: 'fail',
  onExtraFieldData: 'fail',
  onUnknownDocuments: 'fail',
  mdx: { remarkPlugins: [remarkGfm], rehypePlugins: [rehypeSlug, rehypeCodeMeta] },
})
