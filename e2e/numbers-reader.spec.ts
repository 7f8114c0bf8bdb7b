import { query } from './support/database'
import { expect, expectAccessible, otherPost, post, test } from './support/test'
import type { Site } from './support/site'

/** What is stored of today for an article: `visitors openings finished`, and the sites that readers came from. */
async function storedOf(site: Site, slug: string): Promise<{ sums: string; hosts: string[] }> {
  const [today] = await query(
    site,
    'SELECT views, openings, finished FROM post_daily_views WHERE post_slug = ? AND day = UTC_DATE()',
    [slug],
  )
  const hosts = await query(site, 'SELECT host FROM post_daily_referrer WHERE post_slug = ?', [slug])
  return {
    sums: today ? `${today.views} ${today.openings} ${today.finished}` : '0 0 0',
    hosts: hosts.map(({ host }) => host),
  }
}

const less = (a: string, b: string) =>
  a
    .split(' ')
    .map((value, index) => Number(value) - Number(b.split(' ')[index]))
    .join(' ')

test('an opening, a reload and the end of the article are counted', async ({ page, site }) => {
  const before = (await storedOf(site, otherPost)).sums
  await page.goto(`/en/posts/${otherPost}`, { referer: 'https://www.lobste.rs/s/abc/secret' })
  await expect(page.locator('view-counter')).toHaveText(/^[\d,]+$/)
  await page.reload()
  await expect(page.locator('view-counter')).toHaveText(/^[\d,]+$/)
  const finished = page.waitForResponse(
    (response) =>
      response.url().endsWith('/views') && (response.request().postData() ?? '').includes('finished'),
  )
  await page.locator('read-end').scrollIntoViewIfNeeded()
  expect((await finished).status()).toBe(200)
  const { sums, hosts } = await storedOf(site, otherPost)
  expect(less(sums, before)).toBe('1 2 1')
  expect(hosts).toContain('lobste.rs')
  expect(hosts.join()).not.toContain('secret')
})

test('who asks by Global Privacy Control not to be tracked sees the number and is not in it', async ({
  browser,
  site,
  address,
}) => {
  const headers = { 'X-Forwarded-For': address, 'Sec-GPC': '1' }
  const context = await browser.newContext({ baseURL: site.url, extraHTTPHeaders: headers })
  await context.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true }),
  )
  const page = await context.newPage()
  const posted: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST') posted.push(request.url())
  })
  const before = await storedOf(site, post)
  await page.goto(`/en/posts/${post}`)
  await expect(page.locator('view-counter')).toHaveText(/^[\d,]+$/)
  await page.locator('read-end').scrollIntoViewIfNeeded()
  // A client that posts all the same is not counted either.
  const answer = await page.request.post(`/api/posts/${post}/views`)
  expect(answer.status()).toBe(200)
  expect(posted).toEqual([])
  expect(await storedOf(site, post)).toEqual(before)
  await context.close()
})

test('a report that is none is refused, and an empty one counts', async ({ request }) => {
  const send = async (data: unknown) => (await request.post(`/api/posts/${post}/views`, { data })).status()
  expect(await send({ opening: 'short' })).toBe(400)
  expect(await send({ referrer: 7 })).toBe(400)
  expect(await send({})).toBe(200)
  const large = await request.post(`/api/posts/${post}/views`, { data: { referrer: 'x'.repeat(100_000) } })
  expect(large.status()).toBe(413)
  expect((await request.post(`/api/posts/${post}/views`)).status()).toBe(200)
  expect((await request.post('/api/posts/no-such-post/views')).status()).toBe(404)
})

for (const [path, heading, link] of [
  ['/en', 'What this site knows about you', 'Privacy'],
  ['/zh', '本站知道你的什么', '隐私'],
] as const)
  test(`the footer of ${path} leads to what is stored`, async ({ page, complaints }) => {
    await page.goto(path)
    await page.getByRole('contentinfo').getByRole('link', { name: link, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
    await expect(page.getByRole('main')).toContainText('slipway-writer')
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expectAccessible(page)
    }
    expect(complaints).toEqual([])
  })
