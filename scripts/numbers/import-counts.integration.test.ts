import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RowDataPacket } from 'mysql2/promise'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { useSiteDatabase } from '../testing/site-database'
import { importCounts } from './import-counts'

const sql = useSiteDatabase()
const directory = mkdtempSync(join(tmpdir(), 'slipway-import-'))

beforeAll(() => {
  for (const [slug, aliases] of [
    ['a', ''],
    ['b', 'aliases: [old-b]'],
  ] as const) {
    mkdirSync(join(directory, slug))
    writeFileSync(join(directory, slug, 'en.mdx'), `---\ntitle: ${slug}\n${aliases}\n---\n`)
  }
})
afterAll(() => rmSync(directory, { recursive: true, force: true }))
beforeEach(async () => {
  for (const table of ['post_stat', 'post_daily_views', 'imported_views'])
    await sql().query('DELETE FROM ??', [table])
})

const bring = (text: string, isDry = false) => importCounts(sql(), text, directory, { isDry })

async function sums(): Promise<string[]> {
  const [stats] = await sql().query<RowDataPacket[]>(
    'SELECT post_slug, views FROM post_stat ORDER BY post_slug',
  )
  const [days] = await sql().query<RowDataPacket[]>(
    "SELECT DATE_FORMAT(day, '%Y-%m-%d') AS day, post_slug, views, openings FROM post_daily_views ORDER BY day, post_slug",
  )
  return [
    ...stats.map(({ post_slug, views }) => `${post_slug} ${views}`),
    ...days.map(({ day, post_slug, views, openings }) => `${day} ${post_slug} ${views}/${openings}`),
  ]
}

const file =
  'path,day,views,visitors\n/zh/posts/a/,2024-01-01,10,7\nhttps://x.org/en/posts/a.html,2024-01-01,5,3\n/old-b,2024-01-02,4,4\n/about,2024-01-01,9,9\n'

test('counts of all addresses of an article are added to what is there', async () => {
  await sql().query("INSERT INTO post_stat (post_slug, views) VALUES ('a', 100)")
  const lines = await bring(file)
  expect(await sums()).toEqual(['a 110', 'old-b 4', '2024-01-01 a 10/15', '2024-01-02 old-b 4/4'])
  expect(lines.join('\n')).toContain('/about')
})

test('an article is found by whatever its address was made of', async () => {
  await bring('path,views\nhttps://x.org/2019/OLD-B.php,3\nhttps://x.org/a.md?from=b,2\n')
  expect(await sums()).toEqual(['a 2', 'old-b 3'])
})

test('the same file again changes nothing', async () => {
  await bring(file)
  const before = await sums()
  expect((await bring(file)).at(-1)).toContain('nothing changes')
  expect(await sums()).toEqual(before)
})

test('a newer export of the same kind adds the difference, a corrected one takes it away', async () => {
  await bring('slug,views\na,10\n')
  await bring('slug,views\na,25\n')
  expect(await sums()).toEqual(['a 25'])
  await bring('slug,views\na,20\n')
  expect(await sums()).toEqual(['a 20'])
})

test('a dry run stores nothing', async () => {
  expect((await bring(file, true)).at(-1)).toContain('would change')
  expect(await sums()).toEqual([])
})

test('a file with one bad line stores nothing', async () => {
  await expect(bring('slug,views\na,10\nb,x\n')).rejects.toThrow('line 3')
  expect(await sums()).toEqual([])
})
