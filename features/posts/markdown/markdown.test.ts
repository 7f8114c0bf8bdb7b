import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { articleComponents } from '@/lib/article-components'
import type { Post } from '../model'
import { blocks } from './blocks'
import { htmlOf } from './to-html'
import { markdownOf } from './to-markdown'

const slug = 'what-container-orchestration-is'
const site = 'http://localhost:3000'

function postOf(source: string, more: Partial<Post> = {}): Post {
  return {
    slug,
    locale: 'en',
    sheet: 1,
    title: 'Ships: a start',
    summary: 'How a ship gets into the water.',
    publishedAt: '2026-11-23',
    tags: ['docker'],
    authors: ['slipway'],
    readingMinutes: 1,
    headings: [],
    sections: [],
    aliases: [],
    variables: {},
    source,
    code: '',
    ...more,
  }
}

/** The text of the file behind the front matter and the title. */
const bodyOf = (source: string, more?: Partial<Post>) =>
  markdownOf(postOf(source, more))
    .replace(/^---\n[\s\S]*?\n---\n\n# .*\n\n/, '')
    .trimEnd()

test('the file begins with what is known of the article', () => {
  expect(markdownOf(postOf('Text.', { updatedAt: '2026-12-01' }))).toBe(`---
title: "Ships: a start"
summary: "How a ship gets into the water."
language: "en"
published: "2026-11-23"
updated: "2026-12-01"
tags: ["docker"]
canonical: "${site}/en/posts/${slug}"
---

# Ships: a start

Text.
`)
})

test('an example is its file, under its title', async () => {
  const file = await readFile(`content/posts/${slug}/examples/compose.yaml`, 'utf8')
  expect(bodyOf('<Example file="compose.yaml" />')).toMatch(/^```yaml title="compose.yaml"\n/)
  expect(file).toContain(bodyOf('<Example file="compose.yaml" lines="1" title="a part" />').split('\n')[1])
})

test('a callout is a quotation that says its kind', () => {
  const source = (title: string) =>
    `<Callout kind="warning"${title}>\n\nMind the *gap*.\n\n- one\n\n</Callout>`
  expect(bodyOf(source(' title="Passwords"'))).toBe(
    '> **Warning: Passwords**\n>\n> Mind the *gap*.\n>\n> - one',
  )
  expect(bodyOf(source(''), { locale: 'zh' })).toMatch(/^> \*\*注意\*\*\n/)
})

test('a figure is its caption and its description', () => {
  expect(bodyOf('<Figure name="topology" />')).toMatch(
    /^> \*\*Figure: The same .+\*\*\n>\n> Above, a browser/,
  )
})

test('tabs come one after the other under their labels', () => {
  const source =
    '<Tabs group="pm">\n<Tab label="npm">\n\n```sh\nnpm ci\n```\n\n</Tab>\n<Tab label="pnpm">\n\nText\n\n</Tab>\n</Tabs>'
  expect(bodyOf(source)).toBe('**npm**\n\n```sh\nnpm ci\n```\n\n**pnpm**\n\nText')
})

test('of what is said about a block only the title is kept; drawings and formulas stay as they are', () => {
  expect(bodyOf('```yaml title="a.yaml" mark="1" variables="image"\na: 1\n```')).toBe(
    '```yaml title="a.yaml"\na: 1\n```',
  )
  const drawing = '```mermaid alt="a to b"\ngraph LR\n```\n\n$$\na_1 \\le b\n$$\n\nWhere $$x_{1}$$ costs $5.'
  expect(bodyOf(drawing)).toBe(drawing)
})

test('an image is the one that browsers show, not the file that they save', () => {
  const address = '/examples/rolling-updates-without-losing-requests/rollout-of-four.png'
  expect(bodyOf(`![d](${address} "e")`)).toMatch(
    /^!\[d\]\(http:\/\/localhost:3000\/images\/rollout-of-four-[^)]+\.(webp|png) "e"\)$/,
  )
})

test('links are whole addresses', () => {
  const source = `[a](#b) [c](/en/posts/x#y) [f](https://example.org/)\n\n[g][h]\n\n[h]: /zh`
  expect(bodyOf(source)).toBe(
    `[a](${site}/en/posts/${slug}#b) [c](${site}/en/posts/x#y) [f](https://example.org/)\n\n[g][h]\n\n[h]: ${site}/zh`,
  )
})

test('remarks of the author are left out', () => {
  expect(bodyOf('One{/* why */}.\n\n{/* later */}\n\nTwo.')).toBe('One.\n\nTwo.')
})

test.each(['<Chart />', 'Text <Chart /> text', '{1 + 1}', 'export const a = 1'])(
  'what has no form in Markdown stops the build: %s',
  (source) => {
    expect(() => markdownOf(postOf(source))).toThrow(`en/posts/${slug}: `)
  },
)

test('every component of articles has a form in Markdown', () => {
  expect(Object.keys(blocks)).toEqual(expect.arrayContaining([...articleComponents.keys()]))
})

test('in a feed a block of code is preformatted text below its title', async () => {
  expect(await htmlOf(postOf('```yaml title="a.yaml"\na: <b>\n```'))).toBe(
    '<p><code>a.yaml</code></p>\n<pre><code class="language-yaml">a: &#x3C;b>\n</code></pre>',
  )
  expect(await htmlOf(postOf('```mermaid alt="a to b"\ngraph LR\n```'))).toMatch(/^<p>a to b<\/p>/)
})

test('in a feed footnotes lead to their notes, and those of two articles do not meet', async () => {
  const html = await htmlOf(postOf('Text.[^n]\n\n[^n]: Note.'))
  const [, target] = /href="#([^"]+)"/.exec(html) ?? []
  expect(target).toContain(slug)
  expect(html).toContain(`id="${target}"`)
})

test('nothing that runs gets into a feed', async () => {
  const html = await htmlOf(postOf('[a](javascript:alert) ![b](data:text/html,x)'))
  expect(html).not.toMatch(/javascript:|data:/)
})
