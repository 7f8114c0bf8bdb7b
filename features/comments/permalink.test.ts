import { expect, test } from 'vitest'
import { permalinkOf } from './permalink.ts'

test('a link names the comment, for the server and for the browser', () => {
  expect(permalinkOf('en', 'a', 21)).toBe('/en/posts/a/comments?comment=21#comment-21')
})

test('the link is in the language of the page', () => {
  expect(permalinkOf('zh', 'a', 1)).toBe('/zh/posts/a/comments?comment=1#comment-1')
})
