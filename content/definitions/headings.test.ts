import rehypeSlug from 'rehype-slug'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { headingsOf } from './headings.ts'

/** The ids that readers get: rehype-slug sets them on the page. */
async function idsOnPage(source: string): Promise<string[]> {
  const processor = unified().use(remarkParse).use(remarkRehype).use(rehypeSlug)
  const ids: string[] = []
  visit(await processor.run(processor.parse(source)), 'element', ({ properties }) => {
    if (typeof properties.id === 'string') ids.push(properties.id)
  })
  return ids
}

test('sections of levels 2 and 3, in order', () => {
  expect(headingsOf('# A\n\n## B c\n\ntext\n\n### 船台\n\n#### D')).toEqual([
    { depth: 2, id: 'b-c', text: 'B c' },
    { depth: 3, id: '船台', text: '船台' },
  ])
})

test('the text is without markup', () => {
  expect(headingsOf('## Why `CMD` *matters*, [really](https://example.org)')).toEqual([
    { depth: 2, id: 'why-cmd-matters-really', text: 'Why CMD matters, really' },
  ])
})

test('what only looks like a heading is none', () => {
  expect(headingsOf('```sh\n## install\n```\n\n{/* ## later */}\n')).toEqual([])
})

test('ids are those on the page, repeated texts and deeper levels included', async () => {
  const source = '## A\n\n#### A\n\n## A\n\n### 为什么`CMD`？\n\n## Why `a_b` – c & d'
  const ids = headingsOf(source).map(({ id }) => id)
  expect(ids).toEqual((await idsOnPage(source)).filter((_, index) => index !== 1))
})
