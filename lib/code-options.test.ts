import { expect, test } from 'vitest'
import { attributesOfMeta, kindsOfLines, lineNumbers, readMeta } from './code-options.ts'

test('a fence says what an example says as attributes', () => {
  expect(attributesOfMeta('title="a b.yaml" numbers mark="1,3-5" variables="namespace image"')).toMatchObject(
    {
      title: 'a b.yaml',
      numbers: true,
      wrap: false,
      mark: '1,3-5',
      add: undefined,
      variables: 'namespace image',
    },
  )
})

test.each([
  ['{3-4}', '{3-4}'],
  ['title=a', 'title=a'],
  ['numbers title="a', 'title="a'],
  ['title="a"numbers', 'title="a"numbers'],
  ['numbers  wrap ', ''],
])('%j is read as far as it can be', (meta, rest) => {
  expect(readMeta(meta).rest).toBe(rest)
})

test('lines are numbers and ranges, each line once', () => {
  expect(lineNumbers('3-5, 1,4')).toEqual([1, 3, 4, 5])
})

test.each(['', '0', '5-3', '1,', 'a', '1-2-3', '1-99999', '-1'])('%j is no list of lines', (list) => {
  expect(() => lineNumbers(list)).toThrow('is no list such as 1,3-5')
})

test('each line that stands out has its kind', () => {
  expect(kindsOfLines({ mark: '1', add: '3-4', del: '2' })).toEqual(
    new Map([
      [1, 'mark'],
      [3, 'add'],
      [4, 'add'],
      [2, 'del'],
    ]),
  )
})
