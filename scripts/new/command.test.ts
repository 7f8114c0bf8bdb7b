import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { checkContent, warningsAbout } from '../check-content.ts'
import { article, withPosts } from '../check-content/fixture.ts'

const content = {
  'content/posts/ships/en.mdx': article('Text.'),
  'content/authors/ann.yaml': 'name: { zh: 甲, en: A }\nbio: { zh: 写, en: Writes. }\n',
  'content/authors/bob.yaml': 'name: { zh: 乙, en: B }\nbio: { zh: 写, en: Writes. }\n',
  'content/series/start.yaml':
    '# kept\ntitle: { zh: 系列, en: Series }\nsummary: { zh: 一二三, en: One. }\nposts:\n  - old\n',
  'content/posts/old/en.mdx': article('Text.').replace('\n---\n', '\nseries: start\naliases: [older]\n---\n'),
}

/** Runs `npm run new` in a project of its own. */
function run(cwd: string, ...args: string[]) {
  const script = path.resolve('scripts/new.ts')
  const flags = ['--conditions=react-server', '--disable-warning=ExperimentalWarning']
  const options = { cwd, encoding: 'utf8', input: '' } as const
  return spawnSync(process.execPath, [...flags, script, ...args], options)
}

const whole = [
  '--title-en',
  "What's: a Pod?",
  '--title-zh',
  '什么是Pod',
  '--tags',
  'docker, kubernetes',
  '--author',
  'bob',
  '--series',
  'start',
]

test('lays out a draft in both languages that passes the check, and adds it to its series', async () => {
  await withPosts(content, async (directory) => {
    const { status, stdout, stderr } = run(directory, ...whole)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const folder = path.join(directory, 'content/posts/whats-a-pod')
    expect(readdirSync(folder).sort()).toEqual(['en.mdx', 'examples', 'zh.mdx'])
    const head = readFileSync(path.join(folder, 'en.mdx'), 'utf8').split('\n---\n')[0]
    expect(head).toContain('title: "What\'s: a Pod?"')
    expect(head).toContain('authors:\n  - bob\nseries: start\ndraft: true')
    expect(readFileSync(path.join(directory, 'content/series/start.yaml'), 'utf8')).toBe(
      `${content['content/series/start.yaml']}  - whats-a-pod\n`,
    )
    expect(await checkContent(path.join(directory, 'content/posts'))).toEqual([])
    expect(await warningsAbout(path.join(directory, 'content/posts'))).toEqual([])
    expect(stdout).toContain('npm run translated -- whats-a-pod')
    expect(readdirSync(path.join(directory, '.local'))).toEqual([])
  })
})

test('one language, the first author, no series', async () => {
  await withPosts(content, async (directory) => {
    const { status } = run(directory, '--title-zh', '舱壁', '--slug', 'bulkheads', '--tags', 'docker')
    expect(status).toBe(0)
    const folder = path.join(directory, 'content/posts/bulkheads')
    expect(readdirSync(folder).sort()).toEqual(['examples', 'zh.mdx'])
    expect(readFileSync(path.join(folder, 'zh.mdx'), 'utf8')).toContain('authors:\n  - ann\ndraft: true')
    expect(await checkContent(path.join(directory, 'content/posts'))).toEqual([])
  })
})

test.each([
  [['--title-zh', '甲'], 'Nobody can be asked here; give --slug, --tags as well.'],
  [['--languages', 'zh,en', '--title-en', 'A', '--tags', 'docker'], 'give --title-zh as well'],
  [['--title-en', 'Ships', '--tags', 'docker'], 'ships leads to an article already'],
  [['--title-en', 'A', '--slug', 'older', '--tags', 'docker'], 'older leads to an article already'],
  [['--title-en', 'A', '--slug', 'A_b', '--tags', 'docker'], '"A_b" is no slug'],
  [['--title-en', 'A', '--tags', 'Docker'], 'lower-case words joined by hyphens'],
  [['--title-en', 'A', '--tags', 'docker', '--series', 'strat'], 'no series strat; did you mean "start"?'],
  [['--title-en', 'A', '--tags', 'docker', '--author', 'bab'], 'no author bab; did you mean "bob"?'],
  [['--languages', 'fr', '--tags', 'docker'], 'the language fr; expected one of zh, en'],
  [['--title', 'A'], 'npm run new [-- options]'],
])('%j writes nothing and says why', async (args, message) => {
  await withPosts(content, async (directory) => {
    const { status, stderr } = run(directory, ...args)
    expect(status).toBe(1)
    expect(stderr).toContain(message)
    expect(readdirSync(path.join(directory, 'content/posts')).sort()).toEqual(['old', 'ships'])
    expect(existsSync(path.join(directory, '.local'))).toBe(false)
  })
})
