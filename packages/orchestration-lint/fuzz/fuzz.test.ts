import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { check } from '../src/check.ts'
import { languages } from '../src/options.ts'
import { hostileTexts } from './hostile.ts'
import { complainOfAll, complainOfFixes } from './judge.ts'
import { minimise } from './minimise.ts'
import { complainOfInput, inputOf } from './one-input.ts'
import { pieces } from './pieces.ts'
import { readSeeds } from './seeds.ts'

const seeds = readSeeds()

/** Any units of UTF-16, halves of characters too, and what parsers stumble over. */
const texts = fc.oneof(
  fc.array(
    fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    { maxLength: 80 },
  ),
  fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 8 })), {
    maxLength: 40,
  }),
)
const settings = { seed: 20261125, numRuns: 60 }

describe.each(languages)('%s', (language) => {
  const options = { language }

  test('never throws, points into the text and says something, whatever the text is', () => {
    const property = fc.property(texts, (parts) => {
      const source = parts.join('')
      expect(complainOfAll(source, options, check(source, options).diagnostics)).toBeUndefined()
    })
    fc.assert(property, settings)
  })

  test('says the same about the same text', () => {
    const property = fc.property(texts, (parts) => {
      const source = parts.join('')
      expect(check(source, options)).toEqual(check(source, options))
    })
    fc.assert(property, settings)
  })

  test('a fix removes what it is for, and adds no error', () => {
    const property = fc.property(fc.constantFrom(...seeds[language]), (source) => {
      expect(complainOfFixes(source, options, check(source, options).diagnostics)).toBeUndefined()
    })
    fc.assert(property, settings)
  })

  test('nothing is wrong with 125 changed fixtures', () => {
    for (let number = 0; number < 125; number += 1)
      expect(complainOfInput(inputOf(seeds[language], language, 7, number))).toBeUndefined()
  })

  test.each(hostileTexts(language))('%s', (_, build) => {
    for (const size of [1, 2, 60]) expect(complainOfInput({ source: build(size), options })).toBeUndefined()
  })
})

test('a finding is shown by the least text that has it', () => {
  expect(minimise('some words and a needle between them', (text) => text.includes('needle'))).toBe('needle')
})
