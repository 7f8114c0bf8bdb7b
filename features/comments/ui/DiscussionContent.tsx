import { orders } from '@/islands/comments/orders'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { CommentForm } from './CommentForm'
import { CommentTemplate } from './CommentTemplate'
import { EditTemplate } from './EditTemplate'
import { SignOutForm } from './Identity'

type Props = {
  locale: Locale
  /** Address of the discussion's own page; empty where the island puts it in. */
  page: string
  /** Where the form is sent; the island puts it in where it is missing. */
  action?: string | undefined
}

function Orders({ locale, page }: { locale: Locale; page: string }) {
  const { thread } = messagesOf(locale)
  return (
    <nav className="orders" aria-label={thread.order} data-part="orders">
      {orders.map((order, index) => (
        <a
          key={order}
          href={index === 0 ? page : `${page}?sort=${order}`}
          data-sort={order}
          {...(index === 0 ? { 'aria-current': 'true' } : {})}
        >
          {thread.orders[order]}
        </a>
      ))}
    </nav>
  )
}

/**
 * What is inside `<comment-thread>`: the order, an empty list, the form, and the templates of one comment and
 * of changing it. The list is filled by the island, or on the server for the page that works without JavaScript.
 */
export function DiscussionContent({ locale, page, action }: Props) {
  const { discussion: text, thread } = messagesOf(locale)
  return (
    <>
      <p className="intro">
        {text.intro}{' '}
        <a href={page ? `${page}.xml` : undefined} type="application/atom+xml" data-part="feed">
          {thread.feed}
        </a>
      </p>
      <div className="discussion-head">
        <Orders locale={locale} page={page} />
        <a href="#comment-form" data-part="write">
          {thread.write}
        </a>
      </div>
      <div className="comments">
        <p className="status" role="status" data-part="status" />
        <p>
          <button className="button quiet" type="button" data-part="retry" hidden>
            {text.retry}
          </button>
        </p>
        <p data-part="earlier" hidden>
          <a href={page}>{text.earlier}</a>
        </p>
        <ol data-part="list" />
        <p>
          <a className="button quiet" href={page} data-part="more" hidden>
            {text.more}
          </a>
        </p>
        <div className="news" role="status" data-part="news" />
      </div>
      <div data-part="form-home">
        <CommentForm locale={locale} action={action} />
      </div>
      <SignOutForm />
      <CommentTemplate locale={locale} page={page} />
      <EditTemplate locale={locale} />
    </>
  )
}
