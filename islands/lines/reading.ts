import type { CommentDto } from '@/features/comments/schema'
import { part } from '../comments/fill-comment'
import { dateLanguage } from '../date-language'
import { fetchNumbered, type Article } from './api'
import { watchChanges } from './changes'
import type { LineParts } from './parts'
import type { PlacedMark } from './place-marks'

const time = new Intl.DateTimeFormat(dateLanguage, { dateStyle: 'medium', timeStyle: 'short' })

/** As many as one request gives. */
const most = 20

/** The permanent link in the language of this page. */
function localAddress(url: string, { slug, locale }: Article): string {
  return `/${locale}/posts/${slug}${url.slice(url.indexOf('/comments'))}`
}

function fill(item: HTMLElement, comment: CommentDto, article: Article): HTMLElement {
  item.dataset.number = String(comment.number)
  part(item, 'name').textContent = comment.name
  const link = part<HTMLAnchorElement>(item, 'link')
  link.textContent = (link.textContent ?? '').replace('{number}', String(comment.number))
  link.href = localAddress(comment.url, article)
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

/** The comments behind a mark, right below their block. */
export class ReadingPanel {
  readonly element: HTMLElement
  readonly mark: PlacedMark
  readonly #parts: LineParts
  readonly #article: Article

  constructor(parts: LineParts, article: Article, mark: PlacedMark) {
    this.element = parts.copy('list')
    this.mark = mark
    this.#parts = parts
    this.#article = article
    part(this.element, 'list-title').textContent = parts.text('listTitle', { lines: mark.names.join(', ') })
    part(this.element, 'more').hidden = mark.numbers.length <= most
    watchChanges(this.element, article, parts.text('changesAway'))
  }

  async load(): Promise<void> {
    const status = part(this.element, 'list-status')
    const list = part(this.element, 'comments')
    status.textContent = this.#parts.text('loading')
    try {
      const comments = await fetchNumbered(this.#article, this.mark.numbers.slice(0, most))
      list.replaceChildren(
        ...comments.map((comment) => fill(this.#parts.copy('line-comment'), comment, this.#article)),
      )
      status.textContent = ''
    } catch {
      status.textContent = this.#parts.text('away')
    }
  }
}
