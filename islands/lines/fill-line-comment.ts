import type { CommentDto } from '@/features/comments/schema'
import { part } from '../part'
import { dateLanguage } from '../date-language'
import type { Article } from './api'

const time = new Intl.DateTimeFormat(dateLanguage, { dateStyle: 'medium', timeStyle: 'short' })

/** A comment below its block: shorter than in the discussion, where its link leads. */
export function fillLineComment(
  item: HTMLElement,
  comment: CommentDto,
  { slug, locale }: Article,
): HTMLElement {
  part(item, 'name').textContent = comment.name
  const link = part<HTMLAnchorElement>(item, 'link')
  link.textContent = (link.textContent ?? '').replace('{number}', String(comment.number))
  // In the language of this page, whatever it was written in.
  link.href = `/${locale}/posts/${slug}${comment.url.slice(comment.url.indexOf('/comments'))}`
  const date = part(item, 'time')
  date.setAttribute('datetime', comment.createdAt)
  date.textContent = time.format(new Date(comment.createdAt))
  const body = part(item, 'body')
  // Rendered and sanitised by the server.
  body.innerHTML = comment.html
  body.lang = comment.locale === 'zh' ? 'zh-CN' : 'en'
  const changes = part<HTMLDetailsElement>(item, 'changes')
  changes.hidden = comment.anchor?.current ?? true
  changes.dataset.id = comment.id
  return item
}
