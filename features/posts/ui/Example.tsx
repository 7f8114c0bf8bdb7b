import { CodeBlock, type Literals } from '@/components/mdx/CodeBlock'
import { languageOfFile } from '@/lib/code-languages'
import type { CodeAttributes } from '@/lib/code-options'
import type { Locale } from '@/lib/locale'
import { readExcerpt } from '../examples'

type Props = CodeAttributes & {
  slug: string
  locale: Locale
  literals: Literals
  file: string
  region?: string
  lines?: string
}

/** A real file of the article, or a part of it, with a link to the whole. */
export function Example({ slug, locale, literals, file, region, lines, title = file, ...more }: Props) {
  const { text } = readExcerpt(slug, file, { region, lines })
  return (
    <CodeBlock
      code={text}
      language={languageOfFile(file)}
      locale={locale}
      attributes={{ title, ...more }}
      literals={literals}
      download={`/examples/${slug}/${file}`}
    />
  )
}
