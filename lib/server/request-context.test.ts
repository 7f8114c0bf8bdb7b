import { setImmediate } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { requestId, requestIdFrom, withRequestId } from './request-context'

test.each(['12345678', '0193a5b0-7d60-7000-8000-000000000000', 'a'.repeat(64)])('%s is kept', (id) => {
  expect(requestIdFrom(id)).toBe(id)
})

test.each([undefined, '', '1234567', 'a'.repeat(65), "12345678'", '12345678*/', '1234 5678', ['12345678']])(
  '%j is replaced by an id of ours',
  (header) => {
    expect(requestIdFrom(header)).toMatch(/^[0-9a-f-]{36}$/)
    expect(requestIdFrom(header)).not.toBe(requestIdFrom(header))
  },
)

test('what a request starts knows its id, and nothing else does', async () => {
  const seen = await Promise.all(
    ['request-1', 'request-2'].map((id) =>
      withRequestId(id, async () => {
        await setImmediate()
        return requestId()
      }),
    ),
  )
  expect(seen).toEqual(['request-1', 'request-2'])
  expect(requestId()).toBeUndefined()
})

test('another copy of the module sees the same request', async () => {
  vi.resetModules()
  const other = await import('./request-context')
  expect(other.requestId).not.toBe(requestId)
  expect(withRequestId('request-1', () => other.requestId())).toBe('request-1')
})
