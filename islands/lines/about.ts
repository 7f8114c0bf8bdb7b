import { filled } from '../filled'
import { part } from '../part'
import { isAnchor, onChoice, type Anchor, type Choice } from './choice'
import { nameOfLines } from './shown-lines'

/** Lets the form be about lines of an example: it opens at their block, and a line above the text names them. */
export function enhanceAbout(root: HTMLElement, form: HTMLFormElement, changed: () => void) {
  const field = form.elements.namedItem('anchor') as HTMLInputElement
  const line = part(form, 'about')
  const text = part(line, 'about-text')
  const wording = text.textContent ?? ''
  let choice: Choice | undefined

  function show(anchor: Anchor | undefined) {
    field.value = anchor ? JSON.stringify(anchor) : ''
    line.hidden = !anchor
    if (anchor)
      text.textContent = filled(wording, { lines: nameOfLines(anchor.file, anchor.from, anchor.to) })
  }

  function leave() {
    const left = choice
    choice = undefined
    if (left?.place.contains(form)) part(root, 'form-home').append(form)
    left?.left()
  }

  function drop() {
    if (!field.value) return
    show(undefined)
    leave()
    changed()
  }

  function anchor(): Anchor | undefined {
    const value: unknown = field.value ? JSON.parse(field.value) : undefined
    return isAnchor(value) ? value : undefined
  }

  function take(next: Choice) {
    if (choice && choice.place !== next.place) leave()
    choice = next
    show(next.anchor)
    next.place.append(form)
    next.arrived()
    changed()
    form.querySelector('textarea')?.focus()
  }

  part(line, 'drop-lines').addEventListener('click', () => {
    const wasAtBlock = choice !== undefined
    drop()
    if (wasAtBlock) form.scrollIntoView({ block: 'nearest' })
    form.querySelector('textarea')?.focus()
  })
  // An answer, or a new comment from the discussion's head, is not about lines.
  root.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-part="reply"], [data-part="write"]')) drop()
  })

  return {
    show,
    anchor,
    /** From now on lines are taken, those that were chosen before too. @param taken what was answered no longer is */
    listen(taken: () => void) {
      onChoice({
        take(next) {
          taken()
          take(next)
        },
        release(place) {
          if (choice?.place !== place) return
          const isEmpty = form.querySelector('textarea')?.value.trim() === ''
          // Nobody wants to find lines chosen who has looked and gone on.
          if (isEmpty) drop()
          else leave()
        },
      })
    },
    /** @returns whether the comment was written at a block, which then shows it and takes the focus */
    published(number: number, isVisible: boolean): boolean {
      show(undefined)
      const at = choice
      leave()
      at?.published(number, isVisible)
      return at !== undefined
    },
  }
}
