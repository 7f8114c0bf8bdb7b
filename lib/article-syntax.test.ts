import rehypeStringify from 'rehype-stringify'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { outputPlugins, syntaxPlugins } from './article-syntax.ts'

const processor = unified()
  .use(remarkParse)
  .use(syntaxPlugins)
  .use(remarkRehype)
  .use(outputPlugins)
  .use(rehypeStringify)

const html = async (source: string) => String(await processor.process(source))

test('an image in a paragraph of its own is a figure, one in the text is not', async () => {
  expect(await html('![a](/b.png "c")')).toBe('<img src="/b.png" alt="a" title="c" data-figure>')
  expect(await html('See ![a](/b.png).')).toBe('<p>See <img src="/b.png" alt="a">.</p>')
  expect(await html('![a](/b.png)\n![c](/d.png)')).toMatch(/^<p><img/)
})

test('one dollar is money, two are a formula', async () => {
  expect(await html('$5 or $6')).toBe('<p>$5 or $6</p>')
  expect(await html('So $$a^2$$.')).toContain('<code class="language-math math-inline">a^2</code>')
  expect(await html('$$\na^2\n$$')).toContain(
    '<pre><code class="language-math math-display">a^2</code></pre>',
  )
})

test('what follows the language of a fence is kept, and headings have addresses', async () => {
  expect(await html('```yaml title="a"\nb\n```')).toContain('data-meta="title=&#x22;a&#x22;"')
  expect(await html('## 船 A')).toMatch(/^<h2 id="船-a"[^>]*>船 A<\/h2>$/)
})
