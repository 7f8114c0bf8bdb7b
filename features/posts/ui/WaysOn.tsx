import { messagesOf } from '@/lib/messages/messages-of'
import type { Locale } from '@/lib/locale'
import type { PostSummary } from '../model'

/** For who came to an address where nothing is: search, the newest articles, the archive. */
export function WaysOn({ locale, posts }: { locale: Locale; posts: PostSummary[] }) {
  const text = messagesOf(locale).found.waysOn
  return (
    <section className="ways-on" aria-labelledby="ways-on">
      <h2 id="ways-on" className="label">
        {text.title}
      </h2>
      <form action={`/${locale}/search`} role="search">
        <label htmlFor="ways-on-query">{text.search}</label>
        <input id="ways-on-query" name="q" type="search" autoComplete="off" />
        <button type="submit" className="button">
          {text.submit}
        </button>
      </form>
      <h3>{text.newest}</h3>
      <ul>
        {posts.map((post) => (
          <li key={post.slug}>
            <a href={`/${locale}/posts/${post.slug}`}>{post.title}</a>
          </li>
        ))}
        <li>
          <a href={`/${locale}/archive`}>{text.archive}</a>
        </li>
      </ul>
    </section>
  )
}
