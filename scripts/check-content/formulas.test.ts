import { expect, test } from 'vitest'
import { problemsIn } from './fixture.ts'

test('formulas in the text and of their own, prices, and signs in code', async () => {
  const text = 'It costs $5, or $6; $$1 - (1 - p)^n$$ is `$$`.\n\n$$\n\\text{可用性} = \\frac{a}{b}\n$$'
  expect(await problemsIn(text)).toEqual([])
})

test.each([
  ['So $$\\foo$$.', '8:6  formula: TeX: Unsupported function name: \\foo; expected what Temml understands'],
  ['$$\na +\n\\frac{a}{\n$$', /^10:10 {2}formula: TeX: Unexpected end of input in a macro argument/],
  ['> $$\n> a +\n> a_b_c\n> $$', /^10:3 {2}formula: TeX: Double subscript; expected/],
  [
    '$$\n\\color{red}{a}\n$$',
    /^9:1 {2}formula: \\color is not for articles; expected a formula without colours/,
  ],
  [
    '## A $$b$$',
    '8:1  an image, footnote or formula in a heading; expected plain text, the table of contents has only that',
  ],
])('%j', async (text, problem) => {
  expect(await problemsIn(text)).toEqual([
    typeof problem === 'string' ? problem : expect.stringMatching(problem),
  ])
})
