import { languageTags, type Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { listUntranslated } from '../translation'

/** Quietly, below a list: the articles that only the other language has. */
export function OnlyThere({ locale }: { locale: Locale }) {
  const posts = listUntranslated(locale)
  if (posts.length === 0) return null
  return (
    <section className="only-there" aria-labelledby="only-there">
      <h2 id="only-there" className="label">
        {messagesOf(locale).translation.onlyThere}
      </h2>
      <ul>
        {posts.map((post) => (
          <li key={post.slug} lang={languageTags[post.locale]}>
            <a href={`/${post.locale}/posts/${post.slug}`} hrefLang={languageTags[post.locale]}>
              {post.title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
