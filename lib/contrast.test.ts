import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { colorTokensOf, contrast, neededContrast } from './contrast.ts'

const tokens = colorTokensOf(readFileSync('components/tokens.css', 'utf8'))
const paper = tokens.find(({ name }) => name === 'paper')

const black = { lightness: 0, chroma: 0, hue: 0 }
const white = { lightness: 1, chroma: 0, hue: 0 }

test('black and white are as far apart as can be, a colour and itself not at all', () => {
  expect(contrast(black, white)).toBeCloseTo(21, 2)
  expect(contrast(white, white)).toBe(1)
})

test('a known pair: #767676 on white is 4.54', () => {
  expect(contrast({ lightness: 0.5652, chroma: 0, hue: 0 }, white)).toBeCloseTo(4.54, 1)
})

test.each(tokens.filter(({ name }) => neededContrast(name)).map((token) => [token.name, token] as const))(
  '%s can be read on paper, in both themes',
  (name, { light, dark }) => {
    const least = neededContrast(name) ?? Infinity
    expect(paper && contrast(light, paper.light)).toBeGreaterThanOrEqual(least)
    expect(paper && contrast(dark, paper.dark)).toBeGreaterThanOrEqual(least)
  },
)

test('every token that demands a contrast is declared', () => {
  expect(tokens.length).toBeGreaterThan(10)
  expect(tokens.filter(({ name }) => neededContrast(name))).toHaveLength(9)
})
