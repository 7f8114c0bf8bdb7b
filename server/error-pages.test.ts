import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import compression from 'compression'
import { afterEach, expect, test, vi } from 'vitest'
import { replaceErrors } from './error-pages.ts'

const documents = vi.hoisted(() => {
  const stored = async (pathname: string) => `<html>${pathname}</html>`
  return { stored, load: stored }
})
vi.mock('../lib/server/documents.ts', () => ({
  loadDocument: (pathname: string) => documents.load(pathname),
  loadFormerSlugs: async () => new Map([['old-name', 'new-name']]),
}))

type Handler = (request: IncomingMessage, response: ServerResponse) => void

const closing: (() => void)[] = []

afterEach(() => {
  for (const close of closing.splice(0)) close()
  documents.load = documents.stored
})

/** A server whose application answers as `handler` does, behind the replacement. */
async function serve(handler: Handler, { compressed = false } = {}): Promise<string> {
  const compress = compression({ threshold: 0 })
  const server = createServer((request, response) => {
    const go = () => {
      replaceErrors(request, response)
      handler(request, response)
    }
    if (compressed) compress(Object.assign(request), Object.assign(response), go)
    else go()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => void server.close().closeAllConnections())
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return `http://127.0.0.1:${address.port}`
}

const html = { 'content-type': 'text/html; charset=utf-8' }
const nextsOwn = '<html>404 of Next</html>'

/** The ways in which a program may answer with a status. */
const ways = (status: number): [string, Handler][] => [
  ['end alone', (_, response) => void Object.assign(response, { statusCode: status }).end(nextsOwn)],
  ['writeHead and end', (_, response) => void response.writeHead(status, html).end(nextsOwn)],
  [
    'headers one by one',
    (_, response) => {
      response.statusCode = status
      response.setHeader('content-type', html['content-type'])
      response.setHeader('content-length', nextsOwn.length)
      response.setHeader('etag', '"x"')
      response.end(nextsOwn)
    },
  ],
  [
    'several writes',
    (_, response) => {
      response.writeHead(status, 'Reason', html)
      response.write('<html>')
      response.write('of Next')
      response.end('</html>')
    },
  ],
  ['a stream', (_, response) => void Readable.from(['<html>', nextsOwn]).pipe(response.writeHead(status))],
  [
    'flushed headers',
    (_, response) => {
      response.statusCode = status
      response.flushHeaders()
      response.write(nextsOwn)
      response.end()
    },
  ],
]

test.each(ways(404))(
  'a page that is not there is the designed one, however Next answers: %s',
  async (_, handler) => {
    for (const compressed of [false, true]) {
      const origin = await serve(handler, { compressed })
      const response = await fetch(`${origin}/zh/nothing`)
      expect(response.status).toBe(404)
      expect(await response.text()).toBe('<html>/zh/not-found</html>')
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(response.headers.get('etag')).toBeNull()
      expect(response.headers.get('cache-control')).toBe('no-cache')
    }
  },
)

test('the language is that of the path, else that of the reader', async () => {
  const origin = await serve((_, response) => void response.writeHead(404).end())
  const bodyOf = async (path: string, language: string) =>
    (await fetch(origin + path, { headers: { 'accept-language': language } })).text()
  expect(await bodyOf('/en/posts/nothing', 'zh')).toBe('<html>/en/not-found</html>')
  expect(await bodyOf('/nothing?a=b', 'en-US,zh;q=0.5')).toBe('<html>/en/not-found</html>')
  expect(await bodyOf('/nothing', 'de')).toBe('<html>/zh/not-found</html>')
})

test('HEAD gets the headers alone', async () => {
  const origin = await serve((_, response) => void response.writeHead(404).end())
  const response = await fetch(`${origin}/en/nothing`, { method: 'HEAD' })
  expect(response.status).toBe(404)
  expect(await response.text()).toBe('')
})

test.each(['/api/posts/nothing', '/_next/static/nothing.js'])('%s is not for people', async (path) => {
  const origin = await serve((_, response) => void response.writeHead(404, html).end(nextsOwn))
  expect(await (await fetch(origin + path)).text()).toBe(nextsOwn)
})

test('a 404 that is no page stays what it is', async () => {
  const problem = { 'content-type': 'application/problem+json' }
  const handlers: Handler[] = [
    (_, response) => void response.writeHead(404, problem).end('{}'),
    (_, response) => {
      response.setHeader('content-type', 'application/problem+json')
      response.writeHead(404).end('{}')
    },
  ]
  for (const handler of handlers) {
    const response = await fetch(`${await serve(handler)}/readme`)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.text()).toBe('{}')
  }
})

test.each([200, 301, 304, 405, 503])('a %i passes through', async (status) => {
  const origin = await serve((_, response) => {
    response.setHeader('etag', '"x"')
    response.writeHead(status, html)
    response.end(status === 304 ? undefined : 'body')
  })
  const response = await fetch(`${origin}/x`, { redirect: 'manual' })
  expect(response.status).toBe(status)
  expect(response.headers.get('etag')).toBe('"x"')
  expect(await response.text()).toBe(status === 304 ? '' : 'body')
})

test.each(ways(500))(
  'a page that fails is the designed one, and says nothing of why: %s',
  async (_, handler) => {
    const response = await fetch(`${await serve(handler)}/en/posts/x/comments`)
    expect(response.status).toBe(500)
    expect(await response.text()).toBe('<html>/en/failed</html>')
    expect(response.headers.get('cache-control')).toBe('no-store')
  },
)

test('a failure in plain words is a page too, a problem of the API stays one', async () => {
  const text = { 'content-type': 'text/plain' }
  const origin = await serve((_, response) => void response.writeHead(500, text).end('Error: secret at /app'))
  expect(await (await fetch(`${origin}/zh`)).text()).toBe('<html>/zh/failed</html>')
  const problem = { 'content-type': 'application/problem+json' }
  const api = await serve((_, response) => void response.writeHead(500, problem).end('{}'))
  expect(await (await fetch(`${api}/en/x`)).text()).toBe('{}')
})

test.each([
  ['/en/posts/old-name', '/en/posts/new-name'],
  ['/en/posts/old-name.md', '/en/posts/new-name.md'],
  ['/en/posts/old-name/comments?cursor=20', '/en/posts/new-name/comments?cursor=20'],
])('%s was renamed, and leads on', async (path, location) => {
  const origin = await serve((_, response) => void response.writeHead(404, html).end(nextsOwn))
  const response = await fetch(origin + path, { redirect: 'manual' })
  expect(response.status).toBe(308)
  expect(response.headers.get('location')).toBe(location)
})

test.each([
  '/fr/posts/old-name',
  '/en/posts/unknown',
  '/en/posts/old-name/other',
  '/en/old-name',
  '/en/posts/%ff',
])('%s was nothing before either', async (path) => {
  const origin = await serve((_, response) => void response.writeHead(404, html).end(nextsOwn))
  expect((await fetch(origin + path, { redirect: 'manual' })).status).toBe(404)
})

test('an address that is there is never led on', async () => {
  const origin = await serve((_, response) => void response.writeHead(200, html).end('there'))
  expect(await (await fetch(`${origin}/en/posts/old-name`)).text()).toBe('there')
})

test('a document that cannot be read is replaced by a line in both languages', async () => {
  documents.load = () => Promise.reject(new Error('ENOENT'))
  const origin = await serve((_, response) => void response.writeHead(404).end(nextsOwn))
  const response = await fetch(`${origin}/en/nothing`)
  expect(response.status).toBe(404)
  expect(await response.text()).toMatch(/^Not found · 没有/)
})

test('a connection serves further requests after the replacement', async () => {
  const origin = await serve((request, response) => {
    if (request.url === '/there') response.end('there')
    else response.writeHead(404).end(nextsOwn)
  })
  for (let round = 0; round < 3; round += 1) {
    expect(await (await fetch(`${origin}/en/x`)).text()).toBe('<html>/en/not-found</html>')
    expect(await (await fetch(`${origin}/there`)).text()).toBe('there')
  }
})
