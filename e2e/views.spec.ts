import type { APIRequestContext } from '@playwright/test'
import { expect, otherPost, post, test } from './support/test'

const browser = { 'User-Agent': 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 Chrome/150.0 Safari/537.36' }

async function viewsOf(request: APIRequestContext, slug: string): Promise<number> {
  const stats = await (await request.get(`/api/stats?slugs=${slug}`)).json()
  return stats[slug].views
}

test('a reader is counted once a day, and the count is shown on the article and in the list', async ({
  page,
  request,
}) => {
  const counter = page.locator('view-counter')
  await page.goto(`/en/posts/${otherPost}`)
  await expect(counter).toHaveText(/^[\d,]+$/)
  const first = Number(((await counter.textContent()) ?? '').replace(',', ''))
  expect(first).toBeGreaterThan(0)
  await page.reload()
  await expect(counter).toHaveText(/^[\d,]+$/)
  await page.goto('/en')
  const row = page.getByRole('listitem').filter({ has: page.locator(`a[href$="/posts/${otherPost}"]`) })
  await expect(row.locator('[data-count=views]')).toHaveText(/^[\d,]+$/)
  expect(await viewsOf(request, otherPost)).toBeGreaterThanOrEqual(first)
})

test('the same visitor counts once, another one again, robots never', async ({ request }) => {
  const visit = async (address: string, agent = browser['User-Agent']) => {
    const headers = { 'User-Agent': agent, 'X-Forwarded-For': address }
    const { views } = await (await request.post(`/api/posts/${post}/views`, { headers })).json()
    return views
  }
  const first = await visit('192.0.2.1')
  expect(await visit('192.0.2.1')).toBe(first)
  expect(await visit('192.0.2.2')).toBe(first + 1)
  expect(await visit('192.0.2.3', 'Googlebot/2.1 (+http://www.google.com/bot.html)')).toBe(first + 1)
  expect(await visit('192.0.2.4', 'Mozilla/5.0 (compatible; bingbot/2.0)')).toBe(first + 1)
  expect(await visit('192.0.2.5', 'curl/8.5.0')).toBe(first + 2)
})

test('a page in the background is not a view until it is looked at', async ({ page }) => {
  const posted: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/views')) posted.push(request.url())
  })
  await page.addInitScript(() => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' })
  })
  await page.goto(`/en/posts/${post}`, { waitUntil: 'networkidle' })
  expect(posted).toEqual([])
  const counted = page.waitForResponse(/\/views$/)
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'visible' })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  expect((await counted).status()).toBe(200)
})
