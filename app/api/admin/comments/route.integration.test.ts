import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { useSiteDatabase } from '@/scripts/testing/site-database'
import { storeComment } from '@/scripts/testing/stored-comments'

const sql = useSiteDatabase()

// Who is signed in is auth's own matter, and tested there.
const signedIn = vi.hoisted(() => ({ is: true }))
vi.mock('@/lib/server/auth/session', async () => {
  const { AppError } = await import('@/lib/app-error')
  return {
    requireModerator: async () => {
      if (!signedIn.is) throw new AppError('signed_out')
      return { id: '1', name: 'Ada', email: 'ada@example.org', role: 'moderator', sessionId: '1' }
    },
  }
})

async function send(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const { POST } = await import('./route')
  const isForm = body instanceof URLSearchParams
  return POST(
    new Request('http://localhost:3000/api/admin/comments', {
      method: 'POST',
      headers: {
        host: 'localhost:3000',
        origin: 'http://localhost:3000',
        ...(isForm ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: isForm ? body : JSON.stringify(body),
    }),
  )
}

test('the first decision is 200, the same again 409 with who was quicker', async () => {
  const { id } = await storeComment(sql(), { status: 'pending' })
  const wish = { action: 'approve', targets: [{ id, expected: 'pending' }] }
  const first = await send(wish)
  expect([first.status, await first.json()]).toMatchObject([
    200,
    { changed: [{ id, from: 'pending', to: 'visible' }] },
  ])
  const second = await send(wish)
  expect([second.status, await second.json()]).toMatchObject([
    409,
    { code: 'decided_already', conflicts: [{ id, status: 'visible', by: 'Ada' }] },
  ])
})

test('a form leads back and says what was done', async () => {
  const { id } = await storeComment(sql(), { status: 'pending' })
  const form = { action: 'spam', back: '/admin?status=spam', [`comment:${id}`]: 'pending' }
  const answer = await send(new URLSearchParams(form))
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toMatch(/^\/admin\?status=spam&done=[0-9a-f-]{36}$/)
  const again = await send(new URLSearchParams(form))
  expect(again.headers.get('location')).toBe('/admin?status=spam&problem=decided_already')
})

test('200 comments at once are decided, 201 refused', async () => {
  const targets = []
  for (let n = 0; n < 201; n += 1)
    targets.push({ id: (await storeComment(sql(), { status: 'pending' })).id, expected: 'pending' })
  expect((await send({ action: 'reject', targets })).status).toBe(422)
  const answer = await send({ action: 'approve', targets: targets.slice(1) })
  expect((await answer.json()).changed).toHaveLength(200)
})

test.each([
  [{ action: 'approve', targets: [] }],
  [{ action: 'explode', targets: [{ id: randomUUID(), expected: 'pending' }] }],
  [{ action: 'approve', targets: [{ id: 'x', expected: 'pending' }] }],
  [{ action: 'undo' }],
])('%j is refused', async (wish) => {
  expect((await send(wish)).status).toBe(422)
})

test('what is refused is said in the language that the moderator has chosen', async () => {
  const chosen = { cookie: 'locale=zh', 'accept-language': 'en' }
  const { id } = await storeComment(sql(), { status: 'spam' })
  const decided = { action: 'approve', targets: [{ id, expected: 'pending' }] }
  for (const wish of [decided, { action: 'explode' }])
    expect((await (await send(wish, chosen)).json()).title).toMatch(/\p{Script=Han}/u)
})

test('another site’s page, and nobody at all, decide nothing', async () => {
  const { id } = await storeComment(sql(), { status: 'pending' })
  const wish = { action: 'approve', targets: [{ id, expected: 'pending' }] }
  expect((await send(wish, { origin: 'https://evil.example' })).status).toBe(403)
  signedIn.is = false
  expect((await send(wish)).status).toBe(401)
  const form = await send(
    new URLSearchParams({ action: 'approve', back: '/admin?status=spam', [`comment:${id}`]: 'pending' }),
  )
  expect(form.headers.get('location')).toBe('/admin/sign-in?next=%2Fadmin%3Fstatus%3Dspam')
  const [rows] = await sql().query('SELECT status FROM comment WHERE id = ?', [id])
  expect(rows).toEqual([{ status: 'pending' }])
})
