import { z } from 'zod'
import { parseArticle, type Article } from './article.ts'
import type { ArticleFile } from './post-files.ts'
import { problemAt, type ContentProblem, type Place } from './problem.ts'

/** The VFileMessage that remark throws: what it met and expected, where, and perhaps acorn's error below it. */
const syntaxError = z.object({
  reason: z.string(),
  line: z.number().optional(),
  column: z.number().optional(),
  cause: z.object({ message: z.string() }).optional().catch(undefined),
})

const openTag = / \((\d+):(\d+)-\d+:\d+\)/

/** remark points to where it noticed a missing end tag; the author has to look at the start tag. */
function unclosedTag(reason: string): Place | undefined {
  const found = reason.startsWith('Expected a closing tag') ? openTag.exec(reason) : null
  return found ? { line: Number(found[1]), column: Number(found[2]) } : undefined
}

/** The two characters that are plain in Markdown and begin code in MDX. */
function hint(reason: string): string {
  if (/\bexpression\b/.test(reason)) return '; for a brace in the text write \\{ or put code in backticks'
  if (/ before name/.test(reason)) return '; for a "less than" in the text write \\< or put code in backticks'
  return ''
}

function explain(file: string, error: unknown): ContentProblem {
  const parsed = syntaxError.safeParse(error)
  if (!parsed.success) throw error
  const { reason, line = 1, column = 1, cause } = parsed.data
  const opened = unclosedTag(reason)
  const said = opened ? reason.replace(openTag, '') : reason
  const detail = cause ? `: ${cause.message}` : ''
  return problemAt(file, opened ?? { line, column }, `MDX: ${said}${detail}${hint(reason)}`)
}

/** Parses an article, or says where its syntax breaks. There is one answer: a parser stops at the first error. */
export function parseOrExplain(article: ArticleFile): Article | ContentProblem {
  try {
    return parseArticle(article)
  } catch (error) {
    return explain(article.file, error)
  }
}
