import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Locale } from '../../lib/locale.ts'
import { article, withPosts } from '../check-content/fixture.ts'
import { overview, translate } from './translate.ts'

type Files = { 'a/zh.mdx': string; 'a/en.mdx': string }

const both: Files = {
  'a/zh.mdx': article('引言。\n\n## 船\n\n文字。'),
  'a/en.mdx': article('Intro.\n\n## Ship\n\nText.'),
}

/** The files after the article was declared translated. */
function translated(files: Files, of?: Locale): Promise<Files> {
  return withPosts(files, async (directory) => {
    await translate(directory, 'a', of)
    const read = (name: string) => readFile(path.join(directory, name), 'utf8')
    return { 'a/zh.mdx': await read('a/zh.mdx'), 'a/en.mdx': await read('a/en.mdx') }
  })
}

test('records the sections of the original, once', async () => {
  const first = await translated(both)
  expect(first['a/zh.mdx']).toBe(both['a/zh.mdx'])
  expect(first['a/en.mdx']).toMatch(
    /\ntranslation:\n {2}of: zh\n {2}sections: \['[0-9a-f]{8}', '[0-9a-f]{8}'\]\n---\n/,
  )
  expect(await translated(first)).toEqual(first)
})

test('knows afterwards what has changed', async () => {
  const first = await translated(both)
  const changed = { ...first, 'a/zh.mdx': first['a/zh.mdx'].replace('文字', '新的文字') }
  expect(await withPosts(both, overview)).toEqual(['a  en of zh  no record yet'])
  expect(await withPosts(first, overview)).toEqual(['a  en of zh  current'])
  expect(await withPosts(changed, overview)).toEqual(['a  en of zh  older: 1 of 2 sections changed (船)'])
})

test('the original can be the English one, and the record changes sides', async () => {
  const turned = await translated(await translated(both), 'en')
  expect(turned['a/en.mdx']).toBe(both['a/en.mdx'])
  expect(turned['a/zh.mdx']).toContain('translation:\n  of: en\n')
  expect(await translated(turned)).toEqual(turned)
})

test('nothing is recorded while the parts differ, or there is nothing to compare', async () => {
  await expect(translated({ ...both, 'a/en.mdx': article('Intro.') })).rejects.toThrow(
    'a/zh.mdx:10:1  heading 1 is ## 船; expected no more than the 0 in en.mdx',
  )
  await expect(translated({ ...both, 'a/en.mdx': article('{') })).rejects.toThrow('a/en.mdx:')
  await withPosts({ 'a/en.mdx': article('Text.') }, async (directory) => {
    await expect(translate(directory, 'a')).rejects.toThrow('a is there in one language')
    await expect(translate(directory, 'b')).rejects.toThrow('There is no article b')
    expect(await overview(directory)).toEqual(['a  en only'])
  })
})

test.each([
  [['a', '--of', 'fr'], '--of is fr; expected one of zh, en'],
  [['a', 'b'], 'One slug at a time'],
  [['--all'], 'npm run translated -- SLUG'],
])('%j is refused', (args, message) => {
  const flags = ['--conditions=react-server', '--disable-warning=ExperimentalWarning']
  const { status, stderr } = spawnSync(process.execPath, [...flags, 'scripts/translated.ts', ...args], {
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(stderr).toContain(message)
})
