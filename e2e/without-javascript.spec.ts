import { expect, post, test } from './support/test'

test.use({ javaScriptEnabled: false })

test('a comment is written and read without JavaScript', async ({ page }) => {
  const text = `no scripts here ${Date.now()}`
  await page.goto(`/en/posts/${post}`)
  await page.getByRole('link', { name: 'Open the discussion' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Lynx')
  await page.getByRole('textbox', { name: 'Comment' }).fill(text)
  await page.getByRole('button', { name: 'Publish comment' }).click()
  await expect(page).toHaveURL(/\/en\/posts\/.+\/comments\?comment=\d+&sent=[\w-]+#comment-\d+$/)
  await expect(page.locator('.comment').filter({ hasText: text })).toHaveCount(1)
})

test('a refused comment comes back with everything that was typed', async ({ page }) => {
  await page.goto(`/zh/posts/${post}/comments`)
  await page.getByLabel('名字').fill('Lynx')
  await page.getByLabel('邮箱').fill('not an address')
  await page.getByRole('textbox', { name: '评论' }).fill('第一行\n第二行 <b>&amp;</b>')
  await page.getByRole('button', { name: '发布评论' }).click()
  await expect(page.getByText(/这不是邮箱地址/)).toBeVisible()
  await expect(page.getByLabel('名字')).toHaveValue('Lynx')
  await expect(page.getByLabel('邮箱')).toHaveValue('not an address')
  await expect(page.getByLabel('邮箱')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByRole('textbox', { name: '评论' })).toHaveValue('第一行\n第二行 <b>&amp;</b>')
})

test('sending the same form twice makes one comment', async ({ request }) => {
  const form = { name: 'Lynx', body: `double click ${Date.now()}`, locale: 'en' }
  const send = () => request.post(`/api/posts/${post}/comments`, { form, maxRedirects: 0 })
  const [first, second] = [await send(), await send()]
  expect([first.status(), second.status()]).toEqual([303, 303])
  expect(second.headers().location).toBe(first.headers().location)
})

test('a text that is too long comes back whole', async ({ request }) => {
  const body = '长'.repeat(11_000)
  const response = await request.post(`/api/posts/${post}/comments`, {
    form: { name: 'Lynx', body, locale: 'zh' },
  })
  expect(response.status()).toBe(413)
  expect(await response.text()).toContain(body)
})
