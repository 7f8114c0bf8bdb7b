import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { types } from './static-site.ts'
import { securityHeaders } from '../lib/security-headers.ts'

const edge = (file: string) => readFileSync(`docker/edge/${file}`, 'utf8')

/** The headers that a configuration adds, by name. */
function addedBy(configuration: string): Record<string, string> {
  const lines = [...configuration.matchAll(/^add_header (\S+) (?:"([^"]*)"|(\S+)) always;$/gm)]
  return Object.fromEntries(lines.map(([, name, quoted, plain]) => [name, quoted ?? plain]))
}

test('the edge gives its own answers the security headers of web', () => {
  expect(addedBy(edge('security-headers.conf'))).toEqual(securityHeaders(false))
})

test('the edge knows the types of files that web knows', () => {
  const lines = [...edge('types.conf').matchAll(/^ {2}(\S+) +(.+);$/gm)]
  const known = lines.flatMap(([, type = '', ends = '']) => ends.split(' ').map((end) => [`.${end}`, type]))
  const ours = Object.entries(types).map(([end, type]) => [end, type.replace('; charset=utf-8', '')])
  expect(Object.fromEntries(known)).toMatchObject(Object.fromEntries(ours))
})

test('the problems that the edge answers are whole, in both languages', () => {
  for (const status of [413, 429, 503])
    for (const language of ['zh', 'en']) {
      const problem = JSON.parse(edge(`problems/${status}-${language}.json`))
      expect(problem).toMatchObject({ status, type: `/problems/${problem.code}` })
      expect(problem.title.length * problem.detail.length).toBeGreaterThan(0)
    }
})
