import path from 'node:path'
import { expect, test } from 'vitest'
import { checkContent } from '../check-content.ts'
import { withPosts } from './fixture.ts'
import { formatProblem } from './problem.ts'

const list = `namespace:
  label: { zh: 命名空间, en: Namespace }
  hint: { zh: 小写字母, en: lower-case letters }
  pattern: '[a-z]+'
  example: notes
`

/** What is printed about one article, its text from line 8, and the list of variables. */
function problemsOf(fields: string, text: string, variables = list): Promise<string[]> {
  const article = `---\ntitle: A\nsummary: B.\npublishedAt: 2026-11-23\ntags: [docker]\n${fields}\n---\n${text}\n`
  const files = {
    'variables.yaml': variables,
    'posts/a/en.mdx': article,
    'posts/a/examples/a.yaml': 'namespace: notes\nname: notes-web\n',
  }
  return withPosts(files, async (directory) => {
    const problems = await checkContent(path.join(directory, 'posts'))
    return problems.map((problem) =>
      formatProblem({ ...problem, file: path.basename(problem.file) }).replace('en.mdx:', ''),
    )
  })
}

const example = '<Example file="a.yaml" variables="namespace" />'

test('a block says which variables it has', async () => {
  const fence = '```sh variables="namespace"\nkubectl -n notes get pods\n```'
  expect(await problemsOf('variables: { namespace: notes }', `${example}\n\n${fence}`)).toEqual([])
})

test.each([
  [
    'variables: { namespase: notes }',
    '<Example file="a.yaml" variables="namespase" />',
    '6:1  no variable "namespase" in content/variables.yaml; did you mean "namespace"? Known: namespace',
  ],
  [
    'variables: { namespace: Notes }',
    '```sh variables="namespace"\nNotes\n```',
    '6:1  "Notes" is no namespace; expected lower-case letters',
  ],
  [
    'variables: { namespace: notes }',
    'Text.',
    '6:1  no block uses the variable namespace; expected variables="namespace" at one',
  ],
  ['draft: false', example, '8:24  the front matter has no variable namespace; known: none'],
  [
    'variables: { namespace: web }',
    example,
    '8:24  "web" (namespace) is nowhere in this block as a whole word; expected it there',
  ],
  [
    'variables: { namespace: notes }',
    '```sh variables="namespace namespace"\nls notes\n```',
    '8:7  namespace is there twice; expected once',
  ],
])('%s, %s', async (fields, text, problem) => {
  expect(await problemsOf(fields, text)).toEqual([problem])
})

test.each([
  ["'[a-z]+'", "'.+'", 'lets quotes, spaces or signs of the shell through; expected a stricter one'],
  ["'[a-z]+'", "'['", 'is "["; expected a regular expression, as a form field takes it'],
  ['example: notes', 'example: N', 'does not match the pattern; expected one that does'],
])('the list itself: %s as %s', async (from, to, message) => {
  const [problem] = await problemsOf('draft: false', 'Text.', list.replace(from, to))
  expect(problem).toContain(message)
  expect(problem).toContain('variables.yaml:')
})
