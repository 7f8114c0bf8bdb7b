import 'server-only'
import { dateTags } from '@/lib/dates'
import { fillComment, part } from '@/islands/comments/fill-comment'
import { fillIdentity, type Reader } from '@/islands/comments/fill-identity'
import { placeComment } from '@/islands/comments/place-comment'
import type { AppError } from '@/lib/app-error'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { withDeadline } from '@/lib/server/deadline'
import { htmlOf, openDocument } from '@/lib/server/filled-document'
import { hasGithub } from '@/lib/server/github/github'
import { sharedBarely } from '@/lib/server/http/conditional'
import { problemHeaders, toAppError, toProblem, type Problem } from '@/lib/server/http/problem'
import { offersNotices } from './notices/queue'
import { readOwn } from './own/service'
import { fillOwn } from './page-own'
import { discussionPath } from './permalink'
import { changesOf } from './lines/changes-html'
import type { PageQuery } from './query'
import type { CommentDto } from './schema'
import { readView, type View } from './reading/view'

/** What was typed into a form that could not be stored, and why. */
export type Rejected = { fields: Record<string, unknown>; error: AppError }

type Request = {
  locale: Locale
  slug: string
  /** What the article's comments are stored under. */
  record: string
  query: PageQuery
  /** Whose browser asks, when it has written here. */
  owner?: Uint8Array<ArrayBuffer> | undefined
  /** Who reads, when they signed in. */
  reader?: Reader | undefined
  rejected?: Rejected
}

function formatTime(locale: Locale, iso: string): string {
  const format = new Intl.DateTimeFormat(dateTags[locale], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  })
  return `${format.format(new Date(iso))} UTC`
}

/** In the head of the list, which of the orders this is. */
function markOrder(root: Element, sort: PageQuery['sort']): void {
  for (const link of part(root, 'orders').querySelectorAll('a'))
    if (link.getAttribute('data-sort') === sort) link.setAttribute('aria-current', 'true')
    else link.removeAttribute('aria-current')
}

/** Without a script nothing is fetched later: what has changed since a comment was made is there at once. */
async function fillChanges(list: Element, comments: CommentDto[], { locale, slug, record }: Request) {
  for (const { id, anchor } of comments)
    if (anchor && !anchor.current) {
      const place = list.querySelector(`[data-part="changes"][data-id="${id}"] [data-part="diff"]`)
      if (place) place.innerHTML = await changesOf({ slug, record }, id, locale)
    }
}

async function fillList(root: Element, { comments, next, start }: View, request: Request): Promise<void> {
  const { locale, slug, query } = request
  const template = part(root, 'comment')
  const list = part(root, 'list')
  const page = discussionPath(locale, slug)
  for (const comment of comments) {
    const element = fillComment(template, comment, (iso) => formatTime(locale, iso))
    placeComment(list, element, comment, query.sort)
  }
  markOrder(root, query.sort)
  await fillChanges(list, comments, request)
  if (comments.length === 0) part(root, 'status').textContent = messagesOf(locale).discussion.empty
  if (start !== null) part(root, 'earlier').removeAttribute('hidden')
  if (next !== null) {
    const more = part(root, 'more')
    more.setAttribute('href', `${page}?${next}`)
    more.removeAttribute('hidden')
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** Puts everything that was typed back, marks the fields that are wrong, and says what happened. */
function fillForm(form: Element, fields: Record<string, unknown>, problem: Problem): void {
  for (const name of ['name', 'email', 'parentId', 'anchor'])
    form.querySelector(`input[name="${name}"]`)?.setAttribute('value', textOf(fields[name]))
  if (fields.notify) form.querySelector('input[name="notify"]')?.setAttribute('checked', '')
  const textarea = form.querySelector('textarea')
  // HTML drops a line break right after the tag: this one is for it.
  if (textarea) textarea.textContent = `\n${textOf(fields.body)}`
  part(form, 'notice').removeAttribute('hidden')
  part(form, 'notice-title').textContent = problem.title
  const errors = problem.errors ?? []
  // What has no field on the screen, the comment that is answered, is said above the form and let go.
  const elsewhere = errors.filter(({ field }) => !form.querySelector(`[data-error="${field}"]`))
  part(form, 'notice-text').textContent = [problem.detail, ...elsewhere.map(({ detail }) => detail)].join(' ')
  for (const { field } of elsewhere) form.querySelector(`input[name="${field}"]`)?.setAttribute('value', '')
  for (const { field, detail } of errors) {
    form.querySelector(`[name="${field}"]`)?.setAttribute('aria-invalid', 'true')
    const message = form.querySelector(`[data-error="${field}"]`)
    if (message) message.textContent = detail
  }
}

/** What is one's own is nobody else's; what is everybody's differs for who has written, so caches compare cookies. */
function keptBy(isPrivate: boolean): Record<string, string> {
  return isPrivate
    ? { 'Cache-Control': 'private, no-store' }
    : { 'Cache-Control': sharedBarely, Vary: 'Cookie' }
}

/**
 * The discussion as a page for readers without JavaScript: the prerendered document, filled by the same
 * functions as in the browser. Without a database the page still comes, and says that comments are resting.
 */
export async function discussionPage(request: Request): Promise<Response> {
  const { locale, slug, record, query, owner, reader, rejected } = request
  const document = await openDocument(`/${locale}/posts/${slug}/discussion`)
  const root = document.querySelector('comment-thread')
  if (!root) throw new Error(`the document of ${slug} has no comment-thread`)
  let failure = rejected?.error
  let isPrivate = query.sent !== undefined || reader !== undefined
  try {
    const article = { record, slug }
    const read = Promise.all([readView(article, query), readOwn(article, owner)])
    const [view, own] = await withDeadline(read, 5_000)
    await fillList(root, view, request)
    fillOwn(root, own, { slug, formatTime: (iso) => formatTime(locale, iso) })
    isPrivate ||= own.comments.length > 0
  } catch (error) {
    failure ??= toAppError(error)
    part(root, 'status').textContent = messagesOf(locale).discussion.resting
  }
  const problem = failure && toProblem(failure, locale)
  if (hasGithub())
    fillIdentity(part(root, 'form'), reader ?? null, `${discussionPath(locale, slug)}#comment-form`)
  if (offersNotices()) part(root, 'notify').removeAttribute('hidden')
  if (rejected && problem) fillForm(part(root, 'form'), rejected.fields, problem)
  return new Response(htmlOf(document), {
    status: problem?.status ?? 200,
    headers: {
      ...(failure ? problemHeaders(failure, locale) : keptBy(isPrivate)),
      'Content-Type': 'text/html; charset=utf-8',
    },
  })
}
