import { expect, test } from 'vitest'
import { excerpt, shownRanges, shownWindow } from './excerpt.ts'

const manifest = `kind: Pod
spec:
  # region ports
  ports:
    - 80
  # endregion ports
  # region rest
  hostNetwork: false
  # endregion
`

test('a whole file is shown without its markers', () => {
  const text = 'kind: Pod\nspec:\n  ports:\n    - 80\n  hostNetwork: false'
  expect(excerpt(manifest, {})).toEqual({ text, firstLine: 1 })
})

test('a region, with the indent that all its lines have taken off', () => {
  expect(excerpt(manifest, { region: 'ports' })).toEqual({ text: 'ports:\n  - 80', firstLine: 4 })
})

test('the end of a region may leave out its name', () => {
  expect(excerpt(manifest, { region: 'rest' })).toEqual({ text: 'hostNetwork: false', firstLine: 8 })
})

test('lines, one or a range, both ends included', () => {
  expect(excerpt(manifest, { lines: '2' })).toEqual({ text: 'spec:', firstLine: 2 })
  expect(excerpt(manifest, { lines: '1-5' })).toEqual({
    text: 'kind: Pod\nspec:\n  ports:\n    - 80',
    firstLine: 1,
  })
})

test.each(['# region a', '// region a', '-- region a', '; region a', '<!-- region a -->', '  #region a'])(
  'a marker may be the comment %s',
  (marker) => {
    expect(excerpt(`x\n${marker}\ny\n${marker.replace('region', 'endregion')}\n`, { region: 'a' }).text).toBe(
      'y',
    )
  },
)

test('empty lines inside count for nothing when the indent is taken off', () => {
  expect(excerpt('  a\n\n    b\n', {}).text).toBe('a\n\n  b')
})

test('Windows line ends', () => {
  expect(excerpt('# region a\r\nx\r\n# endregion a\r\n', { region: 'a' })).toEqual({
    text: 'x',
    firstLine: 2,
  })
})

test('a region inside another is shown without its markers', () => {
  const source = '# region a\nx\n# region b\ny\n# endregion b\n# endregion a\n'
  expect(excerpt(source, { region: 'a' }).text).toBe('x\ny')
})

test.each([
  [{ region: 'port' }, 'there is no region "port"'],
  [{ lines: '3-10' }, 'lines="3-10" goes beyond the 9 lines of the file'],
  [{ lines: '0' }, 'lines="0" is no range such as 3-9'],
  [{ lines: '5-3' }, 'lines="5-3" is no range such as 3-9'],
  [{ lines: '3,5' }, 'lines="3,5" is no range such as 3-9'],
])('%o is not in the file', (selection, message) => {
  expect(() => excerpt(manifest, selection)).toThrow(message)
})

test('a region that never ends', () => {
  expect(() => excerpt('# region a\nx\n', { region: 'a' })).toThrow('region "a" has no end')
})

test('the lines of the file that are shown, without those that mark regions', () => {
  expect(shownRanges(manifest, {})).toBe('1-2,4-5,8')
  expect(shownRanges(manifest, { region: 'ports' })).toBe('4-5')
  expect(shownRanges(manifest, { lines: '2' })).toBe('2')
})

test('a window says which lines are shown and what was cut off each', () => {
  const source = 'a:\n  # region x\n  b: 1\n\n    c: 2\n  # endregion x\n'
  expect(shownWindow(source, { region: 'x' })).toEqual({ numbers: [3, 4, 5], indents: [2, 0, 2] })
  expect(shownWindow('a\nb', {})).toEqual({ numbers: [1, 2], indents: [0, 0] })
})
