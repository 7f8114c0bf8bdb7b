import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { sectionsOf } from './article-sections.ts'

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMdx)

const sections = (source: string) => sectionsOf(parser.parse(source), source)
const hashes = (source: string) => sections(source).map(({ hash }) => hash)

test('the introduction and what stands under each heading of level 2', () => {
  const source = 'Intro.\n\n## One `a`\n\nText.\n\n### Deeper\n\nText.\n\n## 二\n\n文字。'
  expect(sections(source)).toEqual([
    { id: '', title: '', hash: expect.stringMatching(/^[0-9a-f]{8}$/) },
    { id: 'one-a', title: 'One a', hash: expect.any(String) },
    { id: '二', title: '二', hash: expect.any(String) },
  ])
})

test.each([
  ['lines wrapped anew', 'One two\nthree.', 'One two three.'],
  ['empty lines', 'One.\n\n\n\nTwo.', 'One.\n\nTwo.'],
  ['a comment', 'One.\n\n{/* later */}\n\nTwo.', 'One.\n\nTwo.'],
  ['front matter', '---\ntitle: A\n---\n\nOne.', '---\ntitle: B\n---\n\nOne.'],
])('%s: no change', (_, before, after) => {
  expect(hashes(after)).toEqual(hashes(before))
})

test.each([
  ['a word', 'One.', 'Two.'],
  ['a component', '<Example file="a" />', '<Example file="b" />'],
  ['indentation within code', '```yaml\na:\n  b: 1\n```', '```yaml\na:\n    b: 1\n```'],
])('%s: a change', (_, before, after) => {
  expect(hashes(after)).not.toEqual(hashes(before))
})

test('a change belongs to its section alone', () => {
  const [before, after] = [hashes('A\n\n## B\n\nx\n\n## C\n\ny'), hashes('A\n\n## B\n\nz\n\n## C\n\ny')]
  expect(after.map((hash, index) => hash === before[index])).toEqual([true, false, true])
})
