import 'server-only'
import { LaunchDrawing } from '@/components/drawing/LaunchDrawing'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import type { PostSummary } from '../model'
import { Cover } from '../ui/Cover'
import { sheetNumber } from '../ui/sheet-number'
import type { Card } from './Sheet'

const names: Record<Locale, string> = { zh: '船台 Slipway', en: 'Slipway 船台' }

/** Characters that the last cell of the title block has room for. */
const tagsLength = 44

/** As many tags as there is room for. */
function tagLine(tags: string[]): string {
  return tags.reduce((line, tag) => {
    const longer = line ? `${line} · ${tag}` : tag
    return longer.length <= tagsLength ? longer : line
  }, '')
}

/** What others show of an article when somebody links to it. */
export function postCard(post: PostSummary): Card {
  const { home, post: text } = messagesOf(post.locale)
  return {
    locale: post.locale,
    title: post.title,
    number: `${home.sheet} ${sheetNumber(post.sheet)}`,
    name: names[post.locale],
    cells: [
      [post.updatedAt ? text.updated : text.published, post.updatedAt ?? post.publishedAt],
      [text.reading, text.minutes(post.readingMinutes)],
      [text.tags, tagLine(post.tags)],
    ],
    plate: <Cover slug={post.slug} />,
  }
}

/** The same for all pages that are no articles. @param count articles in this language */
export function siteCard(locale: Locale, count: number): Card {
  const { site, found } = messagesOf(locale)
  const { card } = found
  return {
    locale,
    title: site.tagline,
    number: card.site,
    name: names[locale],
    cells: [
      [card.articles, sheetNumber(count)],
      [card.languages, '中文 · English'],
      [card.subjects, 'Docker · Compose · Kubernetes'],
    ],
    plate: <LaunchDrawing />,
  }
}
