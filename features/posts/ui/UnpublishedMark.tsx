import { Day } from '@/components/ui/Day'
import { messagesOf } from '@/lib/messages/messages-of'
import type { PostSummary } from '../model'

type Props = { post: Pick<PostSummary, 'locale' | 'publishedAt' | 'unpublished'> }

/** Beside what only its authors see: a draft, or an article whose date is still to come. */
export function UnpublishedMark({ post: { locale, publishedAt, unpublished } }: Props) {
  if (!unpublished) return null
  const { translation: text } = messagesOf(locale)
  return (
    <strong className="unpublished" title={text.unpublished}>
      {unpublished === 'draft' ? (
        text.draft
      ) : (
        <>
          {text.scheduled} <Day day={publishedAt} locale={locale} />
        </>
      )}
    </strong>
  )
}
