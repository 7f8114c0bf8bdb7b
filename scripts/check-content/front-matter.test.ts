import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { problemsOf } from './fixture.ts'
import { frontMatterFields } from './front-matter-schema.ts'

const sound = {
  title: '"A ship"',
  summary: 'Built of steel.',
  publishedAt: '2026-11-23T10:00:00+08:00',
  tags: '[docker, docker-compose]',
}

/** Problems of a front matter of these lines; a field without a value is left out. Line 1 is `---`. */
async function problemsWith(fields: Record<string, string | undefined>): Promise<string[]> {
  const lines = Object.entries({ ...sound, ...fields }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  )
  const problems = await problemsOf({ 'a/en.mdx': ['---', ...lines, '---', '', 'Text.', ''].join('\n') })
  return problems.map((problem) => problem.replace('a/en.mdx:', ''))
}

test('all fields in order', async () => {
  expect(await problemsWith({ updatedAt: '2026-11-24', draft: 'true' })).toEqual([])
})

test('the schema has the fields that Contentlayer knows, and requires the same', async () => {
  const source = await readFile('content/definitions/post.ts', 'utf8')
  const block = /^ {2}fields: \{\n([^]*?)^ {2}\},/m.exec(source)?.[1] ?? ''
  const fields = [...block.matchAll(/^ {4}(\w+): \{(.*)\},$/gm)].map(([, name = '', definition = '']) => ({
    name,
    required: definition.includes('required: true'),
  }))
  const own = Object.entries(frontMatterFields.shape).map(([name, field]) => ({
    name,
    required: !field.safeParse(undefined).success,
  }))
  expect(own).toEqual(fields)
})

test.each([
  [{ title: undefined }, '1:1  title is missing; expected one line of text in quotes, up to 120 characters'],
  [{ title: '""' }, '2:8  title is ""; expected one line of text in quotes, up to 120 characters'],
  [{ title: '' }, '2:8  title is empty; expected one line of text in quotes, up to 120 characters'],
  [
    { title: '2026' },
    '2:8  title is the number 2026; expected one line of text in quotes, up to 120 characters',
  ],
  [{ title: '船'.repeat(121) }, '2:8  title has 121 characters; expected at most 120'],
  [{ summary: 'a'.repeat(201) }, '3:10  summary has 201 characters; expected at most 200'],
  [{ summary: '[a]' }, '3:10  summary is a list; expected one line of text in quotes, up to 200 characters'],
  [
    { publishedAt: 'tomorrow' },
    '4:14  publishedAt is "tomorrow"; expected a date such as 2026-11-23 or, with a time zone, 2026-11-23T10:00:00+08:00',
  ],
  [
    { publishedAt: '2026-02-30' },
    '4:14  publishedAt is "2026-02-30"; expected a date such as 2026-11-23 or, with a time zone, 2026-11-23T10:00:00+08:00',
  ],
  [
    { updatedAt: '2026-12-01T10:00:00' },
    '6:12  updatedAt is "2026-12-01T10:00:00"; expected a date such as 2026-11-23 or, with a time zone, 2026-11-23T10:00:00+08:00',
  ],
  [{ updatedAt: '2026-11-22' }, '6:12  updatedAt is before publishedAt; expected the same or a later time'],
  [{ tags: '[]' }, '5:7  tags is an empty list; expected 1 to 8 tags'],
  [{ tags: 'docker' }, '5:7  tags is "docker"; expected a list of 1 to 8 tags, such as [docker, compose]'],
  [{ tags: '[a, b, c, d, e, f, g, h, i]' }, '5:7  tags has 9 tags; expected 1 to 8'],
  [{ tags: '[docker, k8s, docker]' }, '5:21  tags "docker" is there twice; expected once'],
  [
    { tags: '[docker, Big Ships]' },
    '5:16  tags is "Big Ships"; expected lower-case words joined by hyphens, such as docker-compose',
  ],
  [{ tags: '[docker, 8]' }, '5:16  tags is the number 8; expected a tag such as docker'],
  [{ draft: 'yes' }, '6:8  draft is "yes"; expected true or false'],
  [
    { sumary: 'x' },
    '6:1  unknown field "sumary"; did you mean "summary"? Known: title, summary, publishedAt, updatedAt, tags, authors, series, aliases, variables, translation, draft',
  ],
])('%o', async (fields, problem) => {
  expect(await problemsWith(fields)).toEqual([problem])
})

test('an update on the day of publication is not before it', async () => {
  expect(await problemsWith({ updatedAt: '2026-11-23' })).toEqual([])
})

test('dates are compared although something else is wrong', async () => {
  const problems = await problemsWith({ title: '1', updatedAt: '2026-11-22' })
  expect(problems.map((problem) => problem.split(' ')[0])).toEqual(['2:8', '6:12'])
})

test('broken YAML', async () => {
  expect(await problemsWith({ title: 'Ships: a start' })).toEqual([
    '2:8  YAML: Nested mappings are not allowed in compact mappings; expected a value in quotes if it has : # [ ] { } in it',
  ])
})

test('a field twice', async () => {
  expect(await problemsWith({ draft: 'true\ndraft: true' })).toEqual([
    '7:1  YAML: Map keys must be unique; expected a value in quotes if it has : # [ ] { } in it',
  ])
})

test('no anchors and aliases', async () => {
  expect(await problemsWith({ title: '&t Ship', summary: '*t' })).toEqual([
    '2:11  an anchor or alias; expected every value written out',
    '3:10  an anchor or alias; expected every value written out',
  ])
})

test.each(['', 'Text.', '---\ntitle: Ship\n'])('no front matter in %j', async (source) => {
  expect(await problemsOf({ 'a/en.mdx': source })).toEqual([
    'a/en.mdx:1:1  there is no front matter; expected a line `---`, fields such as `title: …`, and a line `---`',
  ])
})

test('a front matter without fields', async () => {
  expect(await problemsOf({ 'a/en.mdx': '---\njust text\n---\n' })).toEqual([
    'a/en.mdx:2:1  expected fields such as `title: …`',
  ])
})
