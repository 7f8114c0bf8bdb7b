import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { AboutLines } from '../lines/ui/AboutLines'
import { NotifyField } from '../notices/ui/NotifyField'
import { limits } from '../schema'
import { BodyField } from './BodyField'
import { Honeypot } from './Honeypot'
import { Identity } from './Identity'

/** The form: works by itself (the answer is a page), and better with its island (the page stays). */
export function CommentForm({ locale, action }: { locale: Locale; action?: string | undefined }) {
  const { discussion, privacy, thread } = messagesOf(locale)
  const { form: text } = discussion
  return (
    <form
      className="comment-form"
      id="comment-form"
      method="post"
      action={action}
      data-part="form"
      noValidate
      aria-labelledby="comment-form-title"
      data-sending={discussion.sending}
      data-waiting={discussion.waiting}
      data-posted={discussion.posted}
      data-held={thread.held}
      data-challenge={thread.challenge}
      data-not-sent={discussion.notSent}
      data-unreachable={discussion.unreachable}
      data-draft={text.draft}
    >
      <h3 id="comment-form-title">{text.title}</h3>
      <div className="notice" role="alert" tabIndex={-1} data-part="notice" hidden>
        <strong data-part="notice-title" />
        <span data-part="notice-text" />
      </div>
      <p data-part="replying" hidden>
        <span data-part="replying-text">{discussion.replyingTo('{name}', '{number}')}</span>{' '}
        <button className="underline" type="button" data-part="cancel-reply">
          {discussion.cancelReply}
        </button>
      </p>
      <AboutLines locale={locale} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="parentId" />
      <div className="row">
        <div className="field">
          <label htmlFor="comment-name">{text.name}</label>
          <input
            id="comment-name"
            name="name"
            autoComplete="name"
            required
            // In UTF-16 units; the server counts characters.
            maxLength={limits.name * 2}
            aria-describedby="comment-name-error"
          />
          <p className="error" id="comment-name-error" data-error="name" />
        </div>
        <div className="field">
          <label htmlFor="comment-email">
            {text.email} <small>{text.optional}</small>
          </label>
          <input
            id="comment-email"
            name="email"
            type="email"
            autoComplete="email"
            maxLength={limits.email}
            aria-describedby="comment-email-hint comment-email-error"
          />
          <p className="hint" id="comment-email-hint">
            {text.emailHint} <a href={`/${locale}/privacy`}>{privacy.title}</a>
          </p>
          <p className="error" id="comment-email-error" data-error="email" />
        </div>
      </div>
      <Identity locale={locale} />
      <NotifyField locale={locale} />
      <BodyField locale={locale} />
      <Honeypot locale={locale} />
      <div className="actions">
        <button className="button" type="submit">
          {text.submit}
        </button>
        <button
          className="button quiet"
          type="button"
          data-part="preview-toggle"
          data-show={thread.preview.show}
          data-hide={thread.preview.hide}
          hidden
        >
          {thread.preview.show}
        </button>
        <span className="hint" role="status" data-part="form-status" />
      </div>
    </form>
  )
}
