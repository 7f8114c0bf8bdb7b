import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

/** The sentences that islands/comments says by itself, as data attributes of `<comment-thread>`. */
export function islandTexts(locale: Locale) {
  const { discussion, thread } = messagesOf(locale)
  return {
    'data-resting': discussion.resting,
    'data-empty': discussion.empty,
    'data-loading': discussion.loading,
    'data-news-one': thread.news.one,
    'data-news-many': thread.news.many,
    'data-left-one': thread.own.left.one,
    'data-left-many': thread.own.left.many,
    'data-removed': thread.own.removed,
    'data-helpless': thread.helpless,
    'data-away': thread.away,
    'data-lost': thread.reactions.lost,
  }
}
