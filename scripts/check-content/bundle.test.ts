import { expect, test } from 'vitest'
import { checkBundle } from './bundle.ts'
import { article } from './fixture.ts'

function bundle(source: string) {
  return checkBundle({ slug: 'ships', locale: 'en', file: 'content/posts/ships/en.mdx', source })
}

test('an article that Contentlayer takes', async () => {
  expect(await bundle(article('A *ship*.[^1]\n\n[^1]: Steel.'))).toEqual([])
})

test('broken syntax at its place in the file', async () => {
  expect(await bundle(article('a {b + }'))).toMatchObject([{ line: 8, column: 8 }])
})

test('a module that is not there', async () => {
  expect(await bundle(article("import x from './nowhere'\n\n{x}"))).toMatchObject([
    { message: expect.stringContaining('Could not resolve "./nowhere"') },
  ])
})

test('YAML that the second parser of the front matter refuses', async () => {
  expect(await bundle('---\ntitle: a\ntitle: b\n---\n\nText.\n')).toMatchObject([
    { line: 3, column: 1, message: expect.stringContaining('duplicated mapping key') },
  ])
})
