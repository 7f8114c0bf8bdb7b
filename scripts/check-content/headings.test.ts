import { expect, test } from 'vitest'
import { problemsIn } from './fixture.ts'

test('down one at a time, up as far as one likes', async () => {
  expect(await problemsIn('## A\n\n### B\n\n#### C\n\n## D')).toEqual([])
})

test.each([
  ['# A', '8:1  a heading of level 1; expected ## or deeper, the title of the article is level 1'],
  ['A\n===', '8:1  a heading of level 1; expected ## or deeper, the title of the article is level 1'],
  ['### A', '8:1  a heading of level 3 after level 1; expected ## or higher'],
  ['## A\n\n#### B', '10:1  a heading of level 4 after level 2; expected ### or higher'],
  ['## 船\n\n## 船', '10:1  a second heading "船" (#船, see line 8); expected another text'],
  [
    '## The `ship`\n\n## The ship',
    '10:1  a second heading "The ship" (#the-ship, see line 8); expected another text',
  ],
  ['## …', '8:1  a heading without a letter or number; expected text that gives an address'],
  [
    '## A[^1]\n\n[^1]: Note.',
    '8:1  an image, footnote or formula in a heading; expected plain text, the table of contents has only that',
  ],
])('%j', async (text, problem) => {
  expect(await problemsIn(text)).toEqual([problem])
})
