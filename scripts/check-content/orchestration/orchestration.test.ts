import { expect, test } from 'vitest'
import { article, problemsIn, problemsOf } from '../fixture.ts'

const configMap = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n'
const wrong = `${configMap}date:\n  a: b\n`
const fence = (code: string, more = '') => `\`\`\`yaml${more}\n${code}\`\`\``
const notThere = 'kubernetes/unknown-field  '

test('blocks that their tools take, parts of files, and files of other tools', async () => {
  const text = [
    fence(configMap),
    fence('livenessProbe:\n  httpPut: {}\n'),
    fence('apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresource: []\n'),
    '```json\n{ "kind": 1 }\n```',
  ]
  expect(await problemsIn(text.join('\n\n'))).toEqual([])
})

test('what a tool refuses is told at its line and column in the article', async () => {
  const [problem, ...others] = await problemsIn(fence(wrong))
  expect(problem).toMatch(/^13:1 {2}kubernetes\/unknown-field {2}.*`date`/)
  expect(others).toEqual([])
})

test('also in a list or a quotation, behind what begins its lines', async () => {
  const inside = (prefix: string) => fence(wrong).replaceAll(/^/gm, prefix)
  expect(await problemsIn(`- Like this:\n\n${inside('  ')}`)).toEqual([
    expect.stringContaining(`15:3  ${notThere}`),
  ])
  expect(await problemsIn(inside('> '))).toEqual([expect.stringContaining(`13:3  ${notThere}`)])
})

test('lines that go are no part of a block, and count for the places of those behind them', async () => {
  const text = fence(`${configMap}gone: {}\nmore: {}\n`, ' del="5"')
  expect(await problemsIn(text)).toEqual([expect.stringContaining(`14:1  ${notThere}`)])
})

test('each language is told in its own', async () => {
  const problems = await problemsOf({ 'a/zh.mdx': article(fence(wrong)) })
  expect(problems).toEqual([expect.stringMatching(/^a\/zh\.mdx:13:1 .*没有/)])
})

test('a file is told of in the file, whether or not an article shows it', async () => {
  const problems = await problemsOf({ 'a/en.mdx': article('Text.'), 'a/examples/k8s/web.yaml': wrong })
  expect(problems).toEqual([expect.stringContaining(`a/examples/k8s/web.yaml:5:1  ${notThere}`)])
})

test('what kustomize merges into others is no object of its own', async () => {
  const files = {
    'a/en.mdx': article('Text.'),
    'a/examples/k8s/kustomization.yaml': 'patches:\n  - path: patch.yaml\n',
    'a/examples/k8s/patch.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: {}\n',
  }
  expect(await problemsOf(files)).toEqual([])
})

test('what is wrong on purpose, and says so, is no problem', async () => {
  const expectation = ' expect="kubernetes/unknown-field"'
  expect(await problemsIn(fence(wrong, expectation))).toEqual([])
  const examples = { 'web.yaml': `# region a\n${configMap}# endregion a\ndate: {}\n` }
  const shown = `<Example file="web.yaml" region="a"${expectation} />`
  expect(await problemsIn(`${shown}\n\n<Example file="web.yaml" lines="7" />`, examples)).toEqual([])
})

test('the rest of it is still wrong', async () => {
  const text = fence(`${wrong}---\nkind: Pod\n`, ' expect="kubernetes/unknown-field"')
  expect(await problemsIn(text)).toEqual([expect.stringContaining('16:1  kubernetes/type-missing')])
})

test('an expectation that does not hold any more is told where it is written', async () => {
  const stale = 'expect/not-broken  “kubernetes/unknown-field” is declared as broken on purpose'
  expect(await problemsIn(fence(configMap, ' title="a.yaml" expect="kubernetes/unknown-field"'))).toEqual([
    expect.stringContaining(`8:32  ${stale}`),
  ])
  const shown = '<Example file="web.yaml" expect="kubernetes/unknown-field" />'
  expect(await problemsIn(shown, { 'web.yaml': configMap })).toEqual([
    expect.stringContaining(`8:26  ${stale}`),
  ])
})

test('an expectation of a rule that there is not, and of what is not checked', async () => {
  const unknown = '<Example file="web.yaml" expect="kubernetes/unknown-feild" />'
  expect(await problemsIn(unknown, { 'web.yaml': wrong })).toEqual([
    '8:26  expect/not-broken  There is no rule “kubernetes/unknown-feild”; did you mean “kubernetes/unknown-field”?',
    expect.stringContaining(`ships/examples/web.yaml:5:1  ${notThere}`),
  ])
  expect(await problemsIn(fence('a: 1\n', ' expect="kubernetes/unknown-field"'))).toEqual([
    expect.stringContaining('8:17  expect/not-broken'),
  ])
})

test('both languages expect the same', async () => {
  const files = {
    'a/en.mdx': article(fence(wrong, ' expect="kubernetes/unknown-field"')),
    'a/zh.mdx': article(fence(wrong)),
  }
  const problems = await problemsOf(files)
  expect(problems.join('\n')).toMatch(/code block 1 is/)
})

test('a session is a script of what was typed', async () => {
  const text = '```console\n$ docker run --naem web nginx\n(not a command\n```'
  expect(await problemsIn(text)).toEqual([expect.stringMatching(/^9:14 {2}shell\//)])
})

test('the files of an article are compared with each other', async () => {
  const settings = `${configMap.replace('web', 'settings')}data: { PORT: "80" }\n`
  const pod = `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - { name: web, image: 'nginx:1.29', envFrom: [{ configMapRef: { name: setings } }] }
`
  const shown = '<Example file="pod.yaml" expect="across/reference" />'
  // What is not found is a problem, so this says that it was.
  expect(await problemsIn(shown, { 'pod.yaml': pod, 'settings.yaml': settings })).toEqual([])
  expect(await problemsIn(shown, { 'pod.yaml': pod })).toEqual([expect.stringContaining('expect/not-broken')])
})
