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
