import 'server-only'
import { formatTime } from '@/lib/dates'
import { fillComment } from '@/islands/comments/fill-comment'
import { part } from '@/islands/part'
import { fillIdentity } from '@/islands/comments/fill-identity'
import { placeComment } from '@/islands/comments/place-comment'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { verifiedReaderOf } from '@/lib/server/auth/reader'
import { withDeadline } from '@/lib/server/deadline'
import { htmlOf, openDocument } from '@/lib/server/filled-document'
import { hasGithub } from '@/lib/server/github/github'
import { sharedBarely } from '@/lib/server/http/conditional'
import { problemHeaders, toAppError, toProblem } from '@/lib/server/http/problem'
import { ownerOf } from '@/lib/server/writer/writer'
import { offersNotices } from './notices/queue'
import { readOwn } from './own/service'
import { fillOwn } from './page-own'
import { fillForm, type Rejected } from './page-rejected'
import { discussionPath } from './permalink'
import { changesOf } from './lines/changes-html'
import type { PageQuery } from './query'
import type { CommentDto } from './schema'
import { readView, type View } from './reading/view'

type Asked = {
  locale: Locale
  slug: string
  /** What the article's comments are stored under. */
  record: string
  query: PageQuery
  rejected?: Rejected
}

/** Whose browser asks, when it has written here, and who reads, when they signed in. Without a database nobody is known. */
async function knownOf(request: Request) {
  const none = () => undefined
  const known = Promise.all([ownerOf(request).catch(none), verifiedReaderOf(request.headers).catch(none)])
  const [owner, reader] = await withDeadline(known, 5_000).catch(() => [])
  return { owner, reader }
}

/** In the head of the list, which of the orders this is. */
function markOrder(root: Element, sort: PageQuery['sort']): void {
  for (const link of part(root, 'orders').querySelectorAll('a'))
    if (link.getAttribute('data-sort') === sort) link.setAttribute('aria-current', 'true')
    else link.removeAttribute('aria-current')
}

/** Without a script nothing is fetched later: what has changed since a comment was made is there at once. */
async function fillChanges(list: Element, comments: CommentDto[], { locale, slug, record }: Asked) {
  for (const { id, anchor } of comments)
    if (anchor && !anchor.current) {
      const place = list.querySelector(`[data-part="changes"][data-id="${id}"] [data-part="diff"]`)
      if (place) place.innerHTML = await changesOf({ slug, record }, id, locale)
    }
}

async function fillList(root: Element, { comments, next, start }: View, asked: Asked): Promise<void> {
  const { locale, slug, query } = asked
  const template = part(root, 'comment')
  const list = part(root, 'list')
  const page = discussionPath(locale, slug)
  for (const comment of comments) {
    const element = fillComment(template, comment, (iso) => `${formatTime(iso, locale)} UTC`)
    placeComment(list, element, comment, query.sort)
  }
  markOrder(root, query.sort)
  await fillChanges(list, comments, asked)
  if (comments.length === 0) part(root, 'status').textContent = messagesOf(locale).discussion.empty
  if (start !== null) part(root, 'earlier').removeAttribute('hidden')
  if (next !== null) {
    const more = part(root, 'more')
    more.setAttribute('href', `${page}?${next}`)
    more.removeAttribute('hidden')
  }
}

/** What is one's own is nobody else's; what is everybody's differs for who has written, so caches compare cookies. */
function keptBy(isPrivate: boolean): Record<string, string> {
  return isPrivate
    ? { 'Cache-Control': 'private, no-store' }
    : { 'Cache-Control': sharedBarely, Vary: 'Cookie' }
}

type Owner = Awaited<ReturnType<typeof ownerOf>>

/** The page that was asked for; after a change that was refused, the one with the comment. */
async function read({ record, slug, query, rejected }: Asked, owner: Owner) {
  const article = { record, slug }
  const own = readOwn(article, owner)
  const edit = rejected?.edit
  const edited = edit === undefined ? undefined : (await own).comments.find(({ id }) => id === edit)
  return Promise.all([readView(article, edited ? { ...query, comment: edited.number } : query), own])
}

/**
 * The discussion as a page for readers without JavaScript: the prerendered document, filled by the same
 * functions as in the browser. Without a database the page still comes, and says that comments are resting.
 */
export async function discussionPage(request: Request, asked: Asked): Promise<Response> {
  const { locale, slug, query, rejected } = asked
  const { owner, reader } = await knownOf(request)
  const document = await openDocument(`/${locale}/posts/${slug}/discussion`)
  const root = document.querySelector('comment-thread')
  if (!root) throw new Error(`the document of ${slug} has no comment-thread`)
  let failure = rejected?.error
  let form: Element = part(root, 'form')
  let isPrivate = query.sent !== undefined || reader !== undefined
  try {
    const [view, own] = await withDeadline(read(asked, owner), 5_000)
    await fillList(root, view, asked)
    const forms = fillOwn(root, own, { slug, formatTime: (iso) => `${formatTime(iso, locale)} UTC` })
    const edited = rejected?.edit === undefined ? undefined : forms.get(rejected.edit)
    edited?.closest('details')?.setAttribute('open', '')
    // One that can be changed no longer comes back as a new comment's: nothing typed is lost.
    form = edited ?? form
    isPrivate ||= own.comments.length > 0
  } catch (error) {
    failure ??= toAppError(error)
    part(root, 'status').textContent = messagesOf(locale).discussion.resting
  }
  const problem = failure && toProblem(failure, locale)
  if (rejected && problem) fillForm(form, rejected.fields, problem)
  if (hasGithub())
    fillIdentity(part(root, 'form'), reader ?? null, `${discussionPath(locale, slug)}#comment-form`)
  if (offersNotices()) part(root, 'notify').removeAttribute('hidden')
  return new Response(htmlOf(document), {
    status: problem?.status ?? 200,
    headers: {
      ...(failure ? problemHeaders(failure, locale) : keptBy(isPrivate)),
      'Content-Type': 'text/html; charset=utf-8',
    },
  })
}
