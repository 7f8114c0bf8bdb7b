import type { RowDataPacket } from 'mysql2/promise'
import { beforeEach, expect, test } from 'vitest'
import { endReaderSession, readerOfToken, storeReader } from '@/lib/server/reader/repository'
import { deleteExpired } from '@/lib/server/sessions/repository'
import { useSiteDatabase } from '@/scripts/testing/site-database'
import { storeComment } from '@/scripts/testing/stored-comments'
import { erasePerson } from './erase'
import { findPerson } from './person'

const sql = useSiteDatabase()

const owner = { id: null, name: 'owner' }
const ada = { id: '7', login: 'Ada', name: 'Ada Lovelace' }
const grace = { id: '8', login: 'grace', name: 'Grace Hopper' }

beforeEach(async () => {
  for (const table of ['comment', 'post_stat', 'audit_log', 'session', 'account', 'user'])
    await sql().query(`DELETE FROM \`${table}\``)
})

async function verified(name: string, login: string) {
  const stored = await storeComment(sql(), { name })
  await sql().query('UPDATE comment SET verified_login = ? WHERE id = ?', [login, stored.id])
  return stored.id
}

/** How many rows each table of accounts has. */
async function counts(): Promise<number[]> {
  const counted = ['user', 'account', 'session'].map(async (table) => {
    const [rows] = await sql().query<RowDataPacket[]>(`SELECT COUNT(*) AS n FROM \`${table}\``)
    return Number(rows[0]?.n)
  })
  return Promise.all(counted)
}

test('one comment of somebody verified leads to the others of the same login', async () => {
  const id = await verified('At home', 'Ada')
  await verified('At work', 'ada')
  await verified('Grace', 'grace')
  const person = await findPerson({ comment: id })
  expect(person?.comments.map(({ name }) => name).sort()).toEqual(['At home', 'At work'])
  const byLogin = await findPerson({ login: 'ADA' })
  expect(byLogin?.comments).toHaveLength(2)
})

test('who only signed in is found by the login, and forgotten', async () => {
  await storeReader(ada, 'a')
  await storeReader(grace, 'g')
  expect(await findPerson({ login: 'ada' })).toMatchObject({ comments: [], readers: 1 })
  expect(await findPerson({ login: 'nobody' })).toBeUndefined()
  expect(await erasePerson(owner, [], 'ada')).toBe(0)
  expect([await readerOfToken('a'), await readerOfToken('g')]).toMatchObject([undefined, { login: 'grace' }])
  expect(await counts()).toEqual([1, 1, 1])
  await expect(erasePerson(owner, [], 'ada')).rejects.toMatchObject({ code: 'nobody_found' })
})

test('an account that moderates is no reader’s, whatever its login', async () => {
  await storeReader(ada, 'a')
  await sql().query("UPDATE `user` SET role = 'moderator'")
  expect(await findPerson({ login: 'ada' })).toBeUndefined()
  await expect(erasePerson(owner, [], 'ada')).rejects.toMatchObject({ code: 'nobody_found' })
  expect(await counts()).toEqual([1, 1, 1])
})

test('a reader is forgotten who signs out everywhere, or whose sessions are over', async () => {
  await storeReader(ada, 'one')
  await storeReader(ada, 'two')
  await endReaderSession('one')
  expect(await readerOfToken('two')).toMatchObject({ login: 'Ada' })
  await endReaderSession('two')
  expect(await counts()).toEqual([0, 0, 0])
  await storeReader(ada, 'three')
  await storeReader(grace, 'four')
  await sql().query(
    "UPDATE session SET expires_at = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND WHERE user_id = (SELECT user_id FROM account WHERE login = 'Ada')",
  )
  await deleteExpired()
  expect(await counts()).toEqual([1, 1, 1])
})

test('a moderator without a session stays', async () => {
  await storeReader(ada, 'a')
  await sql().query("UPDATE `user` SET role = 'moderator'")
  await sql().query('DELETE FROM session')
  await deleteExpired()
  expect(await counts()).toEqual([1, 1, 0])
})
