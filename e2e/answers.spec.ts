import { expect, expectAccessible, post, test } from './support/test'

const comments = `/api/posts/${post}/comments`
const valid = { name: 'Ada', body: 'hello', locale: 'en' }

for (const [path, language, title] of [
  ['/en/posts/no-such-post', 'en', 'No such drawing'],
  ['/zh/posts/no-such-post', 'zh-CN', '没有这张图纸'],
  ['/zh/posts/no-such-post/comments', 'zh-CN', '没有这张图纸'],
  ['/en/no/such/page', 'en', 'No such drawing'],
] as const)
  test(`${path} is a designed 404 in its language`, async ({ page }) => {
    const response = await page.goto(path)
    expect(response?.status()).toBe(404)
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await expectAccessible(page)
  })

test('an unknown locale is a 404 in the reader’s language', async ({ request }) => {
  const response = await request.get('/fr/posts/x', { headers: { 'Accept-Language': 'en' } })
  expect(response.status()).toBe(404)
  expect(await response.text()).toContain('No such drawing')
})

test('unknown slugs and addresses of the API are problems', async ({ request }) => {
  for (const path of ['/api/posts/nope/comments', '/api/stats?slugs=nope', '/api/nope']) {
    const response = await request.get(path, { headers: { 'Accept-Language': 'en' } })
    expect(response.status()).toBe(404)
    expect(response.headers()['content-type']).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({ status: 404, code: 'not_found', title: 'Not found' })
  }
  expect((await request.post('/api/posts/nope/views')).status()).toBe(404)
})

const refused = [
  ['empty', { ...valid, body: '' }, ['body']],
  ['only space', { ...valid, body: ' \u3000\n\u200B' }, ['body']],
  ['too long', { ...valid, body: 'x'.repeat(10_001) }, ['body']],
  ['with control characters', { ...valid, body: 'a\u0007b' }, ['body']],
  ['without a name and with a bad e-mail', { ...valid, name: ' ', email: 'nobody' }, ['name', 'email']],
  ['in no language of ours', { ...valid, locale: 'fr' }, ['locale']],
] as const

for (const [what, data, fields] of refused)
  test(`a comment ${what} is refused with 422 and its fields`, async ({ request }) => {
    const response = await request.post(comments, { data })
    expect(response.status()).toBe(422)
    const problem = await response.json()
    expect(problem.errors.map((error: { field: string }) => error.field)).toEqual([...fields])
    for (const error of problem.errors) expect(error.detail.length).toBeGreaterThan(5)
  })

test('bodies that are too large, not JSON or of another type are refused', async ({ request }) => {
  const json = { 'Content-Type': 'application/json' }
  const large = await request.post(comments, {
    data: JSON.stringify({ ...valid, body: 'x'.repeat(33_000) }),
    headers: json,
  })
  expect(large.status()).toBe(413)
  expect((await request.post(comments, { data: '{"name":', headers: json })).status()).toBe(400)
  expect((await request.post(comments, { data: '[]', headers: json })).status()).toBe(400)
  expect(
    (await request.post(comments, { data: 'x', headers: { 'Content-Type': 'text/plain' } })).status(),
  ).toBe(415)
})

test('writes from other origins are refused', async ({ request }) => {
  const foreign: Record<string, string>[] = [
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { 'Sec-Fetch-Site': 'cross-site' },
  ]
  for (const headers of foreign)
    for (const path of [comments, `/api/posts/${post}/views`])
      expect((await request.post(path, { data: valid, headers })).status()).toBe(403)
})

test('the sixth comment within a minute has to wait', async ({ request }) => {
  for (let n = 1; n <= 5; n += 1)
    expect((await request.post(comments, { data: { ...valid, body: `remark ${n}` } })).status()).toBe(201)
  const response = await request.post(comments, { data: valid })
  expect(response.status()).toBe(429)
  const seconds = Number(response.headers()['retry-after'])
  expect(seconds).toBeGreaterThan(0)
  expect(seconds).toBeLessThanOrEqual(60)
})

test('a retried request gives the same comment, another one under its key is refused', async ({
  request,
}) => {
  const headers = { 'Idempotency-Key': `key-${Date.now()}` }
  const first = await request.post(comments, { data: valid, headers })
  const second = await request.post(comments, { data: valid, headers })
  expect([first.status(), second.status()]).toEqual([201, 201])
  expect(await second.json()).toEqual(await first.json())
  const other = await request.post(comments, { data: { ...valid, body: 'else' }, headers })
  expect(await other.json()).toMatchObject({ status: 422, code: 'idempotency_conflict' })
})

test('an e-mail address is never given to anybody', async ({ request }) => {
  const email = `secret-${Date.now()}@example.org`
  const created = await request.post(comments, { data: { ...valid, email } })
  expect(created.status()).toBe(201)
  expect(await created.text()).not.toContain(email)
  expect(await (await request.get(comments)).text()).not.toContain(email)
})

test('every response carries the security headers', async ({ request }) => {
  for (const path of [
    '/',
    '/zh',
    `/en/posts/${post}`,
    `/en/posts/${post}/comments`,
    comments,
    '/healthz',
    '/en/nope',
    '/api/nope',
  ]) {
    const { headers } = { headers: (await request.get(path, { maxRedirects: 0 })).headers() }
    const policy = headers['content-security-policy'] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/script-src 'self'(;|$)/)
    expect(policy).toMatch(/style-src 'self'(;|$)/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['x-powered-by']).toBeUndefined()
  }
})

test('addresses that are no text, and parts of pages, are a 404', async ({ request, documents }) => {
  const parts =
    documents === 'static' ? ['/en/not-found', `/en/posts/${post}/discussion`, `/en/posts/${post}.html`] : []
  for (const path of ['/%ff', '/api', '/api/', ...parts])
    expect((await request.get(path)).status(), path).toBe(404)
})

test('methods that an address does not take are refused with those that it takes', async ({
  request,
  documents,
}) => {
  const refused = await request.delete(comments)
  expect(refused.status()).toBe(405)
  expect(refused.headers().allow).toBe('GET, HEAD, POST, OPTIONS')
  expect(await refused.json()).toMatchObject({ code: 'method_not_allowed', status: 405 })
  if (documents === 'framework') return
  for (const path of ['/en', `/zh/posts/${post}`, `/examples/${post}/compose.yaml`]) {
    const response = await request.post(path)
    expect(response.status()).toBe(405)
    expect(response.headers().allow).toBe('GET, HEAD, OPTIONS')
  }
})

test('answers with data are compressed', async ({ request }) => {
  for (const path of [comments, `/en/posts/${post}/comments`])
    expect((await request.get(path)).headers()['vary']).toContain('Accept-Encoding')
  const page = await request.get(`/en/posts/${post}/comments`, { headers: { 'Accept-Encoding': 'gzip' } })
  expect(page.headers()['content-encoding']).toBe('gzip')
})
