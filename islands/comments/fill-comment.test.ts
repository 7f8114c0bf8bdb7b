import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import type { CommentDto } from '@/features/comments/schema'
import { fillComment, part } from './fill-comment'

const markup = `
  <template data-part="comment"><li class="comment">
    <strong data-part="name"></strong>
    <a data-part="link" data-page="/en/posts/a/comments">No. {number}</a>
    <time data-part="time"></time>
    <a data-part="parent" hidden>In reply to no. {number}</a>
    <div data-part="body"></div>
  </li></template>`

const comment: CommentDto = {
  id: '0193a5b0-7d60-7000-8000-000000000000',
  number: 21,
  parentId: null,
  parentNumber: null,
  depth: 0,
  threadNumber: 21,
  replies: 0,
  moreReplies: null,
  state: 'visible',
  locale: 'zh',
  name: '<b>小明</b> & 😀',
  html: '<p>你好 <code>docker</code></p>',
  avatar: '0123456789abcdef',
  reactions: { useful: 0, works: 0, fails: 0 },
  createdAt: '2026-11-23T10:00:00.000Z',
  editedAt: null,
  url: '/zh/posts/a/comments?comment=21#comment-21',
}

function template(): HTMLTemplateElement {
  return part<HTMLTemplateElement>(parseHTML(`<body>${markup}</body>`).document, 'comment')
}

function fill(changes: Partial<CommentDto> = {}): Element {
  return fillComment(template(), { ...comment, ...changes }, '23 Nov 2026')
}

test('the comment has its number, id and place', () => {
  const element = fill()
  expect(element.id).toBe('comment-21')
  expect(element.getAttribute('data-id')).toBe(comment.id)
  expect(element.getAttribute('data-number')).toBe('21')
})

test('a name is text, whatever it looks like', () => {
  const name = part(fill(), 'name')
  expect(name.textContent).toBe('<b>小明</b> & 😀')
  expect(name.querySelector('b')).toBeNull()
})

test('the text is the HTML that the server made safe, in its own language', () => {
  const body = part(fill(), 'body')
  expect(body.innerHTML).toBe(comment.html)
  expect(body.getAttribute('lang')).toBe('zh-CN')
  expect(part(fill({ locale: 'en' }), 'body').getAttribute('lang')).toBe('en')
})

test('the permanent link stays in the language of the page', () => {
  const link = part(fill(), 'link')
  expect(link.getAttribute('href')).toBe('/en/posts/a/comments?comment=21#comment-21')
  expect(link.textContent).toBe('No. 21')
})

test('the time is there for people and for programs', () => {
  const time = part(fill(), 'time')
  expect(time.getAttribute('datetime')).toBe('2026-11-23T10:00:00.000Z')
  expect(time.textContent).toBe('23 Nov 2026')
})

test('a comment that answers none shows no link to another', () => {
  expect(part(fill(), 'parent').hasAttribute('hidden')).toBe(true)
})

test('an answer links to the comment that it answers, wherever that stands', () => {
  const parent = part(fill({ parentNumber: 7 }), 'parent')
  expect(parent.hasAttribute('hidden')).toBe(false)
  expect(parent.textContent).toBe('In reply to no. 7')
  expect(parent.getAttribute('href')).toBe('/en/posts/a/comments?comment=7#comment-7')
})

test('a comment says how deep it stands in which thread, whose picture it has, and how it is', () => {
  const element = fill({ depth: 2, threadNumber: 5, state: 'pending' })
  expect(element.getAttribute('data-depth')).toBe('2')
  expect(element.getAttribute('data-thread')).toBe('5')
  expect(element.getAttribute('data-state')).toBe('pending')
  expect(element.getAttribute('data-avatar')).toBe('0123456789abcdef')
  expect(fill().hasAttribute('data-state')).toBe(false)
})

test('the template can be filled again', () => {
  const reused = template()
  fillComment(reused, comment, 'now')
  expect(part(fillComment(reused, { ...comment, number: 3 }, 'now'), 'link').textContent).toBe('No. 3')
})

test('a part that is missing is named', () => {
  expect(() => part(fill(), 'nothing')).toThrow('there is no part nothing')
})
