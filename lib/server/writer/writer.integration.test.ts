import { afterEach, expect, test, vi } from 'vitest'
import { importReplica } from '@/scripts/testing/replica'
import { useSiteDatabase } from '@/scripts/testing/site-database'
import { ownerOf, writerOf } from './writer'

const sql = useSiteDatabase()
afterEach(() => vi.useRealTimers())

function from(cookie?: string): Request {
  return new Request('http://localhost/', { headers: cookie ? { cookie } : {} })
}

/** What a browser sends back of a `Set-Cookie` header. */
const sentBack = (header: string) => header.split(';')[0] ?? ''

test('a browser without a cookie gets one, and is the same writer with it, on every replica', async () => {
  const first = await writerOf(from())
  const cookie = sentBack(first.cookie)
  expect(first.cookie).toMatch(/; Max-Age=15552000; Path=\/; HttpOnly; SameSite=Lax$/)
  expect(await ownerOf(from(`theme=dark; ${cookie}`))).toEqual(first.owner)
  const again = await writerOf(from(cookie))
  expect([again.owner, sentBack(again.cookie)]).toEqual([first.owner, cookie])
  const other = await importReplica(() => import('./writer'))
  expect(await other.ownerOf(from(cookie))).toEqual(first.owner)
})

test('two browsers are two writers, and a forged cookie is nobody', async () => {
  const [one, two] = [await writerOf(from()), await writerOf(from())]
  expect(one.owner).not.toEqual(two.owner)
  const [idOfOne] = sentBack(one.cookie).split('.')
  const [, signatureOfTwo] = sentBack(two.cookie).split('.')
  expect(await ownerOf(from(`${idOfOne}.${signatureOfTwo}`))).toBeUndefined()
  for (const forged of ['slipway-writer=', 'slipway-writer=a.b', 'slipway-writer=a.b.c', 'other=1'])
    expect(await ownerOf(from(forged))).toBeUndefined()
})

test('the stored owner is not the cookie', async () => {
  const { owner, cookie } = await writerOf(from())
  expect(cookie).not.toContain(Buffer.from(owner).toString('base64url'))
})

test('when the key is replaced, old cookies are void within a minute', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
  const cookie = sentBack((await writerOf(from())).cookie)
  await sql().query("DELETE FROM signing_key WHERE purpose = 'writer'")
  vi.setSystemTime(Date.now() + 61_000)
  expect(await ownerOf(from(cookie))).toBeUndefined()
})
