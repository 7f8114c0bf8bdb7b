import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { article, withPosts } from '../check-content/fixture.ts'

/** Runs the command as `npm run translated` does, where `content/posts` has the files given. */
async function run(files: Record<string, string>, ...args: string[]) {
  const placed = Object.entries(files).map(([name, text]) => [`content/posts/${name}`, text])
  return withPosts(Object.fromEntries(placed), async (cwd) => {
    const script = path.resolve('scripts/translated.ts')
    const flags = ['--conditions=react-server', '--disable-warning=ExperimentalWarning']
    const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, script, ...args], {
      cwd,
      encoding: 'utf8',
    })
    const read = (name: string) => readFile(path.join(cwd, 'content/posts', name), 'utf8')
    return { status, stdout, stderr, zh: await read('a/zh.mdx'), en: await read('a/en.mdx') }
  })
}

const both = {
  'a/zh.mdx': article('引言。\n\n## 船\n\n文字。'),
  'a/en.mdx': article('Intro.\n\n## Ship\n\nText.'),
}

test('records the sections of the original, and knows afterwards what has changed', async () => {
  const first = await run(both, 'a')
  expect(first).toMatchObject({ status: 0, stderr: '', zh: both['a/zh.mdx'] })
  expect(first.en).toMatch(
    /\ntranslation:\n {2}of: zh\n {2}sections: \['[0-9a-f]{8}', '[0-9a-f]{8}'\]\n---\n/,
  )
  const again = await run({ 'a/zh.mdx': first.zh, 'a/en.mdx': first.en }, 'a')
  expect(again.en).toBe(first.en)
  expect((await run({ 'a/zh.mdx': first.zh, 'a/en.mdx': first.en })).stdout).toBe('a  en of zh  current\n')
  const changed = { 'a/zh.mdx': first.zh.replace('文字', '新的文字'), 'a/en.mdx': first.en }
  expect((await run(changed)).stdout).toBe('a  en of zh  older: 1 of 2 sections changed (船)\n')
})

test('the original can be the English one, and the record changes sides', async () => {
  const first = await run(both, 'a')
  const turned = await run({ 'a/zh.mdx': first.zh, 'a/en.mdx': first.en }, 'a', '--of', 'en')
  expect(turned.en).toBe(both['a/en.mdx'])
  expect(turned.zh).toContain('translation:\n  of: en\n')
})

test('nothing is recorded while the parts differ', async () => {
  const files = { ...both, 'a/en.mdx': article('Intro.') }
  const { status, stderr, en } = await run(files, 'a')
  expect({ status, en }).toEqual({ status: 1, en: files['a/en.mdx'] })
  expect(stderr).toContain('a/zh.mdx:10:1  heading 1 is ## 船; expected no more than the 0 in en.mdx')
})

test.each([
  [['b'], 'There is no article b'],
  [['a', '--of', 'fr'], '--of is fr; expected one of zh, en'],
  [['a', 'b'], 'One slug at a time'],
  [['--all'], 'npm run translated -- SLUG'],
])('%j is refused', async (args, message) => {
  const { status, stderr } = await run(both, ...args)
  expect(status).toBe(1)
  expect(stderr).toContain(message)
})
