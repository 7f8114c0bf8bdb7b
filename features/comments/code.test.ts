import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { codeLanguages } from '@/lib/code-languages'
import { renderComment } from './markdown.ts'

const fenced = (language: string, code: string) => `\`\`\`${language}\n${code}\n\`\`\``

function codeOf(html: string): Element {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  const code = document.querySelector('pre > code')
  if (!code) throw new Error('there is no code')
  return code
}

test('code whose language is known is coloured, by classes alone', async () => {
  const html = await renderComment(fenced('yaml', 'replicas: 3 # three'))
  expect(html).toBe(
    '<pre tabindex="0"><code class="language-yaml"><span class="tk">replicas: </span><span class="tn">3 </span><span class="tc"># three\n</span></code></pre>',
  )
})

test('code without a language, or with one that nobody knows, stays plain', async () => {
  for (const language of ['', 'cobol', 'span', '__proto__'])
    expect(codeOf(await renderComment(fenced(language, 'a: 1'))).children).toHaveLength(0)
})

test.each(codeLanguages)('%s: what was typed is there, and none of it is markup', async (language) => {
  const code = 'a: "<b>" # &amp; <script>alert(1)</script>\n</code></pre> 船台 👩‍🚀\n$ f'
  const element = codeOf(await renderComment(fenced(language, code)))
  expect(element.textContent).toBe(`${code}\n`)
  for (const child of element.querySelectorAll('*')) {
    expect(child.localName).toBe('span')
    expect([...child.attributes].map(({ name }) => name)).toEqual(['class'])
  }
})

test('long code and long lines stay plain', async () => {
  const long = Array.from({ length: 500 }, (_, index) => `key${index}: 1`).join('\n')
  expect(codeOf(await renderComment(fenced('yaml', long))).children).toHaveLength(0)
  expect(codeOf(await renderComment(fenced('yaml', `a: "${'b'.repeat(300)}"`))).children).toHaveLength(0)
})

const worst = ['<a ', '${', '`', '"\\', '/*', '((', '/a', "f'", '<script>', '{[', 'a=b;', '$(', '"$']

test.each(codeLanguages)('%s that was made to be slow costs little', async (language) => {
  await renderComment(fenced(language, 'a'))
  for (const unit of worst) {
    const line = unit.repeat(150).slice(0, 299)
    const markdown = fenced(language, Array.from({ length: 13 }, () => line).join('\n'))
    const started = process.cpuUsage()
    await renderComment([markdown, markdown].join('\n\n'))
    // Processor time, since the machine may be busy.
    expect([unit, process.cpuUsage(started).user / 1000 < 3000]).toEqual([unit, true])
  }
})
