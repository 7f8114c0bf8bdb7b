import { gzipSync } from 'node:zlib'
import { expect, expectAccessible, otherPost, post, test } from './support/test'
import { pathReader, readHead } from './support/whole-addresses'

for (const locale of ['zh', 'en'])
  for (const slug of [post, otherPost])
    test(`/${locale}/posts/${slug} says what it is to those who link to it`, async ({ request }) => {
      const pathOf = await pathReader()
      const head = readHead(await (await request.get(`/${locale}/posts/${slug}`)).text())
      const { meta } = head
      expect(meta('og:type')).toBe('article')
      expect(pathOf(meta('og:url') ?? '')).toBe(`/${locale}/posts/${slug}`)
      expect(meta('og:title')).not.toContain('·')
      expect(meta('og:description')).toBe(meta('description'))
      expect(meta('og:locale')).toBe(locale === 'zh' ? 'zh_CN' : 'en_US')
      expect(meta('og:locale:alternate')).toBe(locale === 'zh' ? 'en_US' : 'zh_CN')
      expect(meta('article:published_time')).toMatch(/^\d{4}-\d\d-\d\d/)
      expect(meta('article:tag')).toBeTruthy()
      expect(meta('twitter:card')).toBe('summary_large_image')
      const typed = Object.fromEntries(head.links.map(({ type, href }) => [type, href]))
      for (const [type, path] of [
        ['application/atom+xml', `/${locale}/feed.xml`],
        ['application/rss+xml', `/${locale}/rss.xml`],
        ['application/feed+json', `/${locale}/feed.json`],
        ['text/markdown', `/${locale}/posts/${slug}.md`],
      ] as const)
        expect(pathOf(typed[type] ?? '')).toBe(path)

      const card = await request.get(pathOf(meta('og:image') ?? ''))
      const image = await card.body()
      expect(card.headers()['content-type']).toBe('image/png')
      expect(image.subarray(1, 4).toString()).toBe('PNG')
      expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([1200, 630])
      expect(image.byteLength).toBeLessThanOrEqual(80_000)
    })

test('search engines are told who wrote what, when, and where it belongs', async ({ request }) => {
  const pathOf = await pathReader()
  const { data } = readHead(await (await request.get(`/zh/posts/${post}`)).text())
  const article = data.find((block) => block['@type'] === 'BlogPosting')
  expect(article).toMatchObject({
    '@context': 'https://schema.org',
    headline: '什么是容器编排',
    inLanguage: 'zh-CN',
    author: [{ '@type': 'Person' }],
  })
  expect(article.datePublished <= article.dateModified).toBe(true)
  expect(article.wordCount).toBeGreaterThan(1000)
  expect(article.timeRequired).toMatch(/^PT\d+M$/)
  expect(pathOf(article.mainEntityOfPage)).toBe(`/zh/posts/${post}`)
  expect((await request.get(pathOf(article.image))).status()).toBe(200)
  const crumbs = data.find((block) => block['@type'] === 'BreadcrumbList')?.itemListElement
  expect(crumbs.map(({ position }: { position: number }) => position)).toEqual(
    crumbs.map((_: unknown, index: number) => index + 1),
  )
  expect(pathOf(crumbs.at(-1).item)).toBe(`/zh/posts/${post}`)

  const home = readHead(await (await request.get('/en')).text()).data.find(
    (block) => block['@type'] === 'WebSite',
  )
  expect(pathOf(home.potentialAction.target.urlTemplate)).toContain('/en/search?q=')
})

test('what the head says to programs costs a reader little', async ({ request }) => {
  const html = await (await request.get(`/en/posts/${post}`)).text()
  const [head = ''] = html.split('</head>')
  const forPrograms =
    /<meta (property|name)="(og|article|twitter):[^>]*>|<link rel="(alternate|canonical)"[^>]*>/g
  const without = gzipSync(head.replace(forPrograms, '')).byteLength
  expect(gzipSync(head).byteLength - without).toBeLessThan(1_200)
})

test('an article is a Markdown file too, with its examples', async ({ request }) => {
  const response = await request.get(`/en/posts/${post}.md`)
  expect(response.headers()['content-type']).toBe('text/markdown; charset=utf-8')
  expect(response.headers()['content-disposition']).toBeUndefined()
  const text = await response.text()
  expect(text).toMatch(/^---\ntitle: "What container orchestration is"\n/)
  expect(text).toContain('\n# What container orchestration is\n')
  expect(text).toMatch(/```yaml title="[^"]*compose.yaml[^"]*"\n/)
  expect(text).not.toMatch(/<Example|<Callout|<Figure/)
})

test('the page is copied as Markdown, and a failure is said', async ({ page, context, request }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`/en/posts/${post}`)
  const copy = page.getByRole('button', { name: 'Copy page as Markdown' })
  await copy.click()
  const status = page.locator('copy-page').getByRole('status')
  await expect(status).toHaveText('The page is copied, as Markdown')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(await (await request.get(`/en/posts/${post}.md`)).text())
  await page.route('**/*.md', (route) => route.abort())
  await copy.press('Enter')
  await expect(status).toContainText('Could not copy')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the Markdown of a page is a link, and nothing offers what cannot work', async ({ page }) => {
    await page.goto(`/zh/posts/${post}`)
    await expect(page.locator('copy-page button')).toBeHidden()
    await expect(page.getByRole('link', { name: '查看Markdown' })).toHaveAttribute(
      'href',
      `/zh/posts/${post}.md`,
    )
  })
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`the 404 leads on, in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const response = await page.goto('/en/posts/nothing-here')
    expect(response?.status()).toBe(404)
    await expectAccessible(page)
    await expect(page.getByRole('link', { name: 'What container orchestration is' })).toBeVisible()
    await page.getByRole('main').getByLabel('Search the articles').fill('probe')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/en/search?q=probe')
  })

test('the page of a failure is no address of its own', async ({ request, documents }) => {
  test.skip(documents === 'framework', 'Next serves what it has prerendered')
  for (const path of ['/en/failed', '/zh/failed', '/en/not-found'])
    expect((await request.get(path)).status()).toBe(404)
})
