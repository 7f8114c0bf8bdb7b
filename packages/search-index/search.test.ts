import { expect, test } from 'vitest'
import { buildIndex, search, type Article, type Request } from './index.ts'

function article(
  slug: string,
  sections: [heading: string, text: string, code?: string][],
  tags = ['ops'],
): Article {
  return {
    slug,
    title: `About ${slug}`,
    summary: '',
    tags,
    sections: sections.map(([heading, text, code = '']) => ({
      id: heading,
      heading,
      within: '',
      text,
      code,
    })),
  }
}

const articles = [
  article('alpha', [
    ['', 'Beginning.'],
    ['rolling-updates', 'A rolling update replaces Pods one after the other.'],
    ['policies', 'The restart policy of a container, and its namespace.', 'imagePullPolicy: Always'],
    ['滚动更新', '容器编排里的滚动更新：Pod里的容器一个接一个地换。'],
    ['apart', '滚动的齿轮，动更多的脑筋，更新的机器。'],
  ]),
  article(
    'beta',
    [
      ['', 'Kubernetes from the start.'],
      ['update', 'How to update docker-compose v2.31.1.'],
    ],
    ['compose'],
  ),
  article('gamma', [
    ['', 'Everything about Kubernetes and its namespace.'],
    ['one', 'needle needle'],
    ['two', 'needle'],
    ['three', 'needle'],
    ['four', 'needle'],
  ]),
]

const { directory, files } = buildIndex(articles)

async function ask(text: string, more: Partial<Request> = {}) {
  const answer = await search({ version: 'v', ...directory }, async (name) => files.get(name) ?? '', {
    text,
    ...more,
  })
  return { ...answer, found: answer.hits.map(({ slug, id }) => `${slug}#${id}`) }
}

const marked = (parts: { text: string; isHit: boolean }[] = []) =>
  parts.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('')

test('all words are asked for, in any form', async () => {
  const { found, hits, hasAll } = await ask('updates rolling')
  expect(found[0]).toBe('alpha#rolling-updates')
  expect(hasAll).toBe(true)
  expect(marked(hits[0]?.snippet)).toBe('A [rolling] [update] replaces Pods one after the other.')
})

test('the word that is still being typed is found by its beginning, others are not', async () => {
  expect((await ask('polic')).found).toEqual(['alpha#policies'])
  expect((await ask('polic restart')).hasAll).toBe(false)
})

test('a part of a Chinese sentence leads to its section, and is marked as a whole', async () => {
  const { found, hits } = await ask('里的容器一个')
  expect(found).toEqual(['alpha#滚动更新'])
  expect(marked(hits[0]?.snippet)).toContain('Pod[里的容器一个]接一个')
})

test('characters that only stand in pairs come after those that stand together', async () => {
  const { found, hits } = await ask('滚动更新')
  expect(found).toEqual(['alpha#滚动更新', 'alpha#apart'])
  expect(marked(hits[0]?.heading)).toBe('[滚动更新]')
})

test('one Han character is enough, wherever it stands', async () => {
  const { found, hits } = await ask('器')
  expect(found).toEqual(expect.arrayContaining(['alpha#滚动更新', 'alpha#apart']))
  expect(marked(hits[0]?.snippet)).toContain('[器]')
})

test('both scripts in one question, with and without a space', async () => {
  for (const text of ['Pod里的容器', 'pod 里的容器', 'ＰＯＤ　里的容器'])
    expect((await ask(text)).found[0]).toBe('alpha#滚动更新')
})

test('identifiers are found whole, in parts and by their beginnings', async () => {
  for (const text of ['imagePullPolicy', 'imagepull', 'pull policy'])
    expect((await ask(text)).found).toEqual(['alpha#policies'])
  for (const text of ['docker-compose', 'docker compose', 'dockercompose', 'v2.31', '2.31.1'])
    expect((await ask(text)).found).toEqual(['beta#update'])
})

test('words of one article in two sections are found if no section has both', async () => {
  const { found, hasAll } = await ask('beginning namespace')
  expect(hasAll).toBe(true)
  expect([...found].sort()).toEqual(['alpha#', 'alpha#policies'])
})

test('if nothing has all words, what has some is shown and said to be so', async () => {
  const { found, hasAll } = await ask('kubernetes zeppelin')
  expect(hasAll).toBe(false)
  expect(found).toEqual(expect.arrayContaining(['beta#', 'gamma#']))
})

test('an article takes three places at most', async () => {
  const { found, total } = await ask('needle')
  expect(found).toEqual(['gamma#one', 'gamma#two', 'gamma#three'])
  expect(total).toBe(3)
})

test('a tag chooses among the articles, and alone shows them all', async () => {
  expect((await ask('kubernetes', { tag: 'compose' })).found).toEqual(['beta#'])
  expect((await ask('', { tag: 'ops' })).found).toEqual(['alpha#', 'gamma#'])
  expect((await ask('kubernetes', { tag: 'nobody' })).total).toBe(0)
})

test('pages of an answer neither repeat nor lose a hit', async () => {
  const { found } = await ask('更新', { limit: 10 })
  const pages = [await ask('更新', { limit: 1 }), await ask('更新', { limit: 1, offset: 1 })]
  expect(pages.flatMap((page) => page.found)).toEqual(found)
})

test.each([
  ['kubrenetes', 'kubernetes'],
  ['rollling update', 'rolling update'],
  ['nmaespace zeppelin', 'namespace zeppelin'],
])('%s was probably %s', async (text, meant) => {
  expect((await ask(text)).correction).toBe(meant)
})

test.each(['', ' ', '？！…', '🚢', '  --  ', 'zzzzzzzzzz'])(
  '%j finds nothing, and proposes nothing',
  async (text) => {
    expect(await ask(text)).toMatchObject({ total: 0, hits: [], correction: undefined })
  },
)

test('of a very long question the beginning is asked, with few pieces loaded', async () => {
  const loaded = new Set<string>()
  const load = async (name: string) => (loaded.add(name), files.get(name) ?? '')
  const text = `滚动更新${'容器编排'.repeat(5_000)}`
  const answer = await search({ version: '', ...directory }, load, { text })
  expect(answer.hits[0]?.id).toBe('滚动更新')
  expect(loaded.size).toBeLessThanOrEqual(20)
})

test('what was typed never becomes anything but text', async () => {
  expect((await ask('.*')).total).toBe(0)
  expect((await ask('constructor __proto__')).total).toBe(0)
})

test('an index of nothing answers nothing', async () => {
  const empty = buildIndex([])
  const answer = await search({ version: '', ...empty.directory }, async () => '', {
    text: 'kubernetes 容器',
  })
  expect(answer).toMatchObject({ total: 0, hits: [] })
})
