import { CodeBlock, type Literals } from '@/components/mdx/CodeBlock'
import { blockName } from '@/lib/block-name'
import { languageOfFile } from '@/lib/code-languages'
import type { CodeAttributes } from '@/lib/code-options'
import type { Proof } from '@/lib/examples/proof'
import type { Locale } from '@/lib/locale'
import { readExcerpt, shownLines, windowOf } from '../examples'

type Props = CodeAttributes & {
  slug: string
  locale: Locale
  literals: Literals
  file: string
  region?: string
  lines?: string
  /** Ids of the blocks before this one, since a page has no id twice. */
  names: Set<string>
  /** What the check of the whole file found. */
  proof?: Proof | undefined
}

function nameOf(file: string, ranges: string, names: Set<string>): string | undefined {
  const name = blockName(file, parseInt(ranges))
  if (names.has(name)) return undefined
  names.add(name)
  return name
}

/** A real file of the article, or a part of it, with a link to the whole. */
export function Example({
  slug,
  locale,
  literals,
  file,
  region,
  lines,
  names,
  proof,
  title = file,
  ...more
}: Props) {
  const selection = { region, lines }
  const { text } = readExcerpt(slug, file, selection)
  const shown = shownLines(slug, file, selection)
  return (
    <CodeBlock
      code={text}
      language={languageOfFile(file)}
      locale={locale}
      attributes={{ title, ...more }}
      literals={literals}
      download={`/examples/${slug}/${file}`}
      id={shown && nameOf(file, shown.ranges, names)}
      shown={shown}
      proof={proof}
      window={windowOf(slug, file, selection)}
    />
  )
}
