import { Icon } from '@/components/ui/Icon'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { Quoted } from '../lines/ui/Quoted'
import { ReactionButtons } from './ReactionButtons'

/** Where the number of a comment goes in a sentence; islands/comments/fill-comment.ts puts it in. */
export const numberSlot = '{number}'

function Head({ locale, page }: { locale: Locale; page: string }) {
  const { discussion: text, identity, thread } = messagesOf(locale)
  return (
    <header>
      <span className="avatar" data-part="avatar" />
      <strong data-part="name" dir="auto" />
      <a className="verified" data-part="verified" rel="nofollow noopener" title={identity.verified} hidden>
        <Icon name="circle-check" />
        <span data-part="login" />
      </a>
      <a data-part="link" data-page={page}>
        {text.permalink(numberSlot)}
      </a>
      <time data-part="time" />
      <span data-part="edited" hidden>
        {thread.edited} <time data-part="edited-time" />
      </span>
      <a data-part="parent" hidden>
        {text.inReplyTo(numberSlot)}
      </a>
    </header>
  )
}

function Tools({ locale }: { locale: Locale }) {
  const { discussion: text, thread } = messagesOf(locale)
  return (
    <div className="tools" data-part="tools">
      <div className="reactions" role="group" aria-label={thread.reactions.group} data-part="reactions">
        <ReactionButtons locale={locale} quiet />
      </div>
      <button type="button" data-part="reply" hidden>
        <Icon name="reply" />
        {text.reply}
      </button>
      <span className="own" data-part="own" hidden>
        <button type="button" data-part="edit">
          <Icon name="pencil" />
          {thread.own.edit}
        </button>
        <button type="button" data-part="remove">
          <Icon name="trash-2" />
          {thread.own.remove}
        </button>
        <small data-part="left" />
      </span>
    </div>
  )
}

/**
 * The markup of one comment, written once; islands/comments/fill-comment.ts copies and fills it. Hidden, and
 * no `<template>`: React cannot hydrate the children of one, which breaks every page in development. Replies
 * are in a `<details>`, which folds without a script and opens by itself for a link into it.
 */
export function CommentTemplate({ locale, page }: { locale: Locale; page: string }) {
  const { thread } = messagesOf(locale)
  return (
    <ol hidden data-part="comment">
      <li>
        <article data-part="entry">
          <Head locale={locale} page={page} />
          <p className="state" data-part="pending" hidden>
            {thread.pending}
          </p>
          <Quoted locale={locale} />
          <div className="body" data-part="body" dir="auto" data-deleted={thread.deleted} />
          <Tools locale={locale} />
        </article>
        <details className="thread" open hidden data-part="thread">
          <summary
            data-part="summary"
            data-one={thread.replies.one}
            data-many={thread.replies.many}
          ></summary>
          <ol data-part="replies" />
          <p data-part="rest" hidden>
            <a data-part="more-replies" data-one={thread.rest.one} data-many={thread.rest.many} />
          </p>
        </details>
      </li>
    </ol>
  )
}
