import { expect, test } from 'vitest'
import { mapLines } from './map-lines'

const before = `kind: Deployment
spec:
  replicas: 3
  template:
    image: notes:1.0.0

    command: [node, server.js]`

const map = (after: string, from: number, to = from) => mapLines(before, after, { from, to })

test('lines stay where they are when nothing has changed', () => {
  expect(map(before, 3)).toEqual({ from: 3, to: 3 })
  expect(map(before, 2, 6)).toEqual({ from: 2, to: 5 })
})

test('lines follow what is put in above them', () => {
  expect(map(`apiVersion: apps/v1\n# two\n${before}`, 3)).toEqual({ from: 5, to: 5 })
})

test('lines move up when others above them go', () => {
  expect(map(before.replace('kind: Deployment\n', ''), 3, 4)).toEqual({ from: 2, to: 3 })
})

test('a changed line is found where it was changed', () => {
  expect(map(before.replace('3', '5'), 3)).toEqual({ from: 3, to: 3 })
  const more = before.replace('  replicas: 3', '  minReadySeconds: 5\n  replicas: 5')
  expect(map(more, 3)).toEqual({ from: 4, to: 4 })
})

test('what was put in the place of a line and has nothing in common with it is another line', () => {
  expect(map(before.replace('command: [node, server.js]', 'securityContext: {}'), 7)).toBeUndefined()
})

test('a line that went is gone', () => {
  expect(map(before.replace('  replicas: 3\n', ''), 3)).toBeUndefined()
})

test('of a range, those that are left count', () => {
  expect(map(before.replace('  replicas: 3\n', ''), 2, 4)).toEqual({ from: 2, to: 3 })
})

test('lines are found where they were moved, whatever they are indented by', () => {
  const without = before.replace('    image: notes:1.0.0\n', '')
  expect(map(`  image: notes:1.0.0\n${without}`, 5)).toEqual({ from: 1, to: 1 })
})

test('a line that was moved is not looked for where it stands twice', () => {
  const rest = 'a: 1 2 3\nb: 4 5 6\nc: 7 8 9'
  const moved = (after: string) => mapLines(`see: x y z\n${rest}`, after, { from: 1, to: 1 })
  expect(moved(`${rest}\nsee: x y z`)).toEqual({ from: 4, to: 4 })
  expect(moved(`${rest}\nsee: x y z\nd: 10\nsee: x y z`)).toBeUndefined()
})

test('an empty line is where its neighbours say', () => {
  expect(map(before.replace('spec:', '# more\nspec:'), 6)).toEqual({ from: 7, to: 7 })
})

test('a text that was written anew has none of the lines', () => {
  const anew = Array.from({ length: 5_000 }, (_, index) => `other ${index}`).join('\n')
  expect(map(anew, 3)).toBeUndefined()
})
