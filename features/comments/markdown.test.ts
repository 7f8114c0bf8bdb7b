import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { renderComment } from './markdown.ts'

function bodyOf(html: string): HTMLElement {
  return parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body
}

/** The links and what could run or load something, as a browser would find them in the HTML. */
function dangersIn(html: string): string[] {
  return [...bodyOf(html).querySelectorAll('*')].flatMap((element) => {
    const name = element.localName
    const attributes = [...element.attributes].map((attribute) => `${attribute.name}=${attribute.value}`)
    const bad = attributes.filter((text) =>
      /^(on|style|src|id|name|action|formaction)|^\w+=\s*(javascript|data|vbscript):/i.test(text),
    )
    return /^(script|style|img|iframe|object|embed|svg|math|form|link|meta|base|video|audio)$/.test(name)
      ? [name, ...bad]
      : bad
  })
}

test('what these tests look for is found when it is there', () => {
  const html = '<p id="x"><a href="javascript:x" onclick="y">x</a><img src="z"><script></script></p>'
  expect(dangersIn(html)).toEqual(['id=x', 'href=javascript:x', 'onclick=y', 'img', 'src=z', 'script'])
})

test('Markdown as people write it', async () => {
  const html = await renderComment('**bold** *it* `code` ~~no~~\n\n- a\n- b\n\n```\na: 1\n```\n\n> quote')
  expect(html).toBe(
    [
      '<p><strong>bold</strong> <em>it</em> <code>code</code> <del>no</del></p>',
      '<ul>\n<li>a</li>\n<li>b</li>\n</ul>',
      '<pre tabindex="0"><code>a: 1\n</code></pre>',
      '<blockquote>\n<p>quote</p>\n</blockquote>',
    ].join('\n'),
  )
})

test('tables and task lists of GitHub', async () => {
  const html = await renderComment('| a | b |\n|:-:|---|\n| 1 | 2 |\n\n- [x] done')
  expect(html).toContain('<th align="center">a</th>')
  expect(html).toContain('<input type="checkbox" checked disabled>')
})

test('Chinese, emoji and 4-byte characters stay what they are', async () => {
  expect(await renderComment('你好，**𠮷野家** 👩‍👩‍👧')).toBe('<p>你好，<strong>𠮷野家</strong> 👩‍👩‍👧</p>')
})

test.each([
  '<script>alert(1)</script>',
  'text <script>alert(1)</script> text',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<a href="javascript:alert(1)" onclick="alert(1)">x</a>',
  '<div style="position:fixed">x</div>',
  '<iframe src="//evil.example"></iframe>',
  '<!-- --><script>alert(1)</script>',
  '<SCRIPT/XSS SRC="//evil.example/x.js"></SCRIPT>',
  '<b>bold</b>',
])('HTML is shown as it was typed: %s', async (html) => {
  const rendered = await renderComment(html)
  expect(dangersIn(rendered)).toEqual([])
  expect(bodyOf(rendered).textContent.trim()).toBe(html)
})

test.each([
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](java&#10;script:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](&#x6A;&#x61;vascript&colon;alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](<javascript:alert(1)>)',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](file:///etc/passwd)',
  '<javascript:alert(1)>',
  '[x][r]\n\n[r]: javascript:alert(1)',
])('a link that would run something leads nowhere: %s', async (markdown) => {
  const html = await renderComment(markdown)
  expect(dangersIn(html)).toEqual([])
  expect(html).not.toMatch(/href="\s*(java|vb|data|file|&)/i)
})

test('quotes in a link do not end its attribute', async () => {
  const html = await renderComment(
    '[x](https://example.org/"onmouseover="alert(1))\n\n[y](<https://e.org/" onclick="a>)',
  )
  expect(dangersIn(html)).toEqual([])
})

test('a link lends the site’s name to nobody', async () => {
  expect(await renderComment('[x](https://example.org)')).toBe(
    '<p><a href="https://example.org" rel="nofollow ugc noopener noreferrer">x</a></p>',
  )
  expect(await renderComment('https://example.org')).toContain('rel="nofollow ugc noopener noreferrer"')
  expect(await renderComment('<a@example.org>')).toContain('href="mailto:a@example.org"')
})

test.each(['![alt](https://tracker.example/x.png)', '![x][r]\n\n[r]: https://tracker.example/x.png'])(
  'images are left out, since they would be fetched from strangers: %s',
  async (markdown) => {
    const html = await renderComment(`before ${markdown}`)
    expect(dangersIn(html)).toEqual([])
    expect(html).not.toContain('tracker')
  },
)

test('headings are paragraphs, so that they are not taken for those of the article', async () => {
  expect(await renderComment('# Title\n\nOther\n===')).toBe('<p>Title</p>\n<p>Other</p>')
})

test('right-to-left overrides are taken out of text and code', async () => {
  const html = await renderComment(
    'a\u202Eb `c\u2066d`\n\n```\ne\u202Ef\n```\n\n[g\u202E](https://e.org/\u202E)',
  )
  expect(html).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/)
  expect(html).toContain('ab <code>cd</code>')
})

test('right-to-left languages stay as they are', async () => {
  expect(await renderComment('שלום')).toBe('<p>שלום</p>')
})

test.each(['**a', '[a](b', '`a', '```\na', '| a |\n|-', '> - 1. a', '[a][', '*_a*_', '<a', '&#x;', '\\'])(
  'broken Markdown is shown nonetheless: %j',
  async (markdown) => {
    const html = await renderComment(markdown)
    expect(html).toContain(markdown === '\\' ? '\\' : markdown.includes('a') ? 'a' : '&#x26;#x;')
    expect(dangersIn(html)).toEqual([])
  },
)

test('nothing gets an id or a name that scripts or links of the page could meet', async () => {
  const html = await renderComment('[^1] x\n\n[^1]: note\n\n# getElementById')
  expect(dangersIn(html)).toEqual([])
})

test('lines of a comment from Windows are lines', async () => {
  expect(await renderComment('- a\r\n- b')).toBe('<ul>\n<li>a</li>\n<li>b</li>\n</ul>')
})
