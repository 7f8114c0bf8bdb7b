import { makeSource } from 'contentlayer2/source-files'
import { Post } from './content/definitions/post'
import { outputPlugins, syntaxPlugins } from './lib/article-syntax'

export default makeSource({
  contentDirPath: 'content',
  contentDirInclude: ['posts'],
  // The examples are real YAML and JSON files; without this they would be taken for documents.
  contentDirExclude: ['posts/*/examples', 'posts/*/examples/**'],
  documentTypes: [Post],
  disableImportAliasWarning: true,
  onMissingOrIncompatibleData: 'fail',
  onExtraFieldData: 'fail',
  onUnknownDocuments: 'fail',
  mdx: { remarkPlugins: syntaxPlugins, rehypePlugins: outputPlugins },
})
