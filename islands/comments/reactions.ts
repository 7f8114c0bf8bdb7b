import type { ReactedDto, ReactionKind } from '@/features/comments/schema'
import type { DiscussionApi } from './api'
import type { CommentList } from './comment-list'
import { fillReactions } from './fill-comment'
import { part } from '../part'
import { rememberWriting } from './memory'

/** The target whose marks are those to the article itself. */
const article = 'post'

const buttonsOf = (group: Element) => group.querySelectorAll<HTMLButtonElement>('button[data-kind]')

/**
 * The marks of comments and of the article: shown as pressed at once, taken back when the server does not take
 * them. Pressing quickly several times ends with what was pressed last.
 */
export class ReactionMarks {
  readonly #api: DiscussionApi
  readonly #say: (failed: boolean, group: Element) => void
  #mine: Record<string, ReactionKind[]> = {}
  /** What is wanted of buttons that are being sent. */
  readonly #wanted = new WeakMap<HTMLButtonElement, boolean>()

  constructor(api: DiscussionApi, say: (failed: boolean, group: Element) => void) {
    this.#api = api
    this.#say = say
  }

  /** Brings the buttons of every comment to life. */
  watch(list: CommentList): void {
    list.onArrival((comment) => {
      const group = comment.querySelector('[data-part="entry"] [data-part="reactions"]')
      if (!group || comment.dataset.state === 'pending') return
      this.#enable(group, comment.dataset.id ?? '')
    })
    list.element.addEventListener('click', (event) => {
      const comment =
        event.target instanceof Element && event.target.closest('button[data-kind]')?.closest('.comment')
      if (comment) this.#press(event, comment.getAttribute('data-id') ?? '')
    })
  }

  /** The same for the article's own marks. */
  watchArticle(group: Element): void {
    this.#enable(group, article)
    group.addEventListener('click', (event) => this.#press(event, article))
  }

  showMine(post: ReactionKind[], comments: Record<string, ReactionKind[]>, list: CommentList): void {
    this.#mine = { ...comments, [article]: post }
    for (const id of Object.keys(comments)) {
      const group = list.find(id)?.querySelector('[data-part="reactions"]')
      if (group) this.#mark(group, id)
    }
    const group = document.querySelector('article-reactions [data-part="reactions"]')
    if (group) this.#mark(group, article)
  }

  #enable(group: Element, target: string) {
    for (const button of buttonsOf(group)) {
      button.disabled = false
      button.hidden = false
    }
    this.#mark(group, target)
  }

  #mark(group: Element, target: string) {
    for (const button of buttonsOf(group)) {
      const isMine = this.#mine[target]?.some((kind) => kind === button.dataset.kind) ?? false
      button.setAttribute('aria-pressed', String(isMine))
    }
  }

  #press(event: Event, target: string) {
    const button =
      event.target instanceof Element && event.target.closest<HTMLButtonElement>('button[data-kind]')
    const group = button && button.closest('[data-part="reactions"]')
    if (!group) return
    const isBusy = this.#wanted.has(button)
    const on = button.getAttribute('aria-pressed') !== 'true'
    this.#wanted.set(button, on)
    this.#say(false, group)
    show(button, on)
    if (!isBusy) void this.#send(button, group, target, !on)
  }

  /** @param confirmed what the server has, as far as is known */
  async #send(button: HTMLButtonElement, group: Element, target: string, confirmed: boolean) {
    const kind = button.dataset.kind as ReactionKind
    let answer: ReactedDto | undefined
    try {
      while (this.#wanted.get(button) !== confirmed) {
        const on = this.#wanted.get(button) ?? false
        answer = await this.#api.react(target, kind, on)
        confirmed = on
      }
      rememberWriting()
    } catch {
      if (this.#wanted.get(button) !== confirmed) show(button, confirmed)
      this.#say(true, group)
    } finally {
      this.#wanted.delete(button)
    }
    if (!answer) return
    this.#mine[target] = answer.mine
    // While others are on their way, the answer to the last of them tells more.
    if ([...buttonsOf(group)].some((each) => this.#wanted.has(each))) return
    fillReactions(group, answer.reactions)
    this.#mark(group, target)
  }
}

/** As if it were done already: pressed or not, and one more or fewer. */
function show(button: HTMLButtonElement, on: boolean): void {
  const slot = part(button, button.dataset.kind ?? '')
  const count = Number(slot.textContent) + (on ? 1 : -1)
  slot.textContent = count > 0 ? String(count) : ''
  button.setAttribute('aria-pressed', String(on))
}
