import { expect, test } from 'vitest'
import { rulesFrom, rulesSchema, usualRules } from './rules'

test('an honest site asks nobody to wait', () => {
  expect(usualRules).toMatchObject({ approval: 'none', challenge: 'suspicion', words: [], addresses: [] })
})

test('what was set is kept, what was not has its usual value', () => {
  expect(rulesFrom({ approval: 'first', words: ['casino'] })).toEqual({
    ...usualRules,
    approval: 'first',
    words: ['casino'],
  })
})

test.each([undefined, null, 'text', 7, []])('%j are the usual rules', (stored) => {
  expect(rulesFrom(stored)).toEqual(usualRules)
})

test('one bad member does not undo the others', () => {
  expect(rulesFrom({ approval: 'sometimes', maxLinks: 1, unknown: true })).toEqual({
    ...usualRules,
    maxLinks: 1,
  })
})

test.each(['10/8', 'example.org', '192.0.2.0/33'])('%s is refused as an address', (entry) => {
  expect(rulesSchema.safeParse({ addresses: [entry] }).success).toBe(false)
})
