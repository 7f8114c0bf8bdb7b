import { messagesOf } from '@/lib/messages/messages-of'
import type { Post } from '../model'

/** How far the reader is in a series; empty until the island has looked (islands/reading-progress.ts). */
export function SeriesProgress({ posts }: { posts: Post[] }) {
  const [first] = posts
  if (!first) return null
  const { series } = messagesOf(first.locale).finding
  return (
    <span
      data-progress={posts.map(({ slug }) => slug).join(' ')}
      data-text={series.readOf('{read}', posts.length)}
    />
  )
}
