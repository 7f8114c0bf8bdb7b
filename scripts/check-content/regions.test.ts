import { expect, test } from 'vitest'
import { excerpt } from '../../lib/excerpt.ts'
import { article, problemsOf } from './fixture.ts'
import { markersOf } from './region-markers.ts'

function problemsInExample(text: string): Promise<string[]> {
  return problemsOf({ 'a/en.mdx': article('Text.'), 'a/examples/b.yaml': text })
}

test('one region after another, the end with or without its name', async () => {
  const text = '# region a\nx: 1\n# endregion a\n  // region b\ny: 2\n  // endregion\n'
  expect(await problemsInExample(text)).toEqual([])
})

test.each([
  ['a: 1\n  # region a\n', '2:3  region a has no end; expected endregion a'],
  ['# endregion a\n', '1:1  endregion a without a region before it; expected region a above'],
  ['# region a\n# endregion b\n', '2:1  endregion b; expected endregion a (line 1)'],
  ['# region\n# endregion\n', '1:1  a region without a name; expected region NAME'],
  ['# region a\n# endregion a\n# region a\n# endregion a\n', '3:1  a second region a; expected another name'],
  [
    '# region a\n  # region b\n  # endregion b\n',
    '2:3  region b inside region a; expected endregion a before it',
  ],
])('%j', async (text, problem) => {
  expect(await problemsInExample(text)).toEqual([`a/examples/b.yaml:${problem}`])
})

test.each([
  '# region a',
  '  // region b-2',
  '-- endregion',
  '; region c',
  '<!-- endregion d -->',
  '#region e',
  '# regional offices',
  'region f',
  'x # region g',
])('%j is a marker here if it is one to lib/excerpt.ts', (line) => {
  const isHidden = excerpt(`${line}\nx`, {}).text === 'x'
  expect(markersOf(line)).toHaveLength(isHidden ? 1 : 0)
})
