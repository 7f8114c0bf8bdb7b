import { expect, otherPost, post, test } from './support/test'

type Sizes = {
  total: number
  document: number
  style: number
  script: number
  foreign: string[]
  framework: string[]
}

test.describe('what readers are sent', () => {
  test.skip(
    ({ documents }) => documents === 'framework',
    'these are promises about the documents without the runtime',
  )

  for (const path of [
    `/zh/posts/${otherPost}`,
    `/en/posts/${post}`,
    `/en/posts/${otherPost}`,
    '/en/colophon',
    '/zh/proofs',
    '/en',
  ])
    test(`${path} takes at most 60 kB, of which 15 kB are JavaScript and 20 kB its HTML, all from this site`, async ({
      page,
      baseURL,
    }) => {
      const sizes: Sizes = { total: 0, document: 0, style: 0, script: 0, foreign: [], framework: [] }
      page.on('requestfinished', async (request) => {
        const url = request.url()
        if (!url.startsWith(baseURL ?? '')) sizes.foreign.push(url)
        if (/_next\/static\/.*\.js$/.test(url)) sizes.framework.push(url)
        const { responseBodySize } = await request.sizes()
        if (request.resourceType() !== 'image') sizes.total += responseBodySize
        if (request.resourceType() === 'document') sizes.document += responseBodySize
        if (request.resourceType() === 'stylesheet') sizes.style += responseBodySize
        if (request.resourceType() === 'script') sizes.script += responseBodySize
      })
      await page.goto(path, { waitUntil: 'networkidle' })
      expect(sizes.foreign).toEqual([])
      expect(sizes.framework).toEqual([])
      expect(sizes.total).toBeGreaterThan(10_000)
      expect(sizes.total).toBeLessThanOrEqual(60_000)
      expect(sizes.style).toBeGreaterThan(5_000)
      expect(sizes.style).toBeLessThanOrEqual(14_000)
      // 21 blocks of code and as many words as 3,300 English ones; in Chinese they take half a kilobyte more.
      expect(sizes.document).toBeLessThanOrEqual(path.startsWith('/zh') ? 21_000 : 20_000)
      expect(sizes.script).toBeGreaterThan(500)
      expect(sizes.script).toBeLessThanOrEqual(15_000)
    })
})

test('documents tell browsers what to fetch ahead', async ({ request, documents }) => {
  test.skip(documents === 'framework', 'sent with the documents only')
  const header = (await request.get(`/zh/posts/${post}`)).headers()['speculation-rules']
  const rules = await request.get(JSON.parse(header ?? '""'))
  expect(rules.headers()['content-type']).toBe('application/speculationrules+json')
  expect((await rules.json()).prerender[0].eagerness).toBe('moderate')
})

test('no page asks a third party for anything', async ({ page, baseURL }) => {
  const foreign: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '')) foreign.push(request.url())
  })
  for (const path of [
    '/zh',
    '/en',
    `/zh/posts/${post}`,
    `/en/posts/${otherPost}`,
    `/en/posts/${post}/comments`,
    '/en/colophon',
    '/en/archive',
    '/en/tags',
    '/zh/series',
  ])
    await page.goto(path, { waitUntil: 'networkidle' })
  expect(foreign).toEqual([])
})
