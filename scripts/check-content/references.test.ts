import { expect, test } from 'vitest'
import { problemsIn } from './fixture.ts'

test('footnotes used more than once, references, and brackets that are none', async () => {
  const text =
    'A[^a] b[^a] [c][d] \\[^x] `[^y]` [sic] a@b.example[1]\n\n[^a]: Note.\n\n[d]: https://example.org'
  expect(await problemsIn(text)).toEqual([])
})

test.each([
  ['A ship[^lock].', '8:7  the footnote [^lock] is not defined; expected a line "[^lock]: …" in this file'],
  [
    'Text\nand [a][b].',
    '9:5  the reference [b] is not defined; expected a line "[b]: https://…" in this file',
  ],
  ['Text.\n\n[^a]: Note.', '10:1  the footnote [^a] is not used; expected [^a] in the text'],
  ['A[^a]\n\n[^a]: One.\n\n[^a]: Two.', '12:1  the footnote [^a] is defined twice; expected once'],
])('%j', async (text, problem) => {
  expect(await problemsIn(text)).toEqual([problem])
})
