import type { CommentDto, Reactions } from '@/features/comments/schema'
import { fillQuote } from '../lines/fill-quote'
import { identicon } from './identicon'
import { part } from '../part'
import { counted } from './counted'

function fillNumber(element: Element, number: number): void {
  element.textContent = (element.textContent ?? '').replace('{number}', String(number))
}

/** An empty comment, to be filled. */
export function copyTemplate(template: Element): Element {
  const copy = template.firstElementChild?.cloneNode(true)
  if (!(copy && 'setAttribute' in copy)) throw new Error('the template of a comment is empty')
  const element = copy as Element
  element.setAttribute('class', 'comment')
  return element
}

/** Where comment `number` is, on the discussion's page in the language of this one. */
export function addressOf(page: string, number: number): string {
  return `${page}?comment=${number}#comment-${number}`
}

/** The comment's permanent link in the language of this page, whatever language it was written in. */
function localUrl(page: string, url: string): string {
  return page + url.slice(url.indexOf('/comments') + '/comments'.length)
}

function fillTime(element: Element, iso: string, format: (iso: string) => string): void {
  element.setAttribute('datetime', iso)
  element.textContent = format(iso)
}

function fillHead(element: Element, comment: CommentDto, format: (iso: string) => string): void {
  const link = part(element, 'link')
  const page = link.getAttribute('data-page') ?? ''
  part(element, 'avatar').append(identicon(element.ownerDocument, comment.avatar))
  part(element, 'name').textContent = comment.name
  fillNumber(link, comment.number)
  if (comment.verified) {
    const verified = part(element, 'verified')
    part(verified, 'login').textContent = comment.verified.login
    verified.setAttribute('href', comment.verified.url)
    verified.removeAttribute('hidden')
  }
  link.setAttribute('href', localUrl(page, comment.url))
  fillTime(part(element, 'time'), comment.createdAt, format)
  if (comment.editedAt !== null) {
    fillTime(part(element, 'edited-time'), comment.editedAt, format)
    part(element, 'edited').removeAttribute('hidden')
  }
  if (comment.parentNumber !== null) {
    const parent = part(element, 'parent')
    fillNumber(parent, comment.parentNumber)
    parent.setAttribute('href', addressOf(page, comment.parentNumber))
    parent.removeAttribute('hidden')
  }
}

/** The counts at the buttons; where they are quiet, those that nobody has pressed say nothing. */
export function fillReactions(group: Element, reactions: Reactions): void {
  for (const [kind, count] of Object.entries(reactions)) {
    const slot = part(group, kind)
    slot.textContent = count > 0 ? String(count) : ''
    const button = slot.closest('button')
    if (count > 0) button?.removeAttribute('hidden')
  }
}

/** What is left of a comment that was deleted and has replies: its place. */
export function emptyComment(element: Element): void {
  element.setAttribute('data-state', 'deleted')
  for (const name of ['name', 'verified', 'avatar', 'edited', 'pending', 'quote', 'tools'])
    part(element, name).remove()
  const body = part(element, 'body')
  body.textContent = body.getAttribute('data-deleted')
}

/**
 * One comment, from the page's own template. Runs in the browser and, for the page that works without
 * JavaScript, on the server: it uses nothing but the DOM. Where it goes says `placeComment`.
 */
export function fillComment(
  template: Element,
  comment: CommentDto,
  format: (iso: string) => string,
): Element {
  const element = copyTemplate(template)
  element.id = `comment-${comment.number}`
  const data = { id: comment.id, number: comment.number, depth: comment.depth }
  for (const [name, value] of Object.entries(data)) element.setAttribute(`data-${name}`, String(value))
  element.setAttribute('data-thread', String(comment.threadNumber))
  if (comment.state !== 'visible') element.setAttribute('data-state', comment.state)
  fillHead(element, comment, format)
  fillNumberOfGroup(part(element, 'reactions'), comment.number)
  fillReactions(part(element, 'reactions'), comment.reactions)
  if (comment.state === 'pending') part(element, 'pending').removeAttribute('hidden')
  if (comment.state === 'deleted') emptyComment(element)
  else {
    const body = part(element, 'body')
    body.innerHTML = comment.html
    fillQuote(element, comment)
    body.setAttribute('lang', comment.locale === 'zh' ? 'zh-CN' : 'en')
  }
  fillThread(element, comment)
  return element
}

function fillNumberOfGroup(group: Element, number: number): void {
  group.setAttribute(
    'aria-label',
    (group.getAttribute('aria-label') ?? '').replace('{number}', String(number)),
  )
}

/** How many replies there are below it, and the way to those that are not here. */
function fillThread(element: Element, { depth, replies, moreReplies, number }: CommentDto): void {
  if (depth > 0) {
    part(element, 'rest').remove()
    return
  }
  element.setAttribute('data-replies', String(replies))
  if (moreReplies === null) return
  const page = part(element, 'link').getAttribute('data-page') ?? ''
  const more = part(element, 'more-replies')
  const cursor = moreReplies && `&cursor=${encodeURIComponent(moreReplies)}`
  more.setAttribute('href', `${page}?thread=${number}${cursor}`)
  more.setAttribute('data-cursor', moreReplies)
  part(element, 'rest').removeAttribute('hidden')
}

/** Puts the numbers of replies right, of those that are here and of those that are not. */
export function countReplies(element: Element): void {
  const thread = element.querySelector('[data-part="thread"]')
  if (!thread) return
  const here = thread.querySelectorAll('.comment').length
  const all = Math.max(here, Number(element.getAttribute('data-replies') ?? 0))
  if (all > 0) thread.removeAttribute('hidden')
  else thread.setAttribute('hidden', '')
  const summary = part(thread, 'summary')
  summary.textContent = counted(summary, all)
  const rest = thread.querySelector(':scope > [data-part="rest"]')
  if (!rest) return
  const more = part(rest, 'more-replies')
  more.textContent = counted(more, Math.max(1, all - here))
}
