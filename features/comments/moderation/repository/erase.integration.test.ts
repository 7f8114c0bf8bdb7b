import { randomBytes } from 'node:crypto'
import type { RowDataPacket } from 'mysql2/promise'
import { beforeEach, expect, test } from 'vitest'
import { storeReader } from '@/lib/server/reader/repository'
import { useSiteDatabase } from '@/scripts/testing/site-database'
import { storeComment } from '@/scripts/testing/stored-comments'
import { listAudit } from './audit'
import { blockWriterOf, isWriterBlocked, listBlocks, unblock } from './blocks'
import { editComment, noteComment } from './edit'
import { erasePerson } from './erase'
import { exportComments } from './export'
import { findPerson } from './person'
import { versionOf } from './to-moderated'

const sql = useSiteDatabase()

const owner = { id: null, name: 'owner' }
const browser = randomBytes(16)

async function rows(query: string, ...values: unknown[]): Promise<RowDataPacket[]> {
  return (await sql().query<RowDataPacket[]>(query, values))[0]
}

beforeEach(async () => {
  const of = ['comment', 'post_stat', 'reaction', 'blocked_writer', 'audit_log', 'comment_author']
  for (const table of [...of, 'session', 'account', 'user']) await sql().query(`DELETE FROM \`${table}\``)
})

/** Everything that the database has, as text. */
async function everything(): Promise<string> {
  const tables = await rows('SHOW TABLES')
  const contents = []
  for (const table of tables) contents.push(await rows(`SELECT * FROM \`${Object.values(table)[0]}\``))
  return JSON.stringify(contents)
}

test('what is asked for goes, what others wrote stays, and nothing tells of the person', async () => {
  const root = await storeComment(sql(), {
    name: 'Mallory',
    email: 'mallory@example.org',
    body: 'secret one',
    owner: browser,
  })
  await storeComment(sql(), { name: 'Ada', body: 'an answer', parent: root })
  const alone = await storeComment(sql(), { name: 'Mallory2', body: 'secret two', owner: browser })
  const other = await storeComment(sql(), { name: 'Grace', body: 'mine' })
  await sql().query('UPDATE comment SET useful = 2, helpful = 2 WHERE id = ?', [other.id])
  await storeReader({ id: '7', login: 'Mallory-At-Work', name: 'Mallory M.' }, 'a token')
  await sql().query("UPDATE comment SET verified_login = 'Mallory-At-Work' WHERE id = ?", [root.id])
  await sql().query(
    "INSERT INTO reaction (owner, post_slug, comment_id, kind, author, created_at) VALUES (?, 'article', ?, 'useful', ?, UTC_TIMESTAMP(3))",
    [browser, other.id, randomBytes(16)],
  )
  await noteComment(owner, alone.id, 'Mallory again')
  await editComment(owner, alone.id, 'secret three', versionOf('secret two'))
  await blockWriterOf(owner, alone.id, null, 'Mallory')

  await sql().query(
    "INSERT INTO reply_subscription (comment_id, post_slug, email, mailbox, locale, created_at) VALUES (?, 'article', 'mallory@example.org', ?, 'en', UTC_TIMESTAMP(3))",
    [root.id, randomBytes(32)],
  )

  const person = await findPerson({ email: 'mallory@example.org' })
  expect(person).toMatchObject({
    ...{ reactions: 1, notes: 1, blocks: 2, logEntries: 3, readers: 1, hasMore: false },
  })
  expect(person?.comments.map(({ name, isAnswered }) => [name, isAnswered])).toEqual([
    ['Mallory2', false],
    ['Mallory', true],
  ])
  expect(await erasePerson(owner, [root.id, alone.id])).toBe(2)

  expect(await rows('SELECT author_name AS name, status FROM comment ORDER BY number')).toEqual([
    { name: '', status: 'deleted' },
    { name: 'Ada', status: 'visible' },
    { name: 'Grace', status: 'visible' },
  ])
  expect(await rows('SELECT useful, helpful FROM comment WHERE id = ?', other.id)).toEqual([
    { useful: 1, helpful: 1 },
  ])
  expect(await rows('SELECT comments, threads FROM post_stat')).toEqual([{ comments: 2, threads: 1 }])
  expect(await everything()).not.toMatch(/mallory|secret/i)
  expect((await listAudit({ action: 'erase' })).items).toMatchObject([
    { target: 'person', after: { comments: 2, reactions: 1, blocks: 2, log: 3, readers: 1 } },
  ])
})

test('nobody is found by what nobody has', async () => {
  await storeComment(sql())
  expect(await findPerson({})).toBeUndefined()
  expect(await findPerson({ email: 'nobody@example.org' })).toBeUndefined()
  await expect(erasePerson(owner, ['00000000-0000-4000-8000-000000000000'])).rejects.toMatchObject({
    code: 'nobody_found',
  })
})

test('a name takes in what the same browser wrote under another, and nobody else', async () => {
  const { id } = await storeComment(sql(), { name: 'A', owner: browser })
  await storeComment(sql(), { name: 'B', owner: browser })
  await storeComment(sql(), { name: 'C' })
  const names = async (query: Parameters<typeof findPerson>[0]) =>
    (await findPerson(query))?.comments.map(({ name }) => name).sort()
  expect(await names({ name: 'A' })).toEqual(['A', 'B'])
  expect(await names({ comment: id })).toEqual(['A', 'B'])
})

test('an e-mail address is the same in capitals', async () => {
  await storeComment(sql(), { name: 'A', email: 'Ada@Example.org' })
  await storeComment(sql(), { name: 'B', email: 'ada@example.org' })
  await storeComment(sql(), { name: 'C', email: 'adam@example.org' })
  const person = await findPerson({ email: 'ADA@example.org' })
  expect(person?.comments.map(({ name }) => name).sort()).toEqual(['A', 'B'])
})

test('a writer is blocked by the browser and the address, and let in again', async () => {
  const { id } = await storeComment(sql(), { name: 'Mallory', owner: browser })
  await blockWriterOf(owner, id, 86_400, 'spam')
  expect(await isWriterBlocked(id)).toBe(true)
  const blocks = await listBlocks()
  expect(blocks).toMatchObject([
    { reason: 'spam', writer: { id, name: 'Mallory' } },
    { reason: 'spam', writer: { id, name: 'Mallory' } },
  ])
  for (const { hash } of blocks) await unblock(owner, hash)
  expect(await isWriterBlocked(id)).toBe(false)
  expect((await listAudit({})).items.map(({ action }) => action)).toEqual(['unblock', 'unblock', 'block'])
})

test('what was imported has nobody to block', async () => {
  const { id } = await storeComment(sql())
  await sql().query('UPDATE comment SET author = ?', [Buffer.alloc(16)])
  await expect(blockWriterOf(owner, id, null, '')).rejects.toMatchObject({ code: 'nobody_to_block' })
})

test('an erased comment is exported empty', async () => {
  const root = await storeComment(sql(), { name: 'Mallory', body: 'secret' })
  await storeComment(sql(), { parent: root })
  await erasePerson(owner, [root.id])
  let text = ''
  for await (const piece of exportComments()) text += piece
  expect(JSON.parse(text).comments[0]).toMatchObject({ id: root.id, name: '', body: '', status: 'deleted' })
})
