import { expect, test } from 'vitest'
import { article, problemsIn, problemsOf } from './fixture.ts'

const examples = { 'web.yaml': 'a: 1\n# region ports\nb: 2\n# endregion ports\n\n', 'k8s/db.yaml': 'c: 3\n' }

test('whole files, regions and lines', async () => {
  const text = `<Example file="web.yaml" />

<Example file="web.yaml" region="ports" />

<Example file="web.yaml" lines="1-3" />

<Example file="k8s/db.yaml" lines="1" />`
  expect(await problemsIn(text, examples)).toEqual([])
})

test.each([
  [
    '<Example file="wep.yaml" />',
    '8:10  there is no examples/wep.yaml; did you mean "web.yaml"? Known: k8s/db.yaml, web.yaml',
  ],
  [
    '<Example\n  file="web.yaml"\n  region="port" />',
    '10:3  examples/web.yaml: there is no region "port"; did you mean "ports"? Known: ports',
  ],
  [
    '<Example file="web.yaml" lines="3-9" />',
    '8:26  examples/web.yaml: lines="3-9" goes beyond the 5 lines of the file; expected lines of the file, as 3-9',
  ],
  [
    '<Example file="web.yaml" lines="3,4" />',
    '8:26  examples/web.yaml: lines="3,4" is no range such as 3-9; expected lines of the file, as 3-9',
  ],
  ['<Example file="web.yaml" lines="5" />', '8:1  examples/web.yaml shows nothing here; expected some lines'],
])('%j', async (text, problem) => {
  expect(await problemsIn(text, examples)).toEqual([problem])
})

test('a file that is no text cannot be shown', async () => {
  const files = {
    'a/en.mdx': article('<Example file="a.png" />'),
    'a/examples/a.png': Uint8Array.of(0x89, 0),
  }
  expect(await problemsOf(files)).toEqual([
    'a/en.mdx:8:10  examples/a.png is binary; expected a text in UTF-8',
  ])
})
