import { CodeBlock } from '@/components/mdx/CodeBlock'
import { languageOfFile } from '@/lib/code-languages'
import type { Locale } from '@/lib/locale'
import { readExcerpt } from '../examples'

type Props = { slug: string; locale: Locale; file: string; region?: string; lines?: string; title?: string }

/** A real file of the article, or a part of it, with a link to the whole. */
export function Example({ slug, locale, file, region, lines, title = file }: Props) {
  const { text } = readExcerpt(slug, file, { region, lines })
  return (
    <CodeBlock
      code={text}
      language={languageOfFile(file)}
      locale={locale}
      title={title}
      download={`/examples/${slug}/${file}`}
    />
  )
}
