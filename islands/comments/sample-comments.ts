import { parseHTML } from 'linkedom'
import type { CommentDto } from '@/features/comments/schema'
import { part } from '../part'

const button = (kind: string) =>
  `<button data-kind="${kind}" disabled hidden>${kind}<span data-part="${kind}"></span></button>`

const markup = `
  <ol data-part="list"></ol>
  <ol hidden data-part="comment"><li>
    <article data-part="entry">
      <header>
        <span data-part="avatar"></span>
        <strong data-part="name"></strong>
        <a data-part="verified" hidden><span data-part="login"></span></a>
        <a data-part="link" data-page="/en/posts/a/comments">No. {number}</a>
        <time data-part="time"></time>
        <span data-part="edited" hidden>Edited <time data-part="edited-time"></time></span>
        <a data-part="parent" hidden>In reply to no. {number}</a>
      </header>
      <p data-part="pending" hidden>Waits.</p>
      <figure data-part="quote" hidden>
        <a data-part="quote-link"></a>
        <code data-part="quote-lines"></code>
        <details data-part="changes" hidden></details>
      </figure>
      <div data-part="body" data-deleted="This comment was deleted."></div>
      <div data-part="tools">
        <div data-part="reactions" aria-label="Reactions to no. {number}">
          ${button('useful')}${button('works')}${button('fails')}
        </div>
      </div>
    </article>
    <details open hidden data-part="thread">
      <summary data-part="summary" data-one="1 reply" data-many="{n} replies"></summary>
      <ol data-part="replies"></ol>
      <p data-part="rest" hidden>
        <a data-part="more-replies" data-one="Show 1 more reply" data-many="Show {n} more replies"></a>
      </p>
    </details>
  </li></ol>`

/** A page of tests: an empty list, and the template in the shape of features/comments/ui/CommentTemplate.tsx. */
export function samplePage(): Document {
  return parseHTML(`<!doctype html><html lang="en"><body>${markup}</body></html>`).document
}

export function template(page: Document = samplePage()): Element {
  return part(page, 'comment')
}

/** An id that tells the number. */
export function idOf(number: number): string {
  return `0193a5b0-7d60-7000-8000-${String(number).padStart(12, '0')}`
}

/** A comment that begins a thread, as the server sends it. */
export function commentOf(number: number, changes: Partial<CommentDto> = {}): CommentDto {
  return {
    id: idOf(number),
    number,
    parentId: null,
    parentNumber: null,
    depth: 0,
    threadNumber: number,
    replies: 0,
    moreReplies: null,
    state: 'visible',
    locale: 'en',
    name: 'Ada',
    html: '<p>It works.</p>',
    avatar: '0123456789abcdef',
    reactions: { useful: 0, works: 0, fails: 0 },
    createdAt: '2026-11-23T10:00:00.000Z',
    editedAt: null,
    verified: null,
    anchor: null,
    url: `/en/posts/a/comments?comment=${number}#comment-${number}`,
    ...changes,
  }
}

/** An answer to another comment. */
export function replyTo(parent: CommentDto, number: number, changes: Partial<CommentDto> = {}): CommentDto {
  return commentOf(number, {
    parentId: parent.id,
    parentNumber: parent.number,
    depth: Math.min(3, parent.depth + 1),
    threadNumber: parent.threadNumber,
    ...changes,
  })
}
