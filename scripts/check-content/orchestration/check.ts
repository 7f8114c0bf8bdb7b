import type { Extent, Finding } from '../../../packages/orchestration-lint/src/format/finding.ts'
import type { Article } from '../article.ts'
import { parseOrExplain } from '../mdx-syntax.ts'
import type { PostFiles } from '../post-files.ts'
import { fenceSources } from './fence-sources.ts'
import { fileSources } from './file-sources.ts'
import { judge } from './judge.ts'
import { loadChecker } from './load-checker.ts'
import type { Source } from './source.ts'

export type Lint = { findings: Finding[]; extent: Required<Extent> }

/** Articles whose syntax is broken have been told so, and their blocks are unknown. */
function articlesOf({ articles }: PostFiles): Article[] {
  return articles.map(parseOrExplain).filter((result) => 'tree' in result)
}

function sourcesOf(post: PostFiles, tongue: Finding['tongue']): Source[] {
  const articles = articlesOf(post)
  return [...articles.flatMap(fenceSources), ...fileSources(post, articles, tongue)]
}

/**
 * Checks the fenced blocks and example files of articles, drafts too, as the tools that read them do.
 * @param tongue in which is told what is wrong with files; of an article, it is the article's own
 */
export async function checkOrchestration(posts: PostFiles[], tongue: Finding['tongue']): Promise<Lint> {
  const checker = await loadChecker()
  const sources = posts.map((post) => sourcesOf(post, tongue))
  const checked = sources.flat().filter(({ options }) => options)
  return {
    findings: sources.flatMap((ofPost) => judge(ofPost, checker)),
    extent: { examples: checked.length, files: new Set(checked.map(({ file }) => file)).size },
  }
}
