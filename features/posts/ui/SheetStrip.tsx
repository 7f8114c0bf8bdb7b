import { messagesOf } from '@/lib/messages/messages-of'
import type { Post } from '../model'
import type { SeriesInLocale } from '../series'

/** The sheets of a series in a row, each a link; the current one is underlined, those read have a folded corner. */
export function SheetStrip({ posts, current }: { posts: SeriesInLocale['posts']; current?: Post }) {
  const [first] = posts
  if (!first) return null
  return (
    <ol className="strip" data-read-label={messagesOf(first.locale).finding.series.read}>
      {posts.map((post) => (
        <li key={post.slug}>
          <a
            className="sheet-box"
            href={`/${post.locale}/posts/${post.slug}`}
            title={post.title}
            aria-label={`${post.series?.position}: ${post.title}`}
            aria-current={post === current ? 'page' : undefined}
          >
            {post.series?.position}
          </a>
        </li>
      ))}
    </ol>
  )
}
