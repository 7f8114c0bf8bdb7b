import { expect, test } from 'vitest'
import { problemsIn } from './fixture.ts'

const examples = { 'a.yaml': 'x: 0\n# region r\na: 1\nb: 2\n# endregion r\n' }

test('lines of a fence and of an example, counted as they are shown', async () => {
  const text = `\`\`\`yaml numbers mark="1" add="3" del="2"
a: 1
b: 2
b: 3
\`\`\`

<Example file="a.yaml" region="r" mark="1-2" numbers />`
  expect(await problemsIn(text, examples)).toEqual([])
})

test.each([
  [
    '<Example file="a.yaml" region="r" mark="3" />',
    '8:35  mark names line 3; expected lines from 1 to 2, as shown',
  ],
  ['```yaml mark="1,"\na: 1\n```', '8:9  mark: "1," is no list such as 1,3-5'],
  ['```yaml mark="1" add="1"\na: 1\n```', '8:18  line 1 is in mark and add; expected one of them'],
  ['```diff add="1"\n+a\n```', '8:9  add in a diff; expected none, its lines have signs'],
])('%j', async (text, problem) => {
  expect(await problemsIn(text, examples)).toEqual([problem])
})
