import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { securityHeaders } from '../lib/security-headers.ts'
import { readerCookie } from '../lib/server/reader/cookie.ts'
import { writerCookie } from '../lib/server/writer/cookie.ts'
import { typesByEnding, typesByName } from './file-types.ts'

const edge = (file: string) => readFileSync(`docker/edge/${file}`, 'utf8')

/** The headers that a configuration adds, by name. */
function addedBy(configuration: string): Record<string, string> {
  const lines = [...configuration.matchAll(/^add_header (\S+) (?:"([^"]*)"|(\S+)) always;$/gm)]
  return Object.fromEntries(lines.map(([, name, quoted, plain]) => [name, quoted ?? plain]))
}

test('the edge gives its own answers the security headers of web', () => {
  expect(addedBy(edge('security-headers.conf'))).toEqual(securityHeaders(false))
})

test('the problems that the edge answers are whole, in both languages', () => {
  for (const status of [413, 429, 503])
    for (const language of ['zh', 'en']) {
      const problem = JSON.parse(edge(`problems/${status}-${language}.json`))
      expect(problem).toMatchObject({ status, type: `/problems/${problem.code}` })
      expect(problem.title.length * problem.detail.length).toBeGreaterThan(0)
    }
})

test('the edge knows the same file types as web', () => {
  const configuration = edge('types.conf')
  const lines = [...configuration.matchAll(/^ {2}(\S+\/\S+) +([a-z0-9 ]+);$/gm)]
  const withCharset = /^charset_types (.*);$/m.exec(configuration)?.[1]?.split(' ') ?? []
  // nginx gives HTML its charset without being told.
  const charset = (type: string) =>
    type === 'text/html' || withCharset.includes(type) ? `${type}; charset=utf-8` : type
  const types = lines.flatMap(([, type = '', endings = '']) =>
    endings.split(' ').map((ending) => [`.${ending}`, charset(type)]),
  )
  expect(Object.fromEntries(types)).toEqual(typesByEnding)
})

test('files with a type by their name have a location of their own at the edge', () => {
  const configuration = edge('site.conf')
  for (const [name, type] of Object.entries(typesByName)) {
    const location = configuration
      .split(/^location /m)
      .find((each) => each.split('{')[0]?.replaceAll('\\', '').includes(`/${name}`))
    expect([name, location?.includes(`default_type ${type};`)]).toEqual([name, true])
  }
})

test.each([
  ['GET', '/api/posts/a/comments', true],
  ['HEAD', '/api/posts/a/comments/latest', true],
  ['GET', '/en/posts/a/comments.xml', true],
  ['POST', '/api/posts/a/comments', false],
  ['GET', '/api/posts/a/comments/own', false],
  ['DELETE', '/api/posts/a/comments/own', false],
  ['GET', '/en/posts/a/comments', false],
  ['GET', '/admin', false],
])('%s %s is asked for without cookies: %s', (method, path, isShared) => {
  const map = /\$cookie_for_web \{([^]*?)^\}/m.exec(edge('cache.conf'))?.[1] ?? ''
  const patterns = [...map.matchAll(/^ {2}"~(.*?)" +"";$/gm)].map(([, pattern = '']) => new RegExp(pattern))
  expect(patterns.length).toBeGreaterThan(0)
  expect(patterns.some((pattern) => pattern.test(`${method} ${path}`))).toBe(isShared)
  expect(edge('web.conf')).toContain('proxy_set_header Cookie $cookie_for_web;')
})

test.each([
  [`${writerCookie}=a.b`, true],
  [`theme=dark; ${readerCookie}=a`, true],
  [`theme=dark;${writerCookie}=a`, true],
  ['theme=dark; consent=1', false],
  [`x-${writerCookie}=a`, false],
  ['', false],
])('a browser with the cookies %j has a page of comments of its own: %s', (cookies, isOwn) => {
  const map = /map \$http_cookie \$cookie_of_writer \{([^]*?)^\}/m.exec(edge('cache.conf'))?.[1] ?? ''
  const pattern = /"~(.*)" +\$http_cookie;/.exec(map)?.[1] ?? 'no pattern'
  expect(new RegExp(pattern).test(cookies)).toBe(isOwn)
})

test('a page of comments is kept once for all others, and asked for without their cookies', () => {
  expect(edge('cache.conf')).toMatch(/"~\^\(GET\|HEAD\) \S+\/comments\$" +\$cookie_of_writer;/)
  const location = edge('site.conf')
    .split(/^location /m)
    .find((each) => each.startsWith('~ ^/(zh|en)/posts/'))
  for (const line of [
    'proxy_ignore_headers Vary',
    'proxy_cache_bypass $cookie_of_writer',
    'proxy_no_cache $cookie_of_writer',
  ])
    expect(location).toContain(`  ${line};`)
})
