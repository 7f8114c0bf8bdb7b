import { once } from 'node:events'
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { createServer, get, type IncomingMessage, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStaticSite, type StaticSite } from './static-site'

const page = '<!doctype html><title>船台</title>'
const before = process.cwd()
let folder: string
const servers: Server[] = []
let port: number

async function listen(site: StaticSite): Promise<number> {
  const server = createServer((request, response) => {
    const address = request.url ?? '/'
    if (!site.serve(request, response, address)) response.writeHead(site.isPart(address) ? 404 : 501).end()
  }).listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'site-'))
  await mkdir(path.join(folder, 'site/en/posts/a'), { recursive: true })
  await mkdir(path.join(folder, 'site/examples/a'), { recursive: true })
  await writeFile(path.join(folder, 'site/en.html'), page)
  await writeFile(path.join(folder, 'site/en.html.gz'), gzipSync(page))
  await writeFile(path.join(folder, 'site/en.html.br'), 'brotli')
  await writeFile(path.join(folder, 'site/en/posts/a/discussion.html'), page)
  await mkdir(path.join(folder, 'site/en/search'))
  await writeFile(path.join(folder, 'site/en/search/results.html'), page)
  await writeFile(path.join(folder, 'site/examples/a/.dockerignore'), 'node_modules\n')
  for (const [file, text] of Object.entries({
    'site/en/feed.xml': '<feed/>',
    'site/en/rss.xml': '<rss/>',
    'site/en/feed.json': '{}',
    'site/en/posts/a.md': '# A',
    'site/sitemap.xml': '<urlset/>',
    'site/og/en/a.png': 'PNG',
    'site/_next/static/new.css': 'new{}',
    'previous/_next/static/new.css': 'old{}',
    'previous/_next/static/old.css': 'old{}',
    'previous/islands/main-OLD.js': 'old()',
    'previous/fonts/old.woff2': 'old',
    'site/images/a-1-832.webp': 'new',
    'site/images/b-1.svg': '<svg/>',
    'previous/images/a-0-832.webp': 'old',
    'site/search-index/zh.json': '{}',
    'previous/search-index/zh/0123/t0.txt': 'old',
    'previous/en/gone.html': page,
  })) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
    await writeFile(path.join(folder, file), text)
  }
  await writeFile(path.join(folder, 'previous/_next/static/old.css.gz'), gzipSync('old{}'))
  process.chdir(folder)
  port = await listen(openStaticSite({ documents: true }))
})

afterAll(async () => {
  process.chdir(before)
  for (const server of servers) server.close()
  await rm(folder, { recursive: true })
})

async function ask(
  url: string,
  headers: Record<string, string> = {},
  at: number = port,
): Promise<{ response: IncomingMessage; body: string }> {
  const [response] = await once(get({ host: '127.0.0.1', port: at, path: url, headers }), 'response')
  return { response, body: await text(response) }
}

test('a document answers without its ending, and not with it', async () => {
  expect((await ask('/en')).body).toBe(page)
  expect((await ask('/en.html')).response.statusCode).toBe(501)
  expect((await ask('/en.html.gz')).response.statusCode).toBe(501)
})

test('a part of other answers is no page', async () => {
  expect((await ask('/en/posts/a/discussion')).response.statusCode).toBe(404)
  expect((await ask('/en/search/results')).response.statusCode).toBe(404)
})

test.each([
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['gzip;q=0', undefined],
  ['', undefined],
])('of the encodings "%s" the best is %s', async (accepted, encoding) => {
  const { response } = await ask('/en', { 'Accept-Encoding': accepted })
  expect(response.headers['content-encoding']).toBe(encoding)
  expect(response.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(response.headers.vary).toBe('Accept-Encoding')
})

test('what the browser has is not sent again, however it names it', async () => {
  const { etag = '' } = (await ask('/en')).response.headers
  for (const known of [etag, `"other", ${etag}`, etag.replace('W/', ''), '*']) {
    const { response, body } = await ask('/en', { 'If-None-Match': known })
    expect(response.statusCode).toBe(304)
    expect(response.headers.etag).toBe(etag)
    expect(response.headers.vary).toBe('Accept-Encoding')
    expect(body).toBe('')
  }
  expect((await ask('/en', { 'If-None-Match': '"other"' })).response.statusCode).toBe(200)
})

test.each([
  ['bytes=0-8', 206, page.slice(0, 9)],
  ['bytes=-8', 206, '</title>'],
  ['lines=1-2', 200, page],
  ['bytes=a-b', 200, page],
])('the range %s is answered with %i', async (range, status, body) => {
  const answer = await ask('/en', { Range: range })
  expect(answer.response.statusCode).toBe(status)
  expect(answer.body).toBe(body)
})

test('a range that cannot be is answered, and not left hanging', async () => {
  for (const range of ['bytes=5-2', 'bytes=999999-', 'bytes='])
    expect([200, 416]).toContain((await ask('/en', { Range: range })).response.statusCode)
})

test('examples are text that is saved, whatever their name', async () => {
  const { response, body } = await ask('/examples/a/.dockerignore')
  expect(body).toBe('node_modules\n')
  expect(response.headers['content-type']).toBe('text/plain; charset=utf-8')
  expect(response.headers['content-disposition']).toBe('attachment')
})

test('images of articles are images, and never change', async () => {
  for (const [address, type] of [
    ['/images/a-1-832.webp', 'image/webp'],
    ['/images/b-1.svg', 'image/svg+xml'],
  ] as const) {
    const { headers } = (await ask(address)).response
    expect(headers['content-type']).toBe(type)
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(headers['content-disposition']).toBeUndefined()
  }
})

test('nothing outside the site is served', async () => {
  for (const url of ['/../package.json', '/en/../../etc/passwd', '/%2e%2e/x', '//etc/passwd'])
    expect((await ask(url)).response.statusCode).toBe(501)
})

test.each([
  ['/_next/static/old.css', 'text/css; charset=utf-8'],
  ['/islands/main-OLD.js', 'text/javascript; charset=utf-8'],
  ['/fonts/old.woff2', 'font/woff2'],
  ['/images/a-0-832.webp', 'image/webp'],
  ['/search-index/zh/0123/t0.txt', 'text/plain; charset=utf-8'],
])('pages of the release before still get %s', async (address, type) => {
  const { response } = await ask(address)
  expect(response.statusCode).toBe(200)
  expect(response.headers['content-type']).toBe(type)
  expect(response.headers['cache-control']).toBe('public, max-age=31536000, immutable')
})

test('its compressed forms too, and this release comes first', async () => {
  const { response } = await ask('/_next/static/old.css', { 'Accept-Encoding': 'gzip' })
  expect(response.headers['content-encoding']).toBe('gzip')
  expect((await ask('/_next/static/new.css')).body).toBe('new{}')
})

test('the directory of a search index is asked for again, its pieces are not', async () => {
  const { response } = await ask('/search-index/zh.json')
  expect(response.headers['cache-control']).toBe('public, max-age=0, must-revalidate')
})

test('its documents are gone', async () => {
  expect((await ask('/en/gone')).response.statusCode).toBe(501)
})

test('an asset of an unknown release is a small 404 that nobody keeps', async () => {
  for (const address of [
    '/_next/static/none.js',
    '/islands/none.js',
    '/fonts/none.woff2',
    '/fonts/',
    '/search-index/zh/9/t0.txt',
  ]) {
    const { response, body } = await ask(address)
    expect(response.statusCode).toBe(404)
    expect(response.headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(response.headers['cache-control']).toBe('no-store')
    expect(body).toBe('Not found\n')
  }
})

test('without documents it has everything else, and leaves pages and their parts to Next', async () => {
  const port = await listen(openStaticSite({ documents: false }))
  expect((await ask('/en', {}, port)).response.statusCode).toBe(501)
  expect((await ask('/en/posts/a/discussion', {}, port)).response.statusCode).toBe(501)
  expect((await ask('/examples/a/.dockerignore', {}, port)).body).toBe('node_modules\n')
})

test.each([
  ['/en/feed.xml', 'application/atom+xml'],
  ['/en/rss.xml', 'application/rss+xml'],
  ['/en/feed.json', 'application/feed+json'],
  ['/en/posts/a.md', 'text/markdown; charset=utf-8'],
  ['/sitemap.xml', 'application/xml'],
  ['/og/en/a.png', 'image/png'],
])('%s is sent as %s, to be shown', async (address, type) => {
  const { response } = await ask(address)
  expect(response.headers['content-type']).toBe(type)
  expect(response.headers['content-disposition']).toBeUndefined()
})
