import { expect, test } from 'vitest'
import { renderComment } from '../../markdown'
import { htmlToMarkdown } from './html-to-markdown'

test.each([
  ['<p>a <em>b</em> <b>c</b> <s>d</s></p>', 'a _b_ **c** ~~d~~'],
  ['a<br/>b', 'a\\\nb'],
  ['<ul><li>one</li><li>two <code>x</code></li></ul>', '- one\n- two `x`'],
  ['<ol><li>one</li></ol>', '1. one'],
  ['<blockquote><p>said</p></blockquote>answer', '> said\n\nanswer'],
  ['<div>one</div><div>two</div>', 'one\n\ntwo'],
  ['<a href="javascript:alert(1)">x</a>', 'x'],
  ['<img src="https://example.org/a.png" alt="a plan">', '[a plan](https://example.org/a.png)'],
  ['1. not a list # no heading', '1\\. not a list # no heading'],
  ['&lt;script&gt;', '\\<script>'],
  ['<style>p{}</style><script>x</script>', ''],
  ['plain', 'plain'],
])('%s becomes %s', (html, markdown) => {
  expect(htmlToMarkdown(html)).toBe(markdown)
})

test('what was text stays text', async () => {
  expect(await renderComment(htmlToMarkdown('&lt;img src=x onerror=alert(1)&gt; *a* `b`'))).toBe(
    '<p>&#x3C;img src=x onerror=alert(1)> *a* `b`</p>',
  )
})

test('nesting without end costs little', () => {
  expect(htmlToMarkdown(`${'<blockquote>'.repeat(3000)}a`)).toMatch(/a$/)
})
