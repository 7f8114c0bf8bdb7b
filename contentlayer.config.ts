import { existsSync } from 'node:fs'
import { makeSource } from 'contentlayer2/source-files'
import { Author } from './content/definitions/author'
import { Post } from './content/definitions/post'
import { Sample } from './content/definitions/sample'
import { Series } from './content/definitions/series'
import { outputPlugins, syntaxPlugins } from './lib/article-syntax'

export default makeSource({
  contentDirPath: 'content',
  // A folder that is not there keeps Contentlayer 0.5.8 busy for ever.
  contentDirInclude: ['posts', 'authors', 'series', 'styleguide'].filter((folder) =>
    existsSync(`content/${folder}`),
  ),
  // The examples are real YAML and JSON files; without this they would be taken for documents.
  contentDirExclude: ['posts/*/examples', 'posts/*/examples/**'],
  documentTypes: [Post, Author, Series, Sample],
  disableImportAliasWarning: true,
  onMissingOrIncompatibleData: 'fail',
  onExtraFieldData: 'fail',
  onUnknownDocuments: 'fail',
  mdx: { remarkPlugins: syntaxPlugins, rehypePlugins: outputPlugins },
})
