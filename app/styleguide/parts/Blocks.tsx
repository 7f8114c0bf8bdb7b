import { CodeBlock } from '@/components/mdx/CodeBlock'
import { listSamples } from '@/features/posts/samples'
import { PostBody } from '@/features/posts/ui/PostBody'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { BothThemes } from './BothThemes'

/** Every building block of articles (content/styleguide/): what an author writes and what a reader gets. */
export function Blocks({ locale }: { locale: Locale }) {
  const { styleguide: text } = messagesOf(locale)
  return (
    <section aria-labelledby="blocks">
      <h2 id="blocks">{text.blocks}</h2>
      {listSamples(locale).map((sample) => (
        <section key={sample.block} aria-labelledby={sample.block}>
          <h3 id={sample.block}>{sample.title}</h3>
          <p>{sample.summary}</p>
          <CodeBlock
            code={sample.source.trim()}
            language={undefined}
            locale={locale}
            attributes={{ title: `content/styleguide/${sample.block}/${locale}.mdx` }}
            literals={{}}
          />
          <BothThemes locale={locale}>
            <PostBody post={sample} />
          </BothThemes>
        </section>
      ))}
    </section>
  )
}
