import type { Article } from './article.ts'
import { checkBundle } from './bundle.ts'
import { checkCodeInText } from './code-in-text.ts'
import { checkCodeLines } from './code-lines.ts'
import { checkComponents } from './components.ts'
import { checkDiagrams } from './diagrams.ts'
import { checkDrawings } from './drawings.ts'
import { checkExamples } from './examples.ts'
import { checkFences } from './fences.ts'
import { checkFormulas } from './formulas.ts'
import { checkFrontMatter, hasFrontMatter } from './front-matter.ts'
import { checkHeadings } from './headings.ts'
import { checkImageFiles } from './image-files.ts'
import { checkImages } from './images.ts'
import { checkLinks } from './links.ts'
import { parseOrExplain } from './mdx-syntax.ts'
import type { PostFiles } from './post-files.ts'
import type { ContentProblem } from './problem.ts'
import { checkReferences } from './references.ts'
import { checkRegions } from './regions.ts'
import { siteOf, type Site } from './site.ts'
import { checkTabs } from './tabs.ts'
import { checkText } from './text.ts'
import { checkTranslation } from './translations.ts'
import { checkVariables } from './variables.ts'

export type ArticleCheck = (article: Article, post: PostFiles, site: Site) => ContentProblem[]

/** What is asked of each article whose syntax is sound. A new check is one more line here. */
export const articleChecks: readonly ArticleCheck[] = [
  checkCodeInText,
  checkCodeLines,
  checkComponents,
  checkDiagrams,
  checkExamples,
  checkFences,
  checkFormulas,
  checkHeadings,
  checkReferences,
  checkTabs,
  checkVariables,
  (article, _, site) => checkLinks(article, site),
  (article, _, site) => checkImages(article, site),
]

function checkFiles({ articles, examples }: PostFiles): ContentProblem[] {
  return [
    ...articles.flatMap(({ file, source }) => [
      ...checkText(file, source, { tabs: 'refused' }),
      ...checkFrontMatter(file, source),
    ]),
    ...examples.flatMap((example) => [
      ...checkText(example.file, example.text ?? '', { tabs: 'allowed' }),
      ...checkRegions(example),
    ]),
  ]
}

function checkPost(post: PostFiles, articles: Article[], site: Site): ContentProblem[] {
  const own = articles.filter(({ slug }) => slug === post.slug)
  const [one, other] = own
  return [
    ...own.flatMap((article) => articleChecks.flatMap((check) => check(article, post, site))),
    ...(one && other ? checkTranslation(one, other) : []),
  ]
}

/** Articles that are bundled at once: esbuild works beside us, and memory stays bounded. */
const batch = 16

async function checkBundles(articles: Article[]): Promise<ContentProblem[]> {
  const problems: ContentProblem[] = []
  for (let start = 0; start < articles.length; start += batch) {
    const found = await Promise.all(articles.slice(start, start + batch).map(checkBundle))
    problems.push(...found.flat())
  }
  return problems
}

/** Everything that is wrong with the posts that were read. */
export async function checkPosts(posts: PostFiles[]): Promise<ContentProblem[]> {
  const files = posts.flatMap(({ articles }) => articles).filter(({ source }) => hasFrontMatter(source))
  const parsed = files.map(parseOrExplain)
  const articles = parsed.filter((result) => 'tree' in result)
  const site = siteOf(posts, articles)
  const problems = [
    ...posts.flatMap(checkFiles),
    ...parsed.filter((result) => 'message' in result),
    ...posts.flatMap((post) => checkPost(post, articles, site)),
    ...(await checkImageFiles(posts, articles)),
    ...(await checkDrawings(articles)),
  ]
  const suspects = new Set(problems.flatMap(({ file, warning }) => (warning ? [] : file)))
  const sound = articles.filter(({ file }) => !suspects.has(file))
  return [...problems, ...(await checkBundles(sound))]
}
