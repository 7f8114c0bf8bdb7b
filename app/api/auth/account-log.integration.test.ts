import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { listAudit } from '@/features/comments/moderation/repository/audit'
import { moderatorOf } from '@/lib/server/auth/session'
import { asked, cookiesOf, post } from '@/scripts/testing/account-requests'
import { createAdmin } from '@/scripts/testing/accounts'
import { useSiteDatabase } from '@/scripts/testing/site-database'
import { POST as changePasskey } from './passkeys/route'
import { POST as changePassword } from './password/route'
import { POST as signIn } from './sign-in/route'

const sql = useSiteDatabase()
const email = 'ada@example.org'
const password = 'seven dry docks'
const command = 'npm run admin:create'

beforeAll(async () => {
  const args = ['--email', email, '--name', 'Ada', '--role', 'owner']
  expect(await createAdmin(args, password)).toMatchObject({ code: 0 })
})

const signedIn = async (who = email) => cookiesOf(await signIn(post({ email: who, password })))

/** What the log has of an account, the newest first. */
async function logged(target = email) {
  const { items } = await listAudit({ target })
  return items.map(({ actor, action, before, after }) => [actor, action, before, after])
}

test('an account that a command makes, or sets anew, is in the log', async () => {
  expect(await logged()).toEqual([[command, 'create', {}, { role: 'owner' }]])
  const other = `${'a'.repeat(60)}@${'b'.repeat(60)}.example.org`
  await createAdmin(['--email', other, '--name', 'Grace', '--role', 'owner'], password)
  await createAdmin(['--email', other, '--reset', '--role', 'moderator'], password)
  await createAdmin(['--email', other, '--reset'], password)
  expect(await logged(other.slice(0, 100))).toEqual([
    [command, 'reset', {}, { role: 'moderator' }],
    [command, 'reset', { role: 'owner' }, { role: 'moderator' }],
    [command, 'create', {}, { role: 'owner' }],
  ])
})

test('a changed password is in the log, a wrong guess is not', async () => {
  const send = async (current: string) =>
    (await changePassword(post({ current, password }, { cookie: await signedIn() }))).status
  expect([await send('not this one'), (await logged())[0]?.[1]]).toEqual([422, 'create'])
  expect(await send(password)).toBe(200)
  expect((await logged())[0]).toEqual(['Ada', 'password', {}, {}])
})

test('passkeys that are renamed and removed are in the log, once, and only one’s own', async () => {
  const cookie = await signedIn()
  const owner = (await moderatorOf(asked(cookie)))?.id
  const passkey = randomUUID()
  const insert = `
    INSERT INTO passkey (id, user_id, name, credential_id, public_key, counter, device_type, backed_up)
    VALUES (?, ?, 'Laptop', ?, '', 0, 'singleDevice', FALSE)`
  await sql().query(insert, [passkey, owner, passkey])
  const change = (action: string, name = '') => changePasskey(post({ action, passkey, name }, { cookie }))
  for (const action of ['rename', 'rename', 'remove', 'remove'])
    expect((await change(action, 'Work laptop')).status).toBe(200)
  expect((await logged()).slice(0, 3)).toEqual([
    ['Ada', 'passkey', { passkey: 'Work laptop' }, {}],
    ['Ada', 'passkey', { passkey: 'Laptop' }, { passkey: 'Work laptop' }],
    ['Ada', 'password', {}, {}],
  ])
  const theirs = randomUUID()
  await sql().query(insert, [theirs, randomUUID(), theirs])
  await changePasskey(post({ action: 'remove', passkey: theirs }, { cookie }))
  expect((await logged())[0]).toEqual(['Ada', 'passkey', { passkey: 'Work laptop' }, {}])
})
