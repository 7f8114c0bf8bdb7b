import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { sectionsOf } from '../lib/article-sections.ts'
import { isLocale, locales, type Locale } from '../lib/locale.ts'
import type { Article } from './check-content/article.ts'
import { parseOrExplain } from './check-content/mdx-syntax.ts'
import { suggest } from './check-content/nearest.ts'
import { checkParity } from './check-content/parity.ts'
import { readPosts, type PostFiles } from './check-content/post-files.ts'
import { formatProblem } from './check-content/problem.ts'
import { Failure, messageOf, reportFailure } from './failure.ts'
import { describePair, pairOf } from './translated/pairs.ts'
import { writeRecord } from './translated/record.ts'

const USAGE = `npm run translated                        says of every article how current its translation is
npm run translated -- SLUG [--of zh|en]   records that the translation says what its original says now`

const directory = 'content/posts'

function readOptions(): { slug?: string; of?: Locale } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { of: { type: 'string' } },
    })
    const [slug, ...more] = positionals
    if (more.length > 0) throw new Failure(`One slug at a time, not also ${more.join(' ')}`)
    if (values.of !== undefined && !isLocale(values.of))
      throw new Failure(`--of is ${values.of}; expected one of ${locales.join(', ')}`)
    return { ...(slug ? { slug } : {}), ...(values.of ? { of: values.of } : {}) }
  } catch (error) {
    throw new Failure(`${messageOf(error)}\n\n${USAGE}`)
  }
}

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
  const cleared = original.source.replace(/^translation:.*\n(?:[ \t]+.*\n)*/m, '')
  if (cleared !== original.source) await writeFile(original.file, cleared)
  return `${translation.file}: made from ${original.file} as it is now, ${hashes.length} sections`
}

async function main(): Promise<void> {
  const { slug, of } = readOptions()
  const { posts } = await readPosts(directory)
  if (!slug) {
    for (const post of posts) console.log(`${post.slug}  ${describe(post)}`)
    return
  }
  const post = posts.find((each) => each.slug === slug)
  const slugs = posts.map((each) => each.slug)
  if (!post) throw new Failure(`There is no article ${slug}${suggest(slug, slugs)}`)
  console.log(await record(post, of))
}

await main().catch((error: unknown) => {
  reportFailure(error)
  process.exitCode = 1
})
