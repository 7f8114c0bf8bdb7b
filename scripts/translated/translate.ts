import { writeFile } from 'node:fs/promises'
import { sectionsOf } from '../../lib/article-sections.ts'
import type { Locale } from '../../lib/locale.ts'
import type { Article } from '../check-content/article.ts'
import { parseOrExplain } from '../check-content/mdx-syntax.ts'
import { suggest } from '../check-content/nearest.ts'
import { checkParity } from '../check-content/parity.ts'
import { readPosts, type PostFiles } from '../check-content/post-files.ts'
import { formatProblem } from '../check-content/problem.ts'
import { Failure } from '../failure.ts'
import { describePair, pairOf } from './pairs.ts'
import { withoutRecord, writeRecord } from './record.ts'

function parse({ articles }: PostFiles): Article[] {
  return articles.map((article) => {
    const parsed = parseOrExplain(article)
    if ('message' in parsed) throw new Failure(formatProblem(parsed))
    return parsed
  })
}

function describe(post: PostFiles): string {
  const [one, other] = parse(post)
  if (one && other) {
    const pair = pairOf(one, other)
    return `${pair.translation.locale} of ${pair.original.locale}  ${describePair(pair)}`
  }
  return one ? `${one.locale} only` : 'no article'
}

/** A line for each article: how current its translation is. */
export async function overview(directory: string): Promise<string[]> {
  const { posts } = await readPosts(directory)
  return posts.map((post) => `${post.slug}  ${describe(post)}`)
}

async function record(post: PostFiles, of: Locale | undefined): Promise<string> {
  const [one, other] = parse(post)
  if (!one || !other) throw new Failure(`${post.slug} is there in one language; translate it first.`)
  const { original, translation } = pairOf(one, other, of)
  const differences = checkParity(original, translation)
  if (differences.length > 0)
    throw new Failure(
      `Both languages must have the same parts before that is recorded:\n\n${differences.map(formatProblem).join('\n')}`,
    )
  const hashes = sectionsOf(original.tree, original.source).map(({ hash }) => hash)
  await writeFile(translation.file, writeRecord(translation.source, original.locale, hashes))
  // A record on the other side would make each the translation of the other.
  const cleared = withoutRecord(original.source)
  if (cleared !== original.source) await writeFile(original.file, cleared)
  return `${translation.file}: made from ${original.file} as it is now, ${hashes.length} sections`
}

/**
 * Records that an article says in one language what it says in the other now.
 * @param of language of the original, if it is not known already
 * @returns what was written, in a line
 * @throws Failure when the two differ in their parts, or there are no two
 */
export async function translate(directory: string, slug: string, of?: Locale): Promise<string> {
  const { posts } = await readPosts(directory)
  const post = posts.find((each) => each.slug === slug)
  const slugs = posts.map((each) => each.slug)
  if (!post) throw new Failure(`There is no article ${slug}${suggest(slug, slugs)}`)
  return record(post, of)
}
