import { beforeAll, expect, test } from 'vitest'
import { moderatorOf, requireOwner } from '@/lib/server/auth/session'
import { asked, cookiesOf, post, someAddress } from '@/scripts/testing/account-requests'
import { createAdmin } from '@/scripts/testing/accounts'
import { importReplica } from '@/scripts/testing/replica'
import { useSiteDatabase } from '@/scripts/testing/site-database'
import { POST as invite } from './invitations/route'
import { POST as join } from './join/route'
import { POST as change } from './moderators/route'
import { POST as changePassword } from './password/route'
import { POST as endSession } from './sessions/route'
import { POST as signIn } from './sign-in/route'
import { POST as signOut } from './sign-out/route'

const sql = useSiteDatabase()
const owner = { email: 'ada@example.org', password: 'seven dry docks' }

beforeAll(async () => {
  const args = ['--email', ' Ada@Example.org', '--name', 'Ada', '--role', 'owner']
  expect(await createAdmin(args, owner.password)).toMatchObject({ code: 0 })
})

async function signedIn(who = owner, agent = 'test'): Promise<string> {
  const response = await signIn(post(who, { agent }))
  expect(response.status).toBe(200)
  return cookiesOf(response)
}

async function member(email: string, role: string): Promise<{ cookie: string; id: string }> {
  const cookie = await signedIn()
  const { token } = await (await invite(post({ email, role }, { cookie }))).json()
  const joined = await join(post({ token, name: email.split('@')[0] ?? '', password: 'eight wet docks' }))
  expect(joined.status).toBe(200)
  const moderator = await moderatorOf(asked(cookiesOf(joined)))
  return { cookie: cookiesOf(joined), id: moderator?.id ?? '' }
}

test('who signs in is known on every replica, by a cookie that scripts cannot read', async () => {
  const response = await signIn(post(owner))
  const [session] = response.headers.getSetCookie()
  expect(session).toMatch(/^slipway\.session_token=/)
  expect(session).toMatch(/; Max-Age=1209600;.* HttpOnly; SameSite=Lax/)
  expect(session).not.toContain('Secure')
  const other = await importReplica(() => import('@/lib/server/auth/session'))
  const moderator = await other.moderatorOf(asked(cookiesOf(response)))
  expect(moderator).toMatchObject({ name: 'Ada', email: owner.email, role: 'owner' })
})

test('an unknown account and a wrong password get the same answer', async () => {
  const wrong = await signIn(post({ email: owner.email, password: 'not this one' }))
  const unknown = await signIn(post({ email: 'nobody@example.org', password: 'not this one' }))
  const odd = await signIn(post({ email: 'no address', password: 'not this one' }))
  expect([wrong.status, unknown.status, odd.status]).toEqual([401, 401, 401])
  const text = await wrong.text()
  expect(await unknown.text()).toBe(text)
  expect(await odd.text()).toBe(text)
  expect(wrong.headers.getSetCookie()).toEqual([])
})

test('an address that sends more than a person can is stopped at the door', async () => {
  const address = someAddress()
  const answers = []
  for (let n = 0; n < 61; n += 1) answers.push((await join(post({}, { address }))).status)
  expect(answers.slice(0, 60)).toEqual(Array(60).fill(410))
  expect(answers[60]).toBe(429)
  expect((await join(post({}))).status).toBe(410)
})

test('a form comes back with what happened, and leads nowhere else', async () => {
  const wrong = await signIn(
    post({ email: owner.email, password: 'no', next: '/admin/people' }, { form: true }),
  )
  expect([wrong.status, wrong.headers.get('location')]).toEqual([
    303,
    '/admin/sign-in?next=%2Fadmin%2Fpeople&problem=wrong_credentials',
  ])
  const right = await signIn(post({ ...owner, next: '//evil.example' }, { form: true }))
  expect([right.status, right.headers.get('location')]).toEqual([303, '/admin'])
})

test('what another site sends is refused, signed in or not', async () => {
  const cookie = await signedIn()
  const forged = { cookie, origin: 'https://evil.example', form: true }
  for (const endpoint of [signIn, signOut, changePassword, endSession, change, invite, join])
    for (const origin of ['https://evil.example', 'null', 'http://localhost.evil.example'])
      expect((await endpoint(post({ ...owner }, { ...forged, origin }))).status).toBe(403)
  expect(await moderatorOf(asked(cookie))).toBeDefined()
})

test('a forged or changed cookie is nobody', async () => {
  const cookie = await signedIn()
  expect(await moderatorOf(asked(cookie.replace(/(session_token=.)./, '$1_')))).toBeUndefined()
  expect(await moderatorOf(asked('slipway.session_token=a.b'))).toBeUndefined()
  await expect(requireOwner(asked(''))).rejects.toMatchObject({ code: 'signed_out' })
})

test('a session that is ended elsewhere is refused at the next request, on every replica', async () => {
  const [here, there] = [await signedIn(), await signedIn(owner, 'Firefox')]
  const other = await importReplica(() => import('@/lib/server/auth/session'))
  const session = (await other.moderatorOf(asked(there)))?.sessionId ?? ''
  expect((await endSession(post({ session }, { cookie: here }))).status).toBe(200)
  expect(await other.moderatorOf(asked(there))).toBeUndefined()
  expect(await moderatorOf(asked(here))).toBeDefined()
  await endSession(post({}, { cookie: here }))
  const [rows] = await sql().query('SELECT id FROM session')
  expect(rows).toHaveLength(1)
})

test('signing out ends the session in the database', async () => {
  const cookie = await signedIn()
  const response = await signOut(post({}, { cookie, form: true }))
  expect(response.headers.get('location')).toBe('/admin/sign-in?done=signed_out')
  expect(await moderatorOf(asked(cookie))).toBeUndefined()
})

test('a new password needs the present one and twelve characters, and ends the other sessions', async () => {
  const { cookie } = await member('pat@example.org', 'moderator')
  const send = async (current: string, password: string) =>
    (await (await changePassword(post({ current, password }, { cookie }))).json()).code
  expect(await send('wrong, quite', 'nine new docks')).toBe('wrong_password')
  expect(await send('eight wet docks', 'short')).toBe('weak_password')
  const elsewhere = await signedIn({ email: 'pat@example.org', password: 'eight wet docks' })
  const changed = await changePassword(
    post({ current: 'eight wet docks', password: 'nine new docks' }, { cookie }),
  )
  expect(changed.status).toBe(200)
  expect(await moderatorOf(asked(elsewhere))).toBeUndefined()
  expect(await moderatorOf(asked(cookiesOf(changed)))).toBeDefined()
  await signedIn({ email: 'pat@example.org', password: 'nine new docks' })
})

test('an invitation works once', async () => {
  const cookie = await signedIn()
  const { token } = await (
    await invite(post({ email: 'once@example.org', role: 'moderator' }, { cookie }))
  ).json()
  const use = () => join(post({ token, name: 'Once', password: 'eight wet docks' }))
  const results = await Promise.all([use(), use(), use()])
  expect(results.map(({ status }) => status).sort()).toEqual([200, 410, 410])
  expect((await join(post({ token: 'a'.repeat(43), name: 'x', password: 'eight wet docks' }))).status).toBe(
    410,
  )
})

test('moderators may not do what owners may', async () => {
  const { cookie, id } = await member('mod@example.org', 'moderator')
  const attempts = [
    change(post({ action: 'role', user: id, role: 'owner' }, { cookie })),
    invite(post({ email: 'x@example.org', role: 'owner' }, { cookie })),
  ]
  for (const response of await Promise.all(attempts)) expect(response.status).toBe(403)
  await expect(requireOwner(asked(cookie))).rejects.toMatchObject({ code: 'forbidden' })
})

test('whoever is disabled is out at once, and cannot come in', async () => {
  const cookie = await signedIn()
  const { cookie: theirs, id } = await member('gone@example.org', 'moderator')
  expect((await change(post({ action: 'disable', user: id }, { cookie }))).status).toBe(200)
  expect(await moderatorOf(asked(theirs))).toBeUndefined()
  const again = await signIn(post({ email: 'gone@example.org', password: 'eight wet docks' }))
  expect((await again.json()).code).toBe('wrong_credentials')
})

test('what owners do to accounts stands in the log', async () => {
  const cookie = await signedIn()
  const { id } = await member('log@example.org', 'moderator')
  await change(post({ action: 'disable', user: id }, { cookie }))
  const [rows] = await sql().query(
    "SELECT action, actor_name AS actor, details FROM audit_log WHERE target = 'log@example.org' ORDER BY id",
  )
  expect(rows).toEqual([
    { action: 'invite', actor: 'Ada', details: '{"before":{},"after":{"role":"moderator"}}' },
    { action: 'join', actor: 'log', details: '{"before":{},"after":{"role":"moderator"}}' },
    { action: 'disable', actor: 'Ada', details: '{"before":{"disabled":false},"after":{"disabled":true}}' },
  ])
})

test('the last owner stays, also when two owners remove each other at the same time', async () => {
  const mine = await signedIn()
  const me = (await moderatorOf(asked(mine)))?.id ?? ''
  const alone = await change(post({ action: 'role', user: me, role: 'moderator' }, { cookie: mine }))
  expect((await alone.json()).code).toBe('last_owner')
  const { cookie: theirs, id } = await member('two@example.org', 'owner')
  const both = await Promise.all([
    change(post({ action: 'disable', user: id }, { cookie: mine })),
    change(post({ action: 'disable', user: me }, { cookie: theirs })),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 403])
  const [owners] = await sql().query("SELECT id FROM `user` WHERE role = 'owner' AND disabled_at IS NULL")
  expect(owners).toHaveLength(1)
})

test('admin:create asks before it resets, and a reset ends all sessions', async () => {
  const email = owner.email
  expect(await createAdmin(['--email', email], 'ten new docks')).toMatchObject({ code: 1 })
  const done = await createAdmin(['--email', email, '--reset'], 'ten new docks')
  expect(done).toMatchObject({ code: 0, output: expect.stringContaining('all sessions have ended') })
  const cookie = await signedIn({ email, password: 'ten new docks' })
  const [rows] = await sql().query(
    'SELECT s.id FROM session s JOIN `user` u ON u.id = s.user_id WHERE u.email = ?',
    [email],
  )
  expect(rows).toHaveLength(1)
  expect(await moderatorOf(asked(cookie))).toMatchObject({ role: 'owner' })
})

test('no password, address or key is stored as it is', async () => {
  const [accounts] = await sql().query('SELECT password FROM account')
  const [sessions] = await sql().query('SELECT ip_address FROM session')
  expect(JSON.stringify(accounts)).not.toMatch(/docks/)
  expect(new Set(Array.isArray(sessions) ? sessions.map((row) => Object.values(row)[0]) : [])).toEqual(
    new Set(['']),
  )
})
