import { expect, test } from 'vitest'
import { codeLanguages } from '../../lib/code-languages.ts'
import { problemsIn } from './fixture.ts'

test('known languages, other names of them, titles, fences in fences', async () => {
  const text =
    '```yaml title="a.yaml" numbers wrap mark="1"\na: 1\n```\n\n- x\n\n  ````yml\n  ```\n  ````\n\n~~~console\n$ ls\n~~~'
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
  ['```yaml {3-4}\na\n```', '8:9  `{3-4}` after the language; expected title="…" or such'],
  ['```yaml title=a\na\n```', '8:9  `title=a` after the language; expected title="…" or such'],
  ['```yaml numbers="1"\na\n```', '8:9  numbers has a value; expected numbers alone'],
  ['```yaml mark\na\n```', '8:9  mark is no text; expected mark="…"'],
  ['```yaml wrap title="a" wrap\na\n```', '8:9  wrap is there twice; expected once'],
  [
    '```yaml marks="1"\na\n```',
    '8:9  unknown attribute marks; did you mean "mark"? Known: title, mark, add, del, variables, expect, numbers, wrap',
  ],
  ['```yaml\na: 1', '8:1  a code block without an end; expected a line with the same fence'],
  ['````yaml\na: 1\n```', '8:1  a code block without an end; expected a line with the same fence'],
])('%j', async (text, problem) => {
  expect(await problemsIn(text)).toEqual([problem])
})
