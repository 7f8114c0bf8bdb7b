import { expect, test } from 'vitest'
import { codeLanguages } from '@/lib/code-languages'
import { highlight } from './highlight'

async function classesOf(
  code: string,
  language: (typeof codeLanguages)[number],
): Promise<Record<string, string>> {
  const spans = await highlight(code, language)
  return Object.fromEntries(
    spans.flatMap(({ text, className }) => (className ? [[text.trim(), className]] : [])),
  )
}

test.each(codeLanguages)('%s: no character is lost or added', async (language) => {
  const code = 'a: "b" # c\n\n  <d> \\ `e` 船台 👩‍🚀\n$ f'
  const spans = await highlight(code, language)
  expect(spans.map(({ text }) => text).join('')).toBe(code)
})

test('comments, keywords and strings have classes, never inline style', async () => {
  expect(await classesOf('FROM node:24 # base\nCMD ["node"]', 'dockerfile')).toMatchObject({
    FROM: 'tk',
    CMD: 'tk',
    '"node"': 'ts',
  })
  expect(await classesOf('# note\nreplicas: 3', 'yaml')).toMatchObject({ '# note': 'tc', '3': 'tn' })
})

test('a diff shows what came and what went', async () => {
  expect(await classesOf('-image: a\n+image: b', 'diff')).toMatchObject({
    '-image: a': 'td',
    '+image: b': 'ti',
  })
})

test('neighbours that look alike are one stretch', async () => {
  const spans = await highlight('# one\n# two', 'shell')
  expect(spans).toEqual([{ text: '# one\n# two', className: 'tc' }])
})

test('without a language the text stays plain', async () => {
  expect(await highlight('a: 1 # b', undefined)).toEqual([{ text: 'a: 1 # b' }])
})

test('in a terminal session commands stand out from prompts and output', async () => {
  const session = '$ docker run \\\n>   nginx\nhello $ world\n# id\n\nroot'
  expect(await highlight(session, 'console')).toEqual([
    { text: '$ ', className: 'tc' },
    { text: 'docker run \\\n' },
    { text: '> ', className: 'tc' },
    { text: '  nginx\n' },
    { text: 'hello $ world\n# ', className: 'tc' },
    { text: 'id\n\n' },
    { text: 'root', className: 'tc' },
  ])
})
