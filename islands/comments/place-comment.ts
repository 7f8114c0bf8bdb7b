import type { CommentDto } from '@/features/comments/schema'
import { countReplies } from './fill-comment'
import { part } from '../part'
import type { Order } from './orders'

type Place = Pick<CommentDto, 'number' | 'parentId' | 'depth'>

function numberOf(element: Element): number {
  return Number(element.getAttribute('data-number') ?? Infinity)
}

/** The first of those already there that comes after the comment; none if it is the last. */
function follower(list: Element, element: Element, number: number, order: Order): Element | null {
  if (order === 'helpful') return element.parentElement === list ? element.nextElementSibling : null
  let next: Element | null = null
  for (let each = list.lastElementChild; each; each = each.previousElementSibling) {
    if (each === element) continue
    // What is being sent has no number yet and stays at the end.
    const isBefore = order === 'oldest' ? numberOf(each) < number : numberOf(each) > number
    if (isBefore) return next
    next = each
  }
  return next
}

/** The list that a comment belongs in: below the one it answers, as deep as threads go; the whole list otherwise. */
function listFor(list: Element, { parentId, depth }: Place): Element {
  const parent = parentId === null ? null : list.querySelector(`[data-id="${parentId}"]`)
  if (!parent) return list
  if (Number(parent.getAttribute('data-depth')) < depth) return part(parent, 'replies')
  return parent.parentElement ?? list
}

/**
 * Puts a comment in its place. Replies are in order of their numbers; a comment whose thread is not here stands
 * among the threads, and its link to what it answers leads there.
 */
export function placeComment(list: Element, element: Element, place: Place, order: Order): void {
  const target = listFor(list, place)
  const next = follower(target, element, place.number, target === list ? order : 'oldest')
  if (element.parentElement !== target || element.nextElementSibling !== next)
    target.insertBefore(element, next)
  // What stands right below what it answers need not say so.
  const answered = target.closest('.comment')?.getAttribute('data-id')
  if (answered && answered === place.parentId) part(element, 'parent').setAttribute('hidden', '')
  countReplies(element)
  let above = target.closest('.comment')
  while (above) {
    countReplies(above)
    above = above.parentElement?.closest('.comment') ?? null
  }
}
