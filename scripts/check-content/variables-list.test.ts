import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { variablesSchema, wholeValue } from '../../lib/variables.ts'

/** The pattern of a variable in content/variables.yaml. */
async function patternOf(name: string): Promise<RegExp> {
  const variables = variablesSchema.parse(parse(await readFile('content/variables.yaml', 'utf8')))
  return wholeValue(variables[name]?.pattern ?? '')
}

test.each([
  ['namespace', ['a', 'team-a', 'a'.repeat(63)]],
  ['image', ['notes:dev', 'ghcr.io/me/notes:1.2.0', '10.0.0.5:5000/notes:1', `a/b@sha256:${'0'.repeat(64)}`]],
  ['registry-mirror', ['mirror.example.com', 'localhost:5000', 'a']],
])('%s may be %j', async (name, values) => {
  const pattern = await patternOf(name)
  expect(values.filter((value) => !pattern.test(value))).toEqual([])
})

// What Kubernetes or a registry refuses, what YAML takes for something else, and what a shell takes apart.
test.each([
  ['namespace', ['', 'A', '-a', 'a-', 'a.b', '1', 'true', 'no', 'null', 'a'.repeat(64), 'a b', 'a;b', 'a\n']],
  ['image', ['', 'notes', '12:34', 'a:', 'a b:1', 'A:1', 'a:1;b', 'a:$b', 'https://a/b:1', 'a:1\n', ':1']],
  ['registry-mirror', ['', '5000', 'https://a', 'a/b', 'a.', 'a b', 'a:port', 'a"']],
])('%s may not be %j', async (name, values) => {
  const pattern = await patternOf(name)
  expect(values.filter((value) => pattern.test(value))).toEqual([])
})
