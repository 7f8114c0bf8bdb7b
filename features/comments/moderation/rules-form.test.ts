import { expect, test } from 'vitest'
import { usualRules } from '../abuse/rules'
import { parseRules, typedRules } from './rules-form'

const typed = typedRules({ ...usualRules, words: ['casino', '赌场'], addresses: ['192.0.2.0/24'] })

test('what is shown can be sent back', () => {
  expect(typed.words).toBe('casino\n赌场')
  const parsed = parseRules(typed)
  expect(parsed).toEqual({
    ok: true,
    rules: { ...usualRules, words: ['casino', '赌场'], addresses: ['192.0.2.0/24'] },
  })
})

test('empty lines and spaces around entries do not count', () => {
  const parsed = parseRules({ ...typed, words: '\n casino \n\n', maxLinks: ' 3 ' })
  expect(parsed).toMatchObject({ ok: true, rules: { words: ['casino'], maxLinks: 3 } })
})

test('everything that is wrong is named, in lists with its line', () => {
  const parsed = parseRules({
    ...typed,
    approval: 'perhaps',
    maxLinks: 'many',
    perHour: '0',
    addresses: '\n192.0.2.7\n\n10/8\nnowhere',
  })
  expect(parsed).toEqual({
    ok: false,
    problems: {
      approval: { line: null },
      maxLinks: { line: null },
      perHour: { line: null },
      addresses: { line: 4 },
    },
  })
})

test('a number that is empty is wrong, and not nothing', () => {
  expect(parseRules({ ...typed, maxLinks: '' })).toMatchObject({ ok: false, problems: { maxLinks: {} } })
})
