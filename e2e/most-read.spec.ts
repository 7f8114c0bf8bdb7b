import { layoutShift } from './support/layout-shift'
import { expect, otherPost, post, test } from './support/test'

const browser = { 'User-Agent': 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 Chrome/150.0 Safari/537.36' }

test('what was read most this week stands on the home page in that order, and moves nothing', async ({
  page,
  request,
}) => {
  for (const index of [1, 2, 3, 4, 5, 6])
    for (const slug of index > 4 ? [otherPost] : [otherPost, post])
      await request.post(`/api/posts/${slug}/views`, {
        headers: { ...browser, 'X-Forwarded-For': `192.0.2.1${index}` },
      })
  const answer = await request.get('/api/most-read?locale=en')
  expect(answer.headers()['cache-control']).toContain('s-maxage=')
  const { posts }: { posts: { title: string; url: string; views: number }[] } = await answer.json()
  expect(posts.length).toBeGreaterThan(1)
  expect(posts.map(({ views }) => views)).toEqual(posts.map(({ views }) => views).toSorted((a, b) => b - a))

  await page.goto('/en', { waitUntil: 'networkidle' })
  const rows = page.locator('.most-read li[data-filled]')
  await expect(rows.getByRole('link')).toHaveText(posts.map(({ title }) => title))
  await expect(rows.first()).toContainText(`Views ${posts[0]?.views}`)
  await expect(page.locator('.most-read p')).toBeEmpty()
  expect(await layoutShift(page)).toBe(0)
  await rows.getByRole('link').first().click()
  await expect(page).toHaveURL(new RegExp(`${posts[0]?.url}$`))
})

test('without the database the list says so and the page stays', async ({ page, site }) => {
  await site.database.cut()
  await page.goto('/en')
  await expect(page.locator('.most-read')).toContainText('The numbers are resting')
  await expect(page.locator('.register h3').first()).toBeVisible()
  await site.database.mend()
})

test('the API answers two languages and takes no other method', async ({ request }) => {
  expect((await request.get('/api/most-read?locale=fr')).status()).toBe(400)
  const refused = await request.post('/api/most-read?locale=en')
  expect(refused.status()).toBe(405)
  expect(refused.headers().allow).toBe('GET, HEAD, OPTIONS')
})
