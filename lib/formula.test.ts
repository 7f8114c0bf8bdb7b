import { expect, test } from 'vitest'
import { faultOfFormula, formulaToMathml } from './formula.ts'

test('MathML without a style, with the TeX for copying', () => {
  const formula = formulaToMathml('\\begin{aligned} a &= b \\\\ c &< \\frac{d}{e}\\end{aligned}', 'block')
  expect(formula).toMatch(/^<math display="block"/)
  expect(formula).not.toMatch(/ style=/)
  expect(formula).toContain('<mtd class="tml-right">')
  expect(formula).toContain('<annotation encoding="application/x-tex">\\begin{aligned} a &amp;= b')
})

test('one of the text is no block', () => {
  expect(formulaToMathml('a^2', 'inline')).toMatch(/^<math><semantics>/)
})

test('a box is drawn by the style sheet', () => {
  expect(formulaToMathml('\\boxed{a}', 'inline')).toContain('class="boxed"')
})

test('Chinese words are words', () => {
  expect(formulaToMathml('\\text{可用性} = 1', 'block')).toContain('<mtext>可用性</mtext>')
})

test.each([
  ['a + \\foo', 4, /Unsupported function name: \\foo/],
  ['\\frac{a}{', 9, /Unexpected end of input/],
  ['a_b_c', 3, /Double subscript/],
  ['a + \\href{javascript:alert(1)}{b}', 4, /^\\href is not for articles/],
])('%j', (tex, offset, message) => {
  expect(faultOfFormula(tex)).toEqual({ offset, message: expect.stringMatching(message) })
})

test('a formula without a fault', () => {
  expect(faultOfFormula('\\sum_{i=1}^n i \\le \\lceil n/2 \\rceil')).toBeUndefined()
})
