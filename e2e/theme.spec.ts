import { expect, post, test } from './support/test'

function background(): string {
  return getComputedStyle(document.documentElement).backgroundColor
}

test('the theme follows the system, then the choice, and the choice stays', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('/en')
  const dark = await page.evaluate(background)
  const button = page.getByRole('button', { name: /^Theme/ })
  await expect(button).toHaveText('System')
  await button.click()
  await expect(button).toHaveText('Light')
  const light = await page.evaluate(background)
  expect(light).not.toBe(dark)
  await page.goto(`/zh/posts/${post}`)
  expect(await page.evaluate(background)).toBe(light)
  await expect(page.getByRole('button', { name: /^主题/ })).toHaveText('浅色')
})

test('a chosen theme is there before the page is painted', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('theme', 'dark'))
  await page.emulateMedia({ colorScheme: 'light' })
  // The island that draws the switch never arrives; the script in the head is enough.
  await page.route(/\/islands\/main-/, (route) => route.abort())
  await page.goto('/en')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})
