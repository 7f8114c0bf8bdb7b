import { mkdir, symlink } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { checkContent } from '../check-content.ts'
import { article, problemsOf, withPosts } from './fixture.ts'

const sound = { 'first-steps/en.mdx': article('Text.') }

test('an article in one language is enough, examples may lie in folders', async () => {
  expect(await problemsOf({ ...sound, 'first-steps/examples/k8s/web-1.yaml': 'a: 1\n' })).toEqual([])
})

test('a folder needs an article', async () => {
  expect(await problemsOf({ 'empty/examples/a.yaml': 'a: 1\n' })).toEqual([
    'empty:1:1  has no article; expected zh.mdx, en.mdx or both',
  ])
})

test('a slug is kebab-case', async () => {
  expect(await problemsOf({ 'First_Steps/en.mdx': article('Text.') })).toEqual([
    'First_Steps:1:1  "First_Steps" is no slug; expected lower-case words joined by hyphens, such as first-steps',
  ])
})

test('a slug has at most 100 characters', async () => {
  const [fits, long] = ['a'.repeat(100), 'a'.repeat(101)]
  expect(
    await problemsOf({ [`${fits}/en.mdx`]: article('Text.'), [`${long}/en.mdx`]: article('Text.') }),
  ).toEqual([`${long}:1:1  the slug has 101 characters; expected at most 100`])
})

test('unknown files are named, with what was probably meant', async () => {
  const files = {
    ...sound,
    'notes.txt': '',
    'first-steps/zn.mdx': article('Text.'),
    'first-steps/draft.odt': '',
  }
  expect(await problemsOf(files)).toEqual([
    'first-steps/draft.odt:1:1  does not belong here; known: zh.mdx, en.mdx, examples',
    'first-steps/zn.mdx:1:1  does not belong here; did you mean "zh.mdx"? Known: zh.mdx, en.mdx, examples',
    'notes.txt:1:1  does not belong here; expected one folder for each article, named by its slug',
  ])
})

test('names of examples fit into an address', async () => {
  expect(await problemsOf({ ...sound, 'first-steps/examples/my file.yaml': 'a: 1\n' })).toEqual([
    'first-steps/examples/my file.yaml:1:1  this name becomes part of an address; expected only letters, digits and . _ - @ +',
  ])
})

test('what npm installs is not published', async () => {
  expect(await problemsOf({ ...sound, 'first-steps/examples/node_modules/a/index.js': '' })).toEqual([
    'first-steps/examples/node_modules:1:1  every file below examples/ is published; expected no node_modules here, delete it',
  ])
})

test('a link is no example', async () => {
  const problems = await withPosts(sound, async (directory) => {
    const examples = path.join(directory, 'first-steps/examples')
    await mkdir(examples)
    await symlink('/etc/passwd', path.join(examples, 'users'))
    return checkContent(directory)
  })
  expect(problems).toMatchObject([
    { line: 1, column: 1, message: expect.stringContaining('expected real files') },
  ])
})

test('a folder that is not there is no empty folder', async () => {
  await expect(checkContent('/nowhere')).rejects.toThrow('There is no folder /nowhere')
})
