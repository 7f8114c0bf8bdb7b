import path from 'node:path'
import { expect, test } from 'vitest'
import { samplesShowExamplesOf as slug } from '../../lib/sample-examples.ts'
import { checkContent, warningsAbout } from '../check-content.ts'
import { article, withPosts } from './fixture.ts'

function review(samples: Record<string, string>) {
  const placed = Object.entries(samples).map(([name, text]) => [`styleguide/${name}`, text])
  const files = {
    [`posts/${slug}/en.mdx`]: article('Text.'),
    [`posts/${slug}/examples/a.yaml`]: 'a: 1\n',
    ...Object.fromEntries(placed),
  }
  return withPosts(files, async (directory) => {
    const posts = path.join(directory, 'posts')
    const messages = (await checkContent(posts)).map(({ message }) => message)
    return { problems: messages, warnings: (await warningsAbout(posts)).map(({ message }) => message) }
  })
}

test('a sample shows the examples of another article', async () => {
  const { problems, warnings } = await review({ 'a/en.mdx': article('<Example file="a.yaml" />') })
  expect(problems).toEqual([])
  expect(warnings).toContain('no sample shows <Callout>; expected one, for /styleguide')
  expect(warnings).not.toContain('no sample shows <Example>; expected one, for /styleguide')
})

test('a sample is checked as an article is', async () => {
  const { problems } = await review({
    'a/en.mdx': article('<Example file="b.yaml" />'),
    'b/en.mdx': article('## A'),
    'b/zh.mdx': article('甲'),
    'c/en.mdx': article('{'),
  })
  expect(problems).toEqual([
    expect.stringContaining('there is no examples/b.yaml'),
    expect.stringContaining('heading 1 is ## A'),
    expect.stringContaining('MDX: '),
  ])
})
