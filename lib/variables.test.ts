import { expect, test } from 'vitest'
import { occurrencesOf } from './variables.ts'

const literals = new Map([
  ['namespace', 'notes'],
  ['image', 'registry.example.com/notes:1.0.0'],
  ['registry-mirror', 'mirror.example.com'],
])

function found(text: string): string[] {
  return occurrencesOf(text, literals).map(
    ({ start, end, variable }) => `${variable}: ${text.slice(start, end)}`,
  )
}

test.each([
  'kubectl -n notes get pods',
  'kubectl --namespace=notes get pods',
  'namespace: notes # the namespace',
  '"namespace": "notes"',
  'in (notes).',
  'notes',
])('%j names the namespace', (text) => {
  expect(found(text)).toEqual(['namespace: notes'])
})

test.each([
  'curl localhost:8080/notes',
  'notes/database-client: true',
  'notes-web',
  'web-notes',
  'my_notes',
  'notes2',
  'notes.example.com',
  'notes: {}',
  'user@notes',
  'Notes',
])('%j does not', (text) => {
  expect(found(text)).toEqual([])
})

test('an image is one place, whatever names it contains', () => {
  expect(found('image: registry.example.com/notes:1.0.0')).toEqual([
    'image: registry.example.com/notes:1.0.0',
  ])
  expect(found('registry.example.com/notes:1.0.0-rc1')).toEqual([])
})

test.each(['https://mirror.example.com', 'pull mirror.example.com/library/nginx', '"mirror.example.com"'])(
  '%j names the host',
  (text) => {
    expect(found(text)).toEqual(['registry-mirror: mirror.example.com'])
  },
)

test.each(['mirror.example.com:5000', 'my.mirror.example.com', 'mirror.example.com.cn'])(
  '%j is another host',
  (text) => {
    expect(found(text)).toEqual([])
  },
)

test('places come in the order of the text', () => {
  const text = '-n notes registry.example.com/notes:1.0.0 -n notes'
  expect(occurrencesOf(text, literals).map(({ start }) => start)).toEqual([3, 9, 45])
})
