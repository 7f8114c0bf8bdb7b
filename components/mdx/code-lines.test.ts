import { expect, test } from 'vitest'
import type { CodeAttributes } from '@/lib/code-options'
import { check } from '@/packages/orchestration-lint/src/index'
import { codeLines } from './code-lines'

const none = new Map<string, string>()

/** Each line as its kind and text, variables in angle brackets. */
async function drawn(
  code: string,
  language: 'yaml' | 'diff' | 'shell' | 'console',
  attributes: CodeAttributes = {},
  literals: ReadonlyMap<string, string> = none,
) {
  const lines = await codeLines(code, language, attributes, literals)
  return lines.map(({ kind = '', spans }) => {
    const text = spans.map((span) => (span.variable ? `‹${span.variable}:${span.text}›` : span.text)).join('')
    return kind ? `${kind} ${text}` : text
  })
}

test('lines have the kind that the author gave them', async () => {
  const attributes = { mark: '1', del: '2', add: '3' }
  expect(await drawn('a: 1\nb: 2\nb: 3\nc: 4', 'yaml', attributes)).toEqual([
    'mark a: 1',
    'del b: 2',
    'add b: 3',
    'c: 4',
  ])
})

test('a diff says it by its signs, which are drawn and not written', async () => {
  const diff = '--- a/x.yaml\n+++ b/x.yaml\n@@ -1,3 +1,3 @@\n a: 1\n-b: 2\n+b: 3\n\n-- c'
  expect(await drawn(diff, 'diff')).toEqual([
    'hunk --- a/x.yaml',
    'hunk +++ b/x.yaml',
    'hunk @@ -1,3 +1,3 @@',
    'a: 1',
    'del b: 2',
    'add b: 3',
    '',
    'del - c',
  ])
})

test('a diff is coloured as the file that its title names', async () => {
  const [line] = await codeLines('+replicas: 3', 'diff', { title: 'k8s/web.yaml' }, none)
  expect(line?.spans.find(({ text }) => text.includes('3'))?.className).toBe('tn')
  const [plain] = await codeLines('+replicas: 3', 'diff', {}, none)
  expect(plain?.spans).toEqual([{ text: 'replicas: 3' }])
})

test('what went does not spoil the colours of what stays', async () => {
  const [, , last] = await codeLines('a: "open\na: "closed"\nb: 1', 'yaml', { del: '1' }, none)
  expect(last?.spans.find(({ text }) => text.includes('1'))?.className).toBe('tn')
})

const literals = new Map([
  ['namespace', 'notes'],
  ['image', 'registry.example.com/notes:1.0.0'],
])

test('variables are cut out of the colours that they stand in', async () => {
  expect(
    await drawn('kubectl -n notes run web --image=registry.example.com/notes:1.0.0', 'shell', {}, literals),
  ).toEqual(['kubectl -n ‹namespace:notes› run web --image=‹image:registry.example.com/notes:1.0.0›'])
  const [line] = await codeLines('namespace: notes # here', 'yaml', {}, literals)
  expect(line?.spans.find(({ variable }) => variable)).toEqual({
    text: 'notes',
    className: 'ts',
    variable: 'namespace',
  })
})

test.each(['yaml', 'shell', 'console'] as const)(
  '%s: no character is lost where variables are',
  async (language) => {
    const code = '$ notes "notes notes"\nx: registry.example.com/notes:1.0.0\n\n# notes'
    const lines = await codeLines(code, language, {}, literals)
    expect(lines.map(({ spans }) => spans.map(({ text }) => text).join('')).join('\n')).toBe(code)
  },
)

test('what a finding is about is marked in its colours, and a place of a variable whole', async () => {
  const [diagnostic] = check('apiVersion: v1\nkind: Pod', { language: 'kubernetes' }).diagnostics
  if (!diagnostic) throw new Error('nothing found')
  const finding = { line: 0, from: 2, to: 13, diagnostic }
  const [line, other] = await codeLines('a: b # notes\nc: 1', 'yaml', {}, literals, [finding])
  const wrong = line?.spans.filter(({ wrong }) => wrong)
  expect(wrong?.map(({ text }) => text).join('')).toBe(' b # notes')
  expect(wrong?.at(-1)).toMatchObject({ variable: 'namespace', wrong: 'error' })
  expect(line?.findings).toEqual([finding])
  expect(other?.findings).toBeUndefined()
})
