import { expect, test } from 'vitest'
import { writeLetter } from './letter'

const nasty = `<script>alert("1")</script> & 'quotes'\n\nsecond`

test('what somebody wrote is quoted as text, in both forms', () => {
  const { text, html } = writeLetter('en', 'Subject', [{ kind: 'quote', text: nasty }])
  expect(text).toBe(`> <script>alert("1")</script> & 'quotes'\n>\n> second\n`)
  expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;quotes&#39;\n\nsecond')
  expect(html).not.toContain('<script')
})

test('a link shows where it leads', () => {
  const url = 'https://example.org/?a=1&b="2"'
  const { text, html } = writeLetter('zh', '主题', [{ kind: 'link', text: '打开：', url }])
  expect(text).toBe(`打开：\n${url}\n`)
  expect(html).toContain('href="https://example.org/?a=1&amp;b=&quot;2&quot;"')
  expect(html).toContain('<html lang="zh-CN">')
})

test('nothing is fetched', () => {
  const { html } = writeLetter('en', nasty, [{ kind: 'text', text: 'https://tracker.example/x.png' }])
  expect(html).not.toMatch(/<(img|link|iframe|script|style)|url\(|src=/)
})
