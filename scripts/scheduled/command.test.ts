import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'
import { article, withPosts } from '../check-content/fixture.ts'
import { scheduleOf } from './due.ts'

function run(files: Record<string, string>, ...args: string[]) {
  return withPosts(files, async (cwd) => {
    const script = path.resolve('scripts/scheduled.ts')
    const flags = ['--conditions=react-server', '--disable-warning=ExperimentalWarning']
    return spawnSync(process.execPath, [...flags, script, ...args], { cwd, encoding: 'utf8' })
  })
}

const dated = (date: string, more = '') =>
  article('Text.').replace('publishedAt: 2026-11-23', `publishedAt: ${date}${more}`)

const files = {
  'content/posts/a/en.mdx': dated('2020-01-02T10:00:00+08:00'),
  'content/posts/b/en.mdx': dated('2999-01-01'),
  'content/posts/b/zh.mdx': dated('2999-01-01T00:00:00Z'),
  'content/posts/c/zh.mdx': dated('2999-01-02', '\ndraft: true'),
}

test('something has come due since the site was built: 0', async () => {
  const { status, stdout } = await run(files, '--since', '2020-01-02T01:59:59Z')
  expect(status).toBe(0)
  expect(stdout).toBe(
    'due   2020-01-02T02:00:00.000Z  a (en)\nnext  2999-01-01T00:00:00.000Z  b (zh), b (en)\n',
  )
})

test('nothing has: 3, and the next time', async () => {
  const { status, stdout } = await run(files, '--since', '2020-01-02T02:00:00Z')
  expect(status).toBe(3)
  expect(stdout).toBe('next  2999-01-01T00:00:00.000Z  b (zh), b (en)\n')
})

test('nothing waits: 3', async () => {
  const { status, stdout } = await run(
    { 'content/posts/a/en.mdx': dated('2020-01-02') },
    '--since',
    '2021-01-01',
  )
  expect({ status, stdout }).toEqual({ status: 3, stdout: 'Nothing waits for its date.\n' })
})

test.each([
  [[], 'No build lies here'],
  [['--since', 'yesterday'], '--since yesterday is no time'],
  [['--until', 'x'], 'npm run scheduled'],
])('%j: 1', async (args, message) => {
  const { status, stderr } = await run(files, ...args)
  expect(status).toBe(1)
  expect(stderr).toContain(message)
})

test('a draft neither waits nor comes due', () => {
  const draft = { slug: 'a', locale: 'en', draft: true, publishedAt: '2026-01-02' } as const
  expect(scheduleOf([draft], '2026-01-01', '2026-01-03')).toEqual({ due: [], waiting: [] })
})
