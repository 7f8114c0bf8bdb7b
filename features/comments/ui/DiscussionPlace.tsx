import { languageTags, type Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

/**
 * Where the discussion comes below an article: a link to its page, which the island replaces by the discussion
 * itself when it comes near. So an article's HTML need not carry the form and the templates.
 */
export function DiscussionPlace({ locale, slug }: { locale: Locale; slug: string }) {
  const { discussion: text, thread } = messagesOf(locale)
  return (
    <section
      className="discussion"
      id="discussion"
      aria-labelledby="discussion-title"
      lang={languageTags[locale]}
    >
      <h2 id="discussion-title">{text.title}</h2>
      <comment-thread data-slug={slug} data-locale={locale}>
        <p>
          <a className="button quiet" href={`/${locale}/posts/${slug}/comments`}>
            {thread.open}
          </a>
        </p>
      </comment-thread>
    </section>
  )
}

/** The marks that readers give an article, at its end; the island fills it together with the discussion. */
export function ReactionPlace() {
  return <article-reactions />
}
