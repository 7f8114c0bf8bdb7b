import { expect, test, vi } from 'vitest'
import { isKnown, sharedJson, taggedJson } from './conditional'

const asking = (tag?: string) =>
  new Request('http://localhost/', { headers: tag === undefined ? {} : { 'if-none-match': tag } })

test.each([
  ['W/"1"', true],
  ['"1"', true],
  ['W/"0", W/"1"', true],
  ['*', true],
  ['W/"11"', false],
  ['1', false],
  ['', false],
  [undefined, false],
])('whether %s is W/"1": %s', (tag, known) => {
  expect(isKnown(asking(tag), 'W/"1"')).toBe(known)
})

test('who has it already gets 304, and nothing is read', async () => {
  const read = vi.fn(async () => ({ total: 1 }))
  const response = await sharedJson(asking('W/"1"'), 'W/"1"', read)
  expect([response.status, await response.text(), read.mock.calls.length]).toEqual([304, '', 0])
})

test('others get it with its tag, and caches may keep it for a moment', async () => {
  const response = await sharedJson(asking(), 'W/"1"', async () => ({ total: 1 }))
  expect(await response.json()).toEqual({ total: 1 })
  expect(response.headers.get('etag')).toBe('W/"1"')
  expect(response.headers.get('cache-control')).toBe(
    'public, max-age=0, s-maxage=2, stale-while-revalidate=30',
  )
})

test('what is there already is tagged by what it says', async () => {
  const first = await taggedJson(asking(), { views: 1 })
  const etag = first.headers.get('etag') ?? ''
  expect([await first.json(), first.headers.get('content-type')]).toEqual([{ views: 1 }, 'application/json'])
  const again = await taggedJson(asking(etag), { views: 1 })
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
  expect((await taggedJson(asking(etag), { views: 2 })).status).toBe(200)
})
