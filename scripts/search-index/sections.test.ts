import { expect, test } from 'vitest'
import { parseArticle } from '../check-content/article.ts'
import { attributeOf } from '../check-content/jsx.ts'
import { sectionsOf } from './sections.ts'

function read(source: string) {
  const { tree } = parseArticle({ slug: 'a', locale: 'en', file: 'en.mdx', source })
  return sectionsOf(tree, (example) => `<${attributeOf(example, 'file')}>`)
}

test('a section begins with each heading of level 2 and 3, under the id that it has on the page', () => {
  const source =
    'Before.\n\n## A `b` c\n\nOne.\n\n### 滚动更新\n\nTwo.\n\n#### Deeper\n\nThree.\n\n## A `b` c\n\n### Last\n'
  expect(read(source)).toEqual([
    { id: '', heading: '', within: '', text: 'Before.', code: '' },
    { id: 'a-b-c', heading: 'A b c', within: '', text: 'One.', code: '' },
    { id: '滚动更新', heading: '滚动更新', within: 'A b c', text: 'Two.\nDeeper\nThree.', code: '' },
    { id: 'a-b-c-1', heading: 'A b c', within: '', text: '', code: '' },
    { id: 'last', heading: 'Last', within: 'A b c', text: '', code: '' },
  ])
})

test('markup goes, its text stays', () => {
  const source =
    'A **bold** [link](https://example.org) with `code`, ![a drawing](/x.png) and{/* no comment */} a note.[^1]\n\n[^1]: The note.\n'
  expect(read(source)[0]?.text).toBe('A bold link with code, a drawing and a note.\nThe note.')
})

test('tables and lists are text, line by line', () => {
  expect(read('| a | b |\n| - | - |\n| c | d |\n\n- one\n- two\n')[0]?.text).toBe('a · b\nc · d\none\ntwo')
})

test('lines of a paragraph are joined: with a space, but not between Han characters', () => {
  expect(read('滚动\n更新，\n再来。\nKube\nproxy')[0]?.text).toBe('滚动更新，再来。 Kube proxy')
})

test('a component is what it shows: a callout its words, an example its file, a drawing nothing', () => {
  const source =
    '<Callout kind="tip" title="Watch out">\nMind the *gap*.\n</Callout>\n\n<Example file="k8s/web.yaml" />\n\n<Figure name="topology" />\n'
  expect(read(source)[0]).toMatchObject({ text: 'Watch out\nMind the gap.', code: '<k8s/web.yaml>' })
})

test('a formula is found by what its author wrote', () => {
  expect(read('With $$t_0$$ begins:\n\n$$\n\\frac{a}{b}\n$$\n')[0]?.text).toBe(
    'With t_0 begins:\n\\frac{a}{b}',
  )
})

test('tabs are their labels and what stands in them', () => {
  const source = '<Tabs group="package-manager">\n<Tab label="npm">\n\nRun **it**.\n\n</Tab>\n</Tabs>\n'
  expect(read(source)[0]?.text).toBe('npm\nRun it.')
})

test('code is kept apart, with its title; of a drawing only its description is read', () => {
  const source = '```yaml title="a.yaml"\nkind: Pod\n```\n\n```mermaid alt="A Pod that dies"\ngraph TD\n```\n'
  expect(read(source)[0]).toMatchObject({ text: 'A Pod that dies', code: 'a.yaml\nkind: Pod' })
})
