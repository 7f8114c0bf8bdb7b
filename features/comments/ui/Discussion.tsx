import { languageTags, type Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { DiscussionContent } from './DiscussionContent'
import { islandTexts } from './island-texts'
import { OwnForms } from './OwnForms'

type Props = { locale: Locale; slug: string }

/** The discussion of an article on its page of its own: whole, to be filled on the server. */
export function Discussion({ locale, slug }: Props) {
  const { discussion: text } = messagesOf(locale)
  return (
    <section
      className="discussion"
      id="discussion"
      aria-labelledby="discussion-title"
      lang={languageTags[locale]}
    >
      <h2 id="discussion-title">{text.title}</h2>
      <comment-thread data-slug={slug} data-locale={locale} data-filled="" {...islandTexts(locale)}>
        <DiscussionContent
          locale={locale}
          page={`/${locale}/posts/${slug}/comments`}
          action={`/api/posts/${slug}/comments`}
        />
        <OwnForms locale={locale} />
      </comment-thread>
    </section>
  )
}
