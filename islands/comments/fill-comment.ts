import type { CommentDto } from '@/features/comments/schema'

/** The element of a template that is to be filled, by its `data-part`. */
export function part<E extends Element = HTMLElement>(root: ParentNode, name: string): E {
  const element = root.querySelector<E>(`[data-part="${name}"]`)
  if (!element) throw new Error(`there is no part ${name}`)
  return element
}

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

/**
 * One comment, from the page's own template. Runs in the browser and, for the page that works without
 * JavaScript, on the server: it uses nothing but the DOM.
 */
export function fillComment(template: Element, comment: CommentDto, time: string): Element {
  const element = copyTemplate(template)
  element.id = `comment-${comment.number}`
  element.setAttribute('data-id', comment.id)
  element.setAttribute('data-number', String(comment.number))
  element.setAttribute('data-depth', String(comment.depth))
  element.setAttribute('data-thread', String(comment.threadNumber))
  element.setAttribute('data-avatar', comment.avatar)
  if (comment.state !== 'visible') element.setAttribute('data-state', comment.state)
  part(element, 'name').textContent = comment.name
  const link = part(element, 'link')
  fillNumber(link, comment.number)
  link.setAttribute('href', localUrl(link, comment.url))
  const date = part(element, 'time')
  date.setAttribute('datetime', comment.createdAt)
  date.textContent = time
  if (comment.parentNumber !== null) {
    const parent = part(element, 'parent')
    fillNumber(parent, comment.parentNumber)
    parent.setAttribute('href', parentUrl(link, comment.parentNumber))
    parent.removeAttribute('hidden')
  }
  const body = part(element, 'body')
  body.innerHTML = comment.html
  body.setAttribute('lang', comment.locale === 'zh' ? 'zh-CN' : 'en')
  return element
}

/** The comment's permanent link in the language of this page, whatever language it was written in. */
function localUrl(link: Element, url: string): string {
  const page = link.getAttribute('data-page') ?? ''
  return page + url.slice(url.indexOf('/comments') + '/comments'.length)
}

function parentUrl(link: Element, number: number): string {
  return `${link.getAttribute('data-page') ?? ''}?comment=${number}#comment-${number}`
}
