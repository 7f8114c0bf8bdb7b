import { expect, test } from 'vitest'
import { checkContent } from '../check-content.ts'
import { withPosts } from './fixture.ts'
import path from 'node:path'
import { formatProblem } from './problem.ts'

const author = 'name: { zh: 甲, en: A }\nbio: { zh: 写字的人, en: Writes. }\n'
const series = (...posts: string[]) =>
  `title: { zh: 系列, en: Series }\nsummary: { zh: 一二三, en: One two. }\nposts: [${posts.join(', ')}]\n`

function article(fields: string): string {
  return `---\ntitle: A\nsummary: B.\npublishedAt: 2026-11-23\ntags: [docker]\n${fields}\n---\n\nText.\n`
}

/** What is printed about a content folder, by paths below it. */
function problemsOf(files: Record<string, string>): Promise<string[]> {
  return withPosts(files, async (directory) => {
    const problems = await checkContent(path.join(directory, 'posts'))
    return problems.map((problem) =>
      formatProblem({ ...problem, file: path.relative(directory, path.resolve(problem.file)) }),
    )
  })
}

test('authors, series and former slugs that exist are fine', async () => {
  const problems = await problemsOf({
    'authors/ann.yaml': author,
    'series/start.yaml': series('a'),
    'posts/a/en.mdx': article('authors: [ann]\nseries: start\naliases: [old-a]'),
  })
  expect(problems).toEqual([])
})

test('an unknown author or series is named with its line and the likely name', async () => {
  const problems = await problemsOf({
    'authors/ann.yaml': author,
    'series/start.yaml': series('a'),
    'posts/a/en.mdx': article('series: start'),
    'posts/b/en.mdx': article('authors: [anm]\nseries: strat'),
  })
  expect(problems).toEqual([
    'posts/b/en.mdx:6:1  no author "anm" in content/authors; did you mean "ann"? Known: ann',
    'posts/b/en.mdx:7:1  no series "strat" in content/series; did you mean "start"? Known: start',
  ])
})

test('series and articles name each other', async () => {
  const problems = await problemsOf({
    'series/start.yaml': series('a', 'c'),
    'posts/a/en.mdx': article('series: start'),
    'posts/a/zh.mdx': article('draft: false'),
    'posts/b/en.mdx': article('series: start'),
  })
  expect(problems).toEqual([
    'series/start.yaml:1:1  the article "a" does not say `series: start` in each language',
    'series/start.yaml:1:1  no article "c"; known: a, b',
    'posts/b/en.mdx:6:1  content/series/start.yaml does not list this article; add its slug there',
  ])
})

test('a former slug is free and leads to one article', async () => {
  const problems = await problemsOf({
    'posts/a/en.mdx': article('aliases: [b, old]'),
    'posts/b/en.mdx': article('aliases: [old]'),
  })
  expect(problems).toEqual([
    'posts/a/en.mdx:6:1  "b" is the slug of an article; expected one that is free',
    'posts/b/en.mdx:6:1  the former slug "old" already leads to a; expected one article for each',
  ])
})

test('both languages have the same former slugs, the oldest first', async () => {
  const problems = await problemsOf({
    'posts/a/zh.mdx': article('aliases: [older, old]'),
    'posts/a/en.mdx': article('aliases: [old]'),
  })
  const [message = ''] = problems.filter((problem) => problem.includes('differ'))
  expect(message).toContain('the former slugs differ from those in')
  expect(problems).toHaveLength(1)
})

test('fields of authors and series are checked in their files', async () => {
  const problems = await problemsOf({
    'authors/ann.yaml': 'name: { zh: 甲 }\nbio: { zh: 甲, en: A }\nnick: x\n',
    'series/start.yaml': 'title: Start\nsummary: { zh: 甲, en: A }\nposts: []\n',
    'series/README.md': '',
    'posts/a/en.mdx': article('draft: true'),
  })
  expect(problems).toEqual([
    'authors/ann.yaml:1:1  name is missing; expected one line of text in quotes, up to 60 characters',
    'authors/ann.yaml:3:1  unknown field "nick"; known: name, bio, links',
    'series/README.md:1:1  does not belong here; expected <slug>.yaml',
    'series/start.yaml:1:8  title is "Start"; expected a text in each language, zh and en',
    'series/start.yaml:3:8  posts is an empty list; expected at least one',
  ])
})

test('variables and the record of a translation have their forms', async () => {
  const problems = await problemsOf({
    'posts/a/en.mdx': article('variables: { namespace: 5 }\ntranslation: { of: fr, sections: [x], by: me }'),
  })
  expect(problems.map((problem) => problem.replace('posts/a/en.mdx:', ''))).toEqual([
    '6:25  variables is the number 5; expected the text in quotes that stands in the examples',
    '7:20  translation is "fr"; expected zh or en',
    '7:35  translation is "x"; expected a hash in hexadecimal digits',
    '7:39  unknown field "by" of translation',
  ])
})
