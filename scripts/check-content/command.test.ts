import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'
import { articleComponents } from '../../lib/article-components.ts'
import { checkContent } from '../check-content.ts'
import { article, withPosts } from './fixture.ts'

/** Runs the command as `npm run check:content` does. */
function run(directory: string) {
  const script = path.resolve('scripts/check-content.ts')
  const flags = ['--conditions=react-server', '--disable-warning=ExperimentalWarning']
  return spawnSync(process.execPath, [...flags, script, '.'], {
    cwd: directory,
    env: { ...process.env, LC_ALL: 'C' },
    encoding: 'utf8',
  })
}

test('the articles of this site', async () => {
  expect(await checkContent('content/posts')).toEqual([])
})

test('without a problem it counts what it checked, and succeeds', async () => {
  const files = { 'a/en.mdx': article('Text.'), 'b/zh.mdx': article('文字。'), 'a/examples/b.yaml': 'a: 1\n' }
  const { status, stdout, stderr } = await withPosts(files, async (directory) => run(directory))
  expect({ status, stdout, stderr }).toEqual({
    status: 0,
    stdout:
      '2 articles in 2 languages, 1 example file: no problem\n' +
      '0 examples in 0 files, 0 errors, 0 warnings, 0 infos\n',
    stderr: '',
  })
})

test('with problems it lists them by file and line, and fails', async () => {
  const files = { 'b/en.mdx': article('[a](#x)\n\n# A'), 'a/en.mdx': article('<br/>') }
  const { status, stdout } = await withPosts(files, async (directory) => run(directory))
  expect(status).toBe(1)
  expect(stdout.split('\n')).toEqual([
    `a/en.mdx:8:1  HTML is not allowed: <br>; known: ${[...articleComponents.keys()].join(', ')}`,
    'b/en.mdx:8:1  no heading #x in /en/posts/b; known: a',
    'b/en.mdx:10:1  a heading of level 1; expected ## or deeper, the title of the article is level 1',
    '',
    '2 articles in 1 language, 0 example files: 3 problems',
    '0 examples in 0 files, 0 errors, 0 warnings, 0 infos',
    '',
  ])
})
