import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { ReactionButtons } from './ReactionButtons'

/** What readers found of the article: a question and three marks. */
export function ArticleReactions({ locale }: { locale: Locale }) {
  const { reactions } = messagesOf(locale).thread
  return (
    <div data-part="article-reactions">
      <p id="article-reactions">{reactions.question}</p>
      <div className="reactions" role="group" aria-labelledby="article-reactions" data-part="reactions">
        <ReactionButtons locale={locale} />
      </div>
      <p className="hint" role="status" data-part="reactions-status" />
    </div>
  )
}
