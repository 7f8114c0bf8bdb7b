import { createReadStream } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { idOf } from './foreign'
import type { Format } from './incoming'
import { planImport } from './plan'
import { readComments } from './read'

const megabyte = 1024 * 1024
const slug = 'what-container-orchestration-is'
const recordOf = (name: string) => (name === slug ? slug : undefined)

const fixture = (name: string) => createReadStream(path.join(import.meta.dirname, 'fixtures', name))

async function* bytes(...pieces: string[]) {
  for (const piece of pieces) yield new TextEncoder().encode(piece)
}

const read = (format: Format, ...pieces: string[]) => readComments(format, bytes(...pieces), megabyte)

test('Waline: threads, times, names and e-mails are kept, and HTML becomes Markdown', async () => {
  const { comments, skipped } = await readComments('waline', fixture('waline.json'), megabyte)
  expect(comments).toMatchObject([
    {
      id: idOf('waline', '12'),
      parentId: null,
      name: '张三',
      email: 'zhang@example.org',
      body: '**谢谢**，`docker compose up` 一次就跑通了。',
      locale: 'zh',
      status: 'visible',
      createdAt: new Date('2024-05-01T08:00:00Z'),
    },
    {
      parentId: idOf('waline', '12'),
      name: 'Harbour',
      email: 'harbour@example.org',
      body: 'Glad to hear it, **really**.\\\nSee [this](https://example.org/x).',
      locale: 'en',
      createdAt: new Date('2024-05-01T09:30:00Z'),
    },
    { name: 'Shop', email: null, status: 'spam' },
    { name: 'Lost', status: 'pending' },
  ])
  expect(skipped).toEqual([
    { reason: 'empty', what: '16 /posts/a' },
    { reason: 'time', what: '17 /posts/a' },
    { reason: 'broken', what: 'Comment[6]' },
  ])
})

test('Waline: the envelope of its interface is taken too', async () => {
  const file = { type: 'waline', version: 1, data: { Comment: [] } }
  expect(await read('waline', JSON.stringify({ errno: 0, errmsg: '', data: file }))).toMatchObject({
    comments: [],
  })
})

test('Disqus: what was deleted keeps its place for the answers, and nothing else', async () => {
  const { comments, skipped } = await readComments('disqus', fixture('disqus.xml'), megabyte)
  expect(comments).toMatchObject([
    {
      id: idOf('disqus', '300'),
      address: 'https://blog.example.org/2019/what-container-orchestration-is.html?utm=1',
      name: 'Grace',
      email: 'grace@example.org',
      status: 'visible',
      createdAt: new Date('2019-04-01T12:00:00Z'),
    },
    { parentId: idOf('disqus', '300'), name: '', email: null, body: '', status: 'deleted' },
    { parentId: idOf('disqus', '301'), name: 'linus42', body: 'An answer to what was taken away.' },
    { name: 'Shop', status: 'spam', address: 'https://blog.example.org/gone' },
  ])
  expect(comments[0]?.body).toBe(
    'It works & scales.\n\n```\nkubectl get pods\n```\n\nSee [the docs](https://kubernetes.io/), \\*literally\\*.',
  )
  expect(skipped.map(({ reason }) => reason)).toEqual(['deleted'])
})

test('addresses lead to articles by the last part that is the name of one', async () => {
  const plan = planImport('disqus', await readComments('disqus', fixture('disqus.xml'), megabyte), recordOf)
  expect(plan.addresses).toEqual([
    { address: expect.stringContaining(slug), article: slug, comments: 3 },
    { address: 'https://blog.example.org/gone', article: null, comments: 1 },
  ])
  expect(plan.articles.get(slug)).toHaveLength(3)
  expect(plan.skipped.map(({ reason }) => reason)).toEqual(['deleted', 'article'])
})

const opening = '<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">'

test.each<[string, Format, string[]]>([
  ['no JSON', 'waline', ['{']],
  ['JSON of something else', 'waline', ['{"type":"artalk","version":1,"data":{"Comment":[]}}']],
  ['a format of tomorrow', 'slipway', ['{"format":"slipway-comments","version":2,"comments":[]}']],
  ['an empty file', 'disqus', ['']],
  ['XML of something else', 'disqus', ['<rss/>']],
  ['half of a file', 'disqus', [opening, '<post dsq:id="1">']],
  ['entities that grow', 'disqus', ['<!DOCTYPE disqus [<!ENTITY a "aaaa">]>', `${opening}&a;</disqus>`]],
  ['an unknown entity', 'disqus', [opening, '<post>&lol;</post></disqus>']],
  ['endless nesting', 'disqus', [opening, '<a>'.repeat(100)]],
])('%s is refused', async (_, format, pieces) => {
  await expect(read(format, ...pieces)).rejects.toMatchObject({ code: 'unreadable_import' })
})

test('a text without end is refused before it is held', async () => {
  const pieces = Array.from({ length: 300 }, () => 'a'.repeat(10_000))
  await expect(
    readComments('disqus', bytes(opening, '<post><message>', ...pieces), 100 * megabyte),
  ).rejects.toMatchObject({ code: 'unreadable_import' })
})

test('what is not UTF-8 is refused', async () => {
  async function* latin() {
    yield new Uint8Array([0x22, 0xe9, 0x22])
  }
  await expect(readComments('waline', latin(), megabyte)).rejects.toMatchObject({ code: 'unreadable_import' })
})

test('a file that is too large is not read to its end', async () => {
  let read = 0
  async function* endless() {
    for (;;) {
      read += 1
      yield new Uint8Array(1000).fill(0x20)
    }
  }
  await expect(readComments('slipway', endless(), 10_000)).rejects.toMatchObject({ code: 'import_too_large' })
  expect(read).toBe(11)
})
