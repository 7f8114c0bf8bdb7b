import { bundleMDX } from 'mdx-bundler'
import path from 'node:path'
import { z } from 'zod'
import { outputPlugins, syntaxPlugins } from '../../lib/article-syntax.ts'
import type { ArticleFile } from './post-files.ts'
import { problemAt, startOfFile, type ContentProblem } from './problem.ts'

const location = z.object({ line: z.number(), column: z.number() })

/** What esbuild throws: columns count from 0, and a missing module has its place in the compiled code. */
const esbuildFailure = z.object({
  errors: z.array(z.object({ text: z.string(), location: location.nullable() })).min(1),
})

/** What js-yaml throws, with which mdx-bundler reads the front matter a second time; both count from 0. */
const yamlFailure = z.object({ reason: z.string(), mark: location })

function explain(file: string, error: unknown): ContentProblem[] {
  const esbuild = esbuildFailure.safeParse(error)
  if (esbuild.success) {
    return esbuild.data.errors.map(({ text, location: at }) => {
      const place = at ? { line: at.line, column: at.column + 1 } : startOfFile
      return problemAt(file, place, `MDX: ${text}; expected an article that mdx-bundler can bundle`)
    })
  }
  const yaml = yamlFailure.safeParse(error)
  if (!yaml.success) throw error
  const { reason, mark } = yaml.data
  const place = { line: mark.line + 1, column: mark.column + 1 }
  return [problemAt(file, place, `YAML: ${reason}; expected YAML that mdx-bundler can read as well`)]
}

/** What came of each file's last bundle: whoever watches the content bundles what has changed. */
const bundled = new Map<string, { source: string; problems: ContentProblem[] }>()

/**
 * Bundles an article as Contentlayer is going to. After all other checks this finds nothing new, unless
 * Contentlayer's parsers and ours have come to differ: then it says so before Contentlayer does.
 */
export async function checkBundle(article: ArticleFile): Promise<ContentProblem[]> {
  const last = bundled.get(article.file)
  if (last?.source === article.source) return last.problems
  const problems = await bundle(article)
  bundled.set(article.file, { source: article.source, problems })
  return problems
}

async function bundle({ file, source }: ArticleFile): Promise<ContentProblem[]> {
  try {
    await bundleMDX({
      source,
      cwd: path.resolve(path.dirname(file)),
      mdxOptions: (options) => ({
        ...options,
        remarkPlugins: [...(options.remarkPlugins ?? []), ...syntaxPlugins],
        rehypePlugins: [...(options.rehypePlugins ?? []), ...outputPlugins],
      }),
      esbuildOptions: (options) => ({ ...options, target: 'es2020', logLevel: 'silent' }),
    })
    return []
  } catch (error) {
    return explain(file, error)
  }
}
