import { Icon } from '@/components/ui/Icon'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

/** Where the number of a comment goes in a sentence; islands/comments/fill-comment.ts puts it in. */
export const numberSlot = '{number}'

/**
 * The markup of one comment, written once; islands/comments/fill-comment.ts copies and fills it. Hidden, and
 * no `<template>`: React cannot hydrate the children of one, which breaks every page in development.
 */
export function CommentTemplate({ locale, slug }: { locale: Locale; slug: string }) {
  const { discussion: text } = messagesOf(locale)
  return (
    <ol hidden data-part="comment">
      <li>
        <header>
          <strong data-part="name" dir="auto" />
          <a data-part="link" data-page={`/${locale}/posts/${slug}/comments`}>
            {text.permalink(numberSlot)}
          </a>
          <time data-part="time" />
          <a data-part="parent" hidden>
            {text.inReplyTo(numberSlot)}
          </a>
        </header>
        <div className="body" data-part="body" dir="auto" />
        <p className="reply">
          <button type="button" data-part="reply" hidden>
            <Icon name="reply" />
            {text.reply}
          </button>
        </p>
      </li>
    </ol>
  )
}
