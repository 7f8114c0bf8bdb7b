import { expect, test } from 'vitest'
import { judgementOf } from './judgement'

test('the reasons of a verdict are kept as JSON', () => {
  expect(judgementOf(['too_fast', 'links'])).toBe('["too_fast","links"]')
  expect(judgementOf([])).toBeNull()
})

test('what the column has no room for is left out, and what is kept can be read', () => {
  const kept = judgementOf(Array.from({ length: 100 }, (_, index) => `reason_${index}`))
  expect(kept?.length).toBeLessThanOrEqual(500)
  expect(JSON.parse(kept ?? '').at(0)).toBe('reason_0')
})
