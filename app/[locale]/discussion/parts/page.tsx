import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ArticleReactions } from '@/features/comments/ui/ArticleReactions'
import { DiscussionContent } from '@/features/comments/ui/DiscussionContent'
import { islandTexts } from '@/features/comments/ui/island-texts'
import { isLocale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

type Props = PageProps<'/[locale]/discussion/parts'>

async function localeOf(params: Props['params']) {
  const { locale } = await params
  return isLocale(locale) ? locale : notFound()
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: messagesOf(await localeOf(params)).discussion.title, robots: { index: false } }
}

/**
 * The parts of a discussion by themselves, the same for all articles: islands/comments/parts.ts takes them from
 * here when the discussion below an article comes near, and puts in the addresses, which are the article's.
 */
export default async function DiscussionPartsPage({ params }: Props) {
  const locale = await localeOf(params)
  return (
    <main className="sheet">
      <h1>
        <a href={`/${locale}`}>{messagesOf(locale).discussion.title}</a>
      </h1>
      <div hidden data-part="parts" {...islandTexts(locale)}>
        <ArticleReactions locale={locale} />
        <section>
          <h2>{messagesOf(locale).discussion.title}</h2>
          <div data-part="content">
            <DiscussionContent locale={locale} page="" />
          </div>
        </section>
      </div>
    </main>
  )
}
