import { beforeAll, expect, test } from 'vitest'
import { moderatorOf } from '@/lib/server/auth/session'
import { asked, cookiesOf, post } from '@/scripts/testing/account-requests'
import { createAdmin } from '@/scripts/testing/accounts'
import { useSiteDatabase } from '@/scripts/testing/site-database'
import { POST as join } from '../join/route'
import { POST as change } from '../moderators/route'
import { POST as signIn } from '../sign-in/route'
import { POST as invite } from './route'

const sql = useSiteDatabase()
const password = 'seven dry docks'

let ada: string

beforeAll(async () => {
  const args = ['--email', 'ada@example.org', '--name', 'Ada', '--role', 'owner']
  expect(await createAdmin(args, password)).toMatchObject({ code: 0 })
  ada = cookiesOf(await signIn(post({ email: 'ada@example.org', password })))
})

async function invited(email: string, role: string, cookie = ada): Promise<string> {
  const answer = await (await invite(post({ email, role }, { cookie }))).json()
  return String(answer.token)
}

const use = (token: string, name = 'Somebody') => join(post({ token, name, password }))

async function member(email: string, role: string): Promise<{ cookie: string; id: string }> {
  const cookie = cookiesOf(await use(await invited(email, role)))
  return { cookie, id: (await moderatorOf(asked(cookie)))?.id ?? '' }
}

test.each([
  ['disabled', { action: 'disable' }],
  ['made a moderator', { action: 'role', role: 'moderator' }],
])('an owner who is %s cannot come back by an invitation of their own', async (what, wish) => {
  const { cookie, id } = await member(`${what.length}@example.org`, 'owner')
  const token = await invited(`again-${what.length}@example.org`, 'owner', cookie)
  const other = await invited(`other-${what.length}@example.org`, 'moderator')
  expect((await change(post({ ...wish, user: id }, { cookie: ada }))).status).toBe(200)
  expect((await use(token)).status).toBe(410)
  expect((await use(other)).status).toBe(200)
})

test('an owner who stays one keeps their invitations', async () => {
  const { cookie, id } = await member('stays@example.org', 'owner')
  const token = await invited('friend@example.org', 'moderator', cookie)
  expect((await change(post({ action: 'role', role: 'owner', user: id }, { cookie: ada }))).status).toBe(200)
  expect((await use(token)).status).toBe(200)
})

test('using one invitation uses up all to the same address', async () => {
  const tokens = [
    await invited('twice@example.org', 'moderator'),
    await invited('twice@example.org', 'owner'),
  ]
  const results = await Promise.all(tokens.map((token) => use(token)))
  expect(results.map(({ status }) => status).sort()).toEqual([200, 410])
  const [left] = await sql().query("SELECT role FROM invitation WHERE email = 'twice@example.org'")
  expect(left).toEqual([])
})

test('a long address is invited, and in the log', async () => {
  const email = `${'a'.repeat(60)}@${'b'.repeat(60)}.example.org`
  expect((await use(await invited(email, 'moderator'))).status).toBe(200)
})

test('admin:create voids what the account has invited', async () => {
  await member('reset@example.org', 'owner').then(async ({ cookie }) => {
    const token = await invited('thief@example.org', 'owner', cookie)
    const args = ['--email', 'reset@example.org', '--reset', '--role', 'moderator']
    expect(await createAdmin(args, password)).toMatchObject({ code: 0 })
    expect((await use(token)).status).toBe(410)
  })
})
