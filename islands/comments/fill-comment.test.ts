import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import type { CommentDto } from '@/features/comments/schema'
import { countReplies, emptyComment, fillComment } from './fill-comment'
import { part } from '../part'
import { commentOf, template } from './sample-comments'

const zhComment: Partial<CommentDto> = {
  number: 21,
  locale: 'zh',
  name: '<b>小明</b> & 😀',
  html: '<p>你好 <code>docker</code></p>',
  url: '/zh/posts/a/comments?comment=21#comment-21',
}

function fill(changes: Partial<CommentDto> = {}): Element {
  return fillComment(
    template(),
    commentOf(21, { ...zhComment, ...changes }),
    (iso) => `on ${iso.slice(0, 10)}`,
  )
}

test('the comment has its number, id and place', () => {
  const element = fill({ depth: 2, threadNumber: 7 })
  expect(element.id).toBe('comment-21')
  for (const [name, value] of [
    ['id', commentOf(21).id],
    ['number', '21'],
    ['depth', '2'],
    ['thread', '7'],
  ])
    expect(element.getAttribute(`data-${name}`)).toBe(value)
})

test('a name is text, whatever it looks like', () => {
  const name = part(fill(), 'name')
  expect(name.textContent).toBe('<b>小明</b> & 😀')
  expect(name.querySelector('b')).toBeNull()
})

test('the text is the HTML that the server made safe, in its own language', () => {
  const body = part(fill(), 'body')
  expect(body.innerHTML).toBe('<p>你好 <code>docker</code></p>')
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
  expect(time.textContent).toBe('on 2026-11-23')
})

test('a comment that was changed says so, and when', () => {
  expect(part(fill(), 'edited').hasAttribute('hidden')).toBe(true)
  const edited = part(fill({ editedAt: '2026-11-24T08:00:00.000Z' }), 'edited')
  expect(edited.hasAttribute('hidden')).toBe(false)
  expect(edited.textContent).toContain('on 2026-11-24')
})

test('a comment that answers none shows no link to another', () => {
  expect(part(fill(), 'parent').hasAttribute('hidden')).toBe(true)
})

test('an answer links to what it answers, wherever that is', () => {
  const parent = part(fill({ parentNumber: 4, depth: 1 }), 'parent')
  expect(parent.hasAttribute('hidden')).toBe(false)
  expect(parent.textContent).toBe('In reply to no. 4')
  expect(parent.getAttribute('href')).toBe('/en/posts/a/comments?comment=4#comment-4')
})

test('marks that somebody has given are shown, others only where they can be given', () => {
  const group = part(fill({ reactions: { useful: 3, works: 0, fails: 1 } }), 'reactions')
  expect(part(group, 'useful').textContent).toBe('3')
  expect(group.querySelector('[data-kind="useful"]')?.hasAttribute('hidden')).toBe(false)
  expect(group.querySelector('[data-kind="works"]')?.hasAttribute('hidden')).toBe(true)
  expect(group.getAttribute('aria-label')).toBe('Reactions to no. 21')
})

test('one that waits says that others do not see it', () => {
  expect(part(fill(), 'pending').hasAttribute('hidden')).toBe(true)
  expect(part(fill({ state: 'pending' }), 'pending').hasAttribute('hidden')).toBe(false)
})

test('of one that was deleted only its place is left', () => {
  const element = fill({ state: 'deleted', name: '', html: '' })
  expect(part(element, 'body').textContent).toBe('This comment was deleted.')
  expect(part(element, 'link').textContent).toBe('No. 21')
  expect(element.querySelectorAll('[data-part="name"], [data-part="avatar"], button')).toHaveLength(0)
})

test('of one that is deleted while it is read the lines that it was about go, too', () => {
  const anchor = {
    file: 'compose.yaml',
    from: 2,
    to: 2,
    lines: 'services:',
    current: true,
    url: '/en/posts/a',
  }
  const element = fill({ anchor })
  expect(part(element, 'quote').hasAttribute('hidden')).toBe(false)
  emptyComment(element)
  expect(element.querySelector('[data-part="quote"]')).toBeNull()
})

test('the writer’s picture is drawn with the comment', () => {
  expect(part(fill(), 'avatar').querySelector('svg path')).not.toBeNull()
})

test('the way to further replies is a page, too', () => {
  const element = fill({ replies: 9, moreReplies: '0000001500000016' })
  countReplies(element)
  const more = part(element, 'more-replies')
  expect(more.getAttribute('href')).toBe('/en/posts/a/comments?thread=21&cursor=0000001500000016')
  expect(more.textContent).toBe('Show 9 more replies')
  expect(part(element, 'summary').textContent).toBe('9 replies')
})

test('only a thread’s beginning has a way to further replies', () => {
  expect(fill({ depth: 1 }).querySelector('[data-part="rest"]')).toBeNull()
  expect(part(fill(), 'rest').hasAttribute('hidden')).toBe(true)
})

test('the template can be filled again', () => {
  const reused = template()
  fillComment(reused, commentOf(1), String)
  expect(part(fillComment(reused, commentOf(3), String), 'link').textContent).toBe('No. 3')
})

test('a part that is missing is named', () => {
  expect(() => part(parseHTML('<p></p>').document, 'avatar')).toThrow('there is no part avatar')
})
