import { expect, test } from 'vitest'
import type { CommentDto } from '@/features/comments/schema'
import { fillComment } from './fill-comment'
import { part } from '../part'
import type { Order } from './orders'
import { placeComment } from './place-comment'
import { commentOf, replyTo, samplePage, template } from './sample-comments'

/** The tree as nested numbers, after the comments have come in this order. */
function treeOf(comments: CommentDto[], order: Order = 'oldest') {
  const page = samplePage()
  const list = part(page, 'list')
  for (const comment of comments)
    placeComment(list, fillComment(template(page), comment, String), comment, order)
  const read = (from: Element): unknown[] =>
    [...from.children].map((each) => {
      const replies = read(part(each, 'replies'))
      const number = Number(each.getAttribute('data-number'))
      return replies.length ? [number, replies] : number
    })
  return { list, tree: read(list) }
}

const first = commentOf(1)
const answer = replyTo(first, 3)
const deeper = replyTo(answer, 4)
const deepest = replyTo(deeper, 5)

test('replies stand below what they answer', () => {
  expect(treeOf([first, answer, deeper, commentOf(2)]).tree).toEqual([[1, [[3, [4]]]], 2])
})

test('what answers the deepest stands beside it', () => {
  const beside = replyTo(deepest, 6)
  expect(treeOf([first, answer, deeper, deepest, beside]).tree).toEqual([[1, [[3, [[4, [5, 6]]]]]]])
})

test('a reply that comes late finds its place among the others', () => {
  expect(treeOf([first, replyTo(first, 8), replyTo(first, 3)]).tree).toEqual([[1, [3, 8]]])
})

test.each<[Order, number[]]>([
  ['oldest', [1, 5, 9]],
  ['newest', [9, 5, 1]],
  ['helpful', [5, 1, 9]],
])('threads are %s first, or as the server has put them', (order, numbers) => {
  expect(treeOf([commentOf(5), commentOf(1), commentOf(9)], order).tree).toEqual(numbers)
})

test('replies are the oldest first, whatever the order of threads', () => {
  expect(treeOf([first, replyTo(first, 2), replyTo(first, 3)], 'newest').tree).toEqual([[1, [2, 3]]])
})

test('a reply whose thread is not here stands among the threads', () => {
  expect(treeOf([commentOf(9), replyTo(commentOf(7), 8)]).tree).toEqual([8, 9])
})

test('only what does not stand right below what it answers says what that is', () => {
  const beside = replyTo(deepest, 6)
  const { list } = treeOf([first, answer, deeper, deepest, beside, replyTo(commentOf(7), 8)])
  const saying = [...list.querySelectorAll('.comment')]
    .filter((each) => !part(each, 'parent').hasAttribute('hidden'))
    .map((each) => each.getAttribute('data-number'))
  expect(saying).toEqual(['6', '8'])
})

test('each comment above knows how many are below it', () => {
  const { list } = treeOf([first, answer, deeper])
  const counts = [...list.querySelectorAll('.comment')].map((each) => part(each, 'summary').textContent)
  expect(counts).toEqual(['2 replies', '1 reply', '0 replies'])
})

test('a thread counts the replies that were not sent, too', () => {
  const { list } = treeOf([commentOf(1, { replies: 7, moreReplies: 'x' }), answer])
  expect(part(list, 'summary').textContent).toBe('7 replies')
  // Of the answer there is a summary of its own, so the first is that of the thread.
  expect(part(list, 'rest').textContent?.trim()).toBe('Show 6 more replies')
})

test('putting a comment where it is already moves nothing', () => {
  const page = samplePage()
  const list = part(page, 'list')
  const elements = [1, 2, 3].map((number) => fillComment(template(page), commentOf(number), String))
  elements.forEach((element, index) => placeComment(list, element, commentOf(index + 1), 'oldest'))
  const [, second] = elements
  if (!second) throw new Error('there are three')
  let moved = 0
  list.insertBefore = (() => {
    moved += 1
  }) as never
  placeComment(list, second, commentOf(2), 'oldest')
  expect(moved).toBe(0)
})
