import { expect, test } from './support/test'
import { dialogOf, field, hits } from './support/search'

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true })

  test('the dialog fills the screen, its targets are large, and nothing moves sideways', async ({ page }) => {
    await page.goto('/zh')
    await page.getByRole('link', { name: '搜索' }).tap()
    await field(page).fill('topologySpreadConstraints')
    await expect(hits(page).first()).toBeVisible()
    for (const control of await dialogOf(page).locator('input, select, button, a[role=option]').all()) {
      const box = await control.boundingBox()
      if (box) expect(box.height).toBeGreaterThanOrEqual(44)
    }
    const [scrolls, fits] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ])
    expect(scrolls).toBe(fits)
    await hits(page).first().tap()
    await expect(page).toHaveURL(/\/zh\/posts\//)
  })

  test('the page of results needs no sideways scrolling', async ({ page }) => {
    await page.goto('/en/search?q=terminationGracePeriodSeconds')
    await expect(page.getByRole('main').locator('mark').first()).toBeVisible()
    const [scrolls, fits] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ])
    expect(scrolls).toBe(fits)
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the link leads to a form, and the form to what was looked for', async ({ page }) => {
    await page.goto('/zh')
    await page.getByRole('link', { name: '搜索' }).click()
    await page.getByRole('searchbox', { name: '搜索文章' }).fill('身边几乎没有别')
    await page.getByRole('button', { name: '搜索' }).click()
    await expect(page).toHaveURL(/\/zh\/search\?q=/)
    await expect(page.getByRole('searchbox', { name: '搜索文章' })).toHaveValue('身边几乎没有别')
    await expect(page.getByRole('status')).toHaveText('找到1处。')
    await page.getByRole('main').getByRole('link', { name: '容器是划了边界的进程' }).click()
    await expect(page).toHaveURL((url) => decodeURIComponent(url.hash) === '#容器是划了边界的进程')
  })

  test('a subject, nothing found, and the way on', async ({ page }) => {
    await page.goto('/en/search?q=kubrenetse')
    await expect(page.getByRole('status')).toHaveText('Nothing found for “kubrenetse”.')
    await page.getByText('Did you mean').getByRole('link').click()
    await page.getByRole('combobox', { name: 'Subject' }).selectOption('mysql')
    await page.getByRole('button', { name: 'Search' }).click()
    await expect(page).toHaveURL(/q=kubernetes&tag=mysql/)
    await expect(page.getByRole('main').locator('li').first()).toContainText('Kubernetes')
    await expect(page.getByRole('link', { name: '中文' })).toHaveAttribute(
      'href',
      '/zh/search?q=kubernetes&tag=mysql',
    )
  })
})

test('the page of results is for readers, not for crawlers, and its parts are no pages', async ({
  request,
}) => {
  const found = await request.get('/en/search?q=kubernetes')
  expect(found.status()).toBe(200)
  expect(found.headers()['cache-control']).toBe('public, max-age=0, s-maxage=30')
  expect(await found.text()).toContain('<meta name="robots" content="noindex">')
  expect((await request.get(`/en/search?q=${'x'.repeat(201)}`)).status()).toBe(400)
})

test('a question that looks like markup is a question', async ({ page, complaints }) => {
  const query = '"><script>console.error(1)</script>'
  await page.goto(`/en/search?q=${encodeURIComponent(query)}`)
  await expect(page.getByRole('searchbox', { name: 'Search the articles' })).toHaveValue(query)
  await expect(page).toHaveTitle(`Search: ${query} · Slipway`)
  expect(complaints).toEqual([])
})

test('the empty page of results is served as a part only', async ({ request, documents }) => {
  test.skip(documents === 'framework', 'Next shows its own pages there')
  expect((await request.get('/en/search/results')).status()).toBe(404)
  const directory = await request.get('/search-index/en.json')
  expect(directory.headers()['cache-control']).toBe('public, max-age=0, must-revalidate')
  const { version } = await directory.json()
  const piece = await request.get(`/search-index/en/${version}/t0.txt`)
  expect(piece.headers()['cache-control']).toBe('public, max-age=31536000, immutable')
  expect((await request.get('/search-index/en/000000000000/t0.txt')).status()).toBe(404)
})
