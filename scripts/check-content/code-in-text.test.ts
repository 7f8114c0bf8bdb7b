import { expect, test } from 'vitest'
import { problemsIn } from './fixture.ts'

test('comments are no code', async () => {
  expect(
    await problemsIn('{/* later: more ships */}\n\nText {/* here\ntoo */} goes on with `{code}`.'),
  ).toEqual([])
})

test.each([
  [
    "import x from './x'",
    '8:1  import or export; expected none, articles use <Example>, <Callout> and <Figure> as they are',
  ],
  [
    'export const a = 1',
    '8:1  import or export; expected none, articles use <Example>, <Callout> and <Figure> as they are',
  ],
  ['Text {1 + 1}', '8:6  the expression {1 + 1}; expected text, or {/* a comment */}; write \\{ for a brace'],
  ['Text\n\n{a}', '10:1  the expression {a}; expected text, or {/* a comment */}; write \\{ for a brace'],
  ['{}', '8:1  the expression {}; expected text, or {/* a comment */}; write \\{ for a brace'],
  [
    '{/* a */ b /* c */}',
    '8:1  the expression {/* a */ b /* c */}; expected text, or {/* a comment */}; write \\{ for a brace',
  ],
])('%j', async (text, problem) => {
  expect(await problemsIn(text)).toEqual([problem])
})
