import { expect, test } from 'vitest'
import { problemsIn } from './fixture.ts'

test('Markdown with tables, footnotes and escaped signs', async () => {
  const text = 'a \\< b and \\{c\\}[^1]\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: A note.'
  expect(await problemsIn(text)).toEqual([])
})

const less = '; for a "less than" in the text write \\< or put code in backticks'
const brace = '; for a brace in the text write \\{ or put code in backticks'

test.each([
  [
    'Text\n\nif a <1 then',
    `10:7  MDX: Unexpected character \`1\` (U+0031) before name, expected a character that can start a name, such as a letter, \`$\`, or \`_\`${less}`,
  ],
  ['uses {a + }', `8:11  MDX: Could not parse expression with acorn: Unexpected token${brace}`],
  [
    'uses {a',
    `8:8  MDX: Unexpected end of file in expression, expected a corresponding closing brace for \`{\`${brace}`,
  ],
  ['<Callout kind="note">\n\nText.', '8:1  MDX: Expected a closing tag for `<Callout>`'],
  [
    'so <Callout kind="note">\n\nText.\n\n</Callout>',
    '8:4  MDX: Expected a closing tag for `<Callout>` before the end of `paragraph`',
  ],
  [
    '<Callout kind="note">\n\nText.\n\n</Calout>',
    '12:1  MDX: Unexpected closing tag `</Calout>`, expected corresponding closing tag for `<Callout>` (8:1-8:22)',
  ],
  ['import x from', '9:1  MDX: Could not parse import/exports with acorn: Unexpected token'],
])('%j', async (text, problem) => {
  expect(await problemsIn(text)).toEqual([problem])
})
