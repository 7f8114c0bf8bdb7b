import path from 'node:path'
import { expect, test } from 'vitest'
import { checkContent, warningsAbout } from '../check-content.ts'
import { writeRecord } from '../translated/record.ts'
import { sectionsOf } from '../../lib/article-sections.ts'
import { parseArticle } from './article.ts'
import { article, withPosts } from './fixture.ts'
import { formatProblem } from './problem.ts'

const original = article('引言。\n\n## 船\n\n文字。\n\n## 台\n\n文字。')
const translation = article('Intro.\n\n## Ship\n\nText.\n\n## Way\n\nText.')

function hashesOf(source: string): string[] {
  const { tree } = parseArticle({ slug: 'a', locale: 'zh', file: 'zh.mdx', source })
  return sectionsOf(tree, source).map(({ hash }) => hash)
}

const recorded = writeRecord(translation, 'zh', hashesOf(original))

async function review(zh: string, en: string) {
  return withPosts({ 'a/zh.mdx': zh, 'a/en.mdx': en }, async (directory) => {
    const print = (problem: Parameters<typeof formatProblem>[0]) =>
      formatProblem({ ...problem, file: path.basename(problem.file) })
    return {
      problems: (await checkContent(directory)).map(print),
      warnings: (await warningsAbout(directory)).map(print),
    }
  })
}

test('a current translation needs no word', async () => {
  expect(await review(original, recorded)).toEqual({ problems: [], warnings: [] })
})

test('a translation without a record is asked for one', async () => {
  const { problems, warnings } = await review(original, translation)
  expect(problems).toEqual([])
  expect(warnings).toEqual([expect.stringMatching(/^en\.mdx:1:1 {2}warning: does not say of which zh\.mdx/)])
})

test('an older translation is a warning that says by how much', async () => {
  const { problems, warnings } = await review(
    original.replace('引言', '新引言').concat('\n## 水\n'),
    recorded,
  )
  expect(problems).toEqual([])
  expect(warnings[0]).toBe(
    'en.mdx:6:1  warning: older than zh.mdx: 1 of 4 sections changed (the introduction), 1 new (水); expected the same, and then npm run translated -- a',
  )
  expect(warnings[1]).toContain('warning: heading 3 is ## 水; expected no more than the 2 in en.mdx')
})

test('what went is named by the heading that the translation still has', async () => {
  const { warnings } = await review(original.replace(/## 船\n\n文字。/, ''), recorded)
  expect(warnings[0]).toContain('older than zh.mdx: 1 gone (Ship)')
})

test('a current translation whose parts differ is a problem, as it was', async () => {
  const { problems } = await review(original, recorded.replace('## Way', '### Way'))
  expect(problems).toEqual([expect.stringContaining('heading 2 is')])
})

test('a translation of itself, or two originals', async () => {
  const itself = writeRecord(translation, 'en', hashesOf(original))
  expect((await review(original, itself)).problems).toEqual([
    'en.mdx:6:1  translation of en, which is this language itself; expected of: zh',
  ])
  const both = await review(writeRecord(original, 'en', hashesOf(translation)), recorded)
  expect(both.problems[0]).toContain('translation is there in en.mdx too; expected one original')
})
