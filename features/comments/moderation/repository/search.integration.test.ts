import { randomBytes } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { useSiteDatabase } from '@/scripts/testing/site-database'
import { storeComment } from '@/scripts/testing/stored-comments'
import { searchInput } from '../input'
import { readOne } from './one'
import { searchComments } from './search'

const sql = useSiteDatabase()

const owner = randomBytes(16)
let writer = ''

beforeAll(async () => {
  const day = (n: number) => `2026-03-0${n} 12:00:00.000`
  writer = (await storeComment(sql(), { name: 'Ada', body: 'first', owner, createdAt: day(1) })).id
  await storeComment(sql(), { name: 'Countess', body: 'second', owner, createdAt: day(2) })
  await storeComment(sql(), {
    name: '张三',
    body: '容器100%好用',
    email: 'Zhang@example.org',
    createdAt: day(3),
  })
  await storeComment(sql(), { body: 'a_b|c', status: 'spam', postSlug: 'other', createdAt: day(4) })
  await storeComment(sql(), { body: 'axbxc', postSlug: 'other', createdAt: day(5) })
})

async function found(query: Record<string, string>): Promise<string[]> {
  const { items } = await searchComments(searchInput.parse(query))
  return items.map(({ body }) => body)
}

test.each<[Record<string, string>, string[]]>([
  [{}, ['axbxc', 'a_b|c', '容器100%好用', 'second', 'first']],
  [{ text: 'SECOND' }, ['second']],
  [{ text: '100%' }, ['容器100%好用']],
  [{ text: 'a_b|c' }, ['a_b|c']],
  [{ text: '%' }, ['容器100%好用']],
  [{ name: '张' }, ['容器100%好用']],
  [{ email: 'zhang@' }, ['容器100%好用']],
  [{ article: 'other' }, ['axbxc', 'a_b|c']],
  [{ status: 'spam' }, ['a_b|c']],
  [{ from: '2026-03-02', to: '2026-03-03' }, ['容器100%好用', 'second']],
  [{ text: 'b', status: 'spam', article: 'other' }, ['a_b|c']],
  [{ status: 'nonsense', from: 'yesterday' }, ['axbxc', 'a_b|c', '容器100%好用', 'second', 'first']],
])('%j finds what fits, the newest first', async (query, bodies) => {
  expect(await found(query)).toEqual(bodies)
})

test('the same writer is found by the browser, whatever name was given', async () => {
  expect(await found({ writer })).toEqual(['second', 'first'])
  const one = await readOne(writer)
  expect(one?.others.map(({ body }) => body)).toEqual(['second'])
})

test('pages go on where the one before ended', async () => {
  const seen: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page = await searchComments(searchInput.parse({ cursor }), 2)
    seen.push(...page.items.map(({ body }) => body))
    cursor = page.next
  }
  expect(seen).toEqual(['axbxc', 'a_b|c', '容器100%好用', 'second', 'first'])
})
