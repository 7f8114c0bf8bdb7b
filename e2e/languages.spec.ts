import { expect, post, test } from './support/test'

for (const [header, locale] of [
  ['zh-TW,zh;q=0.9,en;q=0.5', 'zh'],
  ['en-GB,en;q=0.9', 'en'],
  ['fr,de;q=0.8', 'zh'],
] as const)
  test(`/ leads readers with Accept-Language ${header} to ${locale}`, async ({ request }) => {
    const response = await request.get('/', { headers: { 'Accept-Language': header }, maxRedirects: 0 })
    expect(response.status()).toBe(307)
    expect(response.headers().location).toBe(`/${locale}`)
    expect(response.headers().vary).toContain('Accept-Language')
  })

test('the language switch stays on the article and is remembered', async ({ page }) => {
  await page.goto(`/zh/posts/${post}`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL(new RegExp(`/en/posts/${post}$`))
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.goto('/')
  await expect(page).toHaveURL(/\/en$/)
})

test('each language names the other as its alternate', async ({ page }) => {
  await page.goto(`/en/posts/${post}`)
  await expect(page.locator('link[rel=alternate][hreflang="zh-CN"]')).toHaveAttribute(
    'href',
    new RegExp(`/zh/posts/${post}$`),
  )
})

test('the language switch stays at the heading that is read, and at the top without one', async ({
  page,
}) => {
  await page.clock.install()
  await page.goto(`/en/posts/${post}`)
  const headings = page.locator('.prose :is(h2, h3)')
  const fifth = await headings.nth(4).textContent()
  await headings.nth(4).evaluate(
    (heading) =>
      new Promise((resolve) => {
        addEventListener('scroll', resolve, { once: true })
        heading.scrollIntoView()
      }),
  )
  await page.clock.runFor(1_500)
  // The link is at the top of the page: to reach it is to leave the heading.
  await page.getByRole('link', { name: '中文' }).press('Enter')
  await expect(page).toHaveURL(new RegExp(`/zh/posts/${post}#s\\.5$`))
  await expect(headings.nth(4)).toBeInViewport()
  await expect(headings.nth(4)).not.toHaveText(fifth ?? '')

  await page.clock.runFor(1_500)
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL(new RegExp(`/en/posts/${post}#s\\.5$`))
  await expect(headings.nth(4)).toHaveText(fifth ?? '')

  await page.clock.runFor(1_500)
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener('scroll', resolve, { once: true })
        scrollTo(0, 0)
      }),
  )
  await page.clock.runFor(12_000)
  await page.getByRole('link', { name: '中文' }).click()
  await expect(page).toHaveURL(new RegExp(`/zh/posts/${post}$`))
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the language switch leads to the same article', async ({ page }) => {
    await page.goto(`/en/posts/${post}`)
    await page.getByRole('link', { name: '中文' }).click()
    await expect(page).toHaveURL(new RegExp(`/zh/posts/${post}$`))
  })
})

for (const [locale, form] of [
  ['zh', /^\d{4}年\d{1,2}月\d{1,2}日$/],
  ['en', /^\d{1,2} [A-Z][a-z]+ \d{4}$/],
] as const)
  test(`dates are written as readers of ${locale} write them, and for machines`, async ({ page }) => {
    await page.goto(`/${locale}/posts/${post}`)
    const date = page.locator('.post-head time').first()
    await expect(date).toHaveText(form)
    await expect(date).toHaveAttribute('datetime', /^\d{4}-\d{2}-\d{2}$/)
  })

test('the styleguide is for development only', async ({ request }) => {
  for (const path of ['/styleguide', '/styleguide/zh'])
    expect((await request.get(path, { maxRedirects: 0 })).status()).toBe(404)
})
