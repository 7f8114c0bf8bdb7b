import { Day } from '@/components/ui/Day'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import type { PostSummary } from '../model'
import { UnpublishedMark } from './UnpublishedMark'
import { sheetNumber } from './sheet-number'

type Props<Post extends PostSummary> = {
  locale: Locale
  posts: Post[]
  /** What stands behind the title; the tags, unless told otherwise. */
  note?: (post: Post) => string
  /** Under a heading that says the year, a date is month and day. */
  withYear?: boolean
}

/** Articles as lines of a drawing list, one each: number, title, note, date. The island marks those read. */
export function PostLines<Post extends PostSummary>({
  locale,
  posts,
  note = ({ tags }) => tags.join(' · '),
  withYear = true,
}: Props<Post>) {
  return (
    <ol
      className={withYear ? 'lines dated' : 'lines'}
      data-read-label={messagesOf(locale).finding.series.read}
    >
      {posts.map((post) => (
        <li key={post.slug}>
          <span className="sheet-number">{sheetNumber(post.sheet)}</span>
          <a href={`/${locale}/posts/${post.slug}`}>
            {post.title}
            <UnpublishedMark post={post} />
          </a>
          <span className="label">{note(post)}</span>
          <Day day={post.publishedAt} locale={locale} form={withYear ? 'short' : 'yearless'} />
        </li>
      ))}
    </ol>
  )
}
