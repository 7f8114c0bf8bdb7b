import { languageTags, type Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { CommentForm } from './CommentForm'
import { CommentTemplate } from './CommentTemplate'

type Props = {
  locale: Locale
  slug: string
  /** On its page of its own; below the article otherwise. */
  standalone?: boolean
}

/**
 * The discussion of an article: an empty list, the form, and the template of one comment. The list is filled
 * from the same template by the island, or on the server for the page that works without JavaScript.
 */
export function Discussion({ locale, slug, standalone = false }: Props) {
  const { discussion: text } = messagesOf(locale)
  const page = `/${locale}/posts/${slug}/comments`
  return (
    <section
      className="discussion"
      id="discussion"
      aria-labelledby="discussion-title"
      lang={languageTags[locale]}
    >
      <h2 id="discussion-title">{text.title}</h2>
      <p className="intro">{text.intro}</p>
      <comment-thread
        data-slug={slug}
        data-locale={locale}
        {...(standalone ? { 'data-filled': '' } : {})}
        data-resting={text.resting}
        data-empty={text.empty}
        data-loading={text.loading}
        data-more={text.more}
      >
        <div className="thread">
          <p className="status" role="status" data-part="status" />
          <p>
            <button className="button quiet" type="button" data-part="retry" hidden>
              {text.retry}
            </button>
          </p>
          {standalone && (
            <p data-part="earlier" hidden>
              <a href={page}>{text.earlier}</a>
            </p>
          )}
          <ol data-part="list" />
          <p>
            <a className="button quiet" href={page} data-part="more" hidden={standalone}>
              {standalone ? text.more : text.all}
            </a>
          </p>
        </div>
        <CommentForm locale={locale} slug={slug} />
        <CommentTemplate locale={locale} slug={slug} />
      </comment-thread>
    </section>
  )
}
