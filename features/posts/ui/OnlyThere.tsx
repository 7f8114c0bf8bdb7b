import { languageTags, type Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { listUntranslated } from '../translation'

type Props = { locale: Locale; atMost?: number }

/** Quietly, below a list: the articles that only the other language has, the newest first. */
export function OnlyThere({ locale, atMost }: Props) {
  const posts = listUntranslated(locale).slice(0, atMost)
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
