import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import type { PostSummary } from '../model'
import { PostLines } from './PostLines'

/** The articles after the latest few, and the way to all of them. */
export function EarlierPosts({
  locale,
  posts,
  total,
}: {
  locale: Locale
  posts: PostSummary[]
  total: number
}) {
  const { archive, home } = messagesOf(locale).finding
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier" className="label">
        {posts.length > 0 ? home.earlier : archive.title}
      </h2>
      {posts.length > 0 && <PostLines locale={locale} posts={posts} note={() => ''} />}
      <p className="way-on">
        <a href={`/${locale}/archive`}>{home.all(total)}</a>
      </p>
    </section>
  )
}
