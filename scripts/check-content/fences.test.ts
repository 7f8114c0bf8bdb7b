import { expect, test } from 'vitest'
import { codeLanguages } from '../../lib/code-languages.ts'
import { problemsIn } from './fixture.ts'

test('known languages, other names of them, titles, fences in fences', async () => {
  const text = '```yaml title="a.yaml"\na: 1\n```\n\n- x\n\n  ````sh\n  ```\n  ````\n\n~~~console\n$ ls\n~~~'
  expect(await problemsIn(text)).toEqual([])
})

test.each([
  [
    '```\na\n```',
    `8:1  a code block without a language; expected \`\`\`LANGUAGE, one of ${codeLanguages.join(', ')}`,
  ],
  [
    '- x\n\n  ```ymal\n  a\n  ```',
    `10:6  unknown language ymal; did you mean "yaml"? Known: ${codeLanguages.join(', ')}`,
  ],
  ['```yaml {3-4}\na\n```', '8:9  `{3-4}` after the language; expected nothing or title="…"'],
  ['```yaml title=a\na\n```', '8:9  `title=a` after the language; expected nothing or title="…"'],
  ['```yaml\na: 1', '8:1  a code block without an end; expected a line with the same fence'],
  ['````yaml\na: 1\n```', '8:1  a code block without an end; expected a line with the same fence'],
])('%j', async (text, problem) => {
  expect(await problemsIn(text)).toEqual([problem])
})
