import { expect, otherPost, post, test } from './support/test'

test('the contents follow the reader, and stay in sight themselves', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 400 })
  await page.goto(`/en/posts/${otherPost}`)
  const current = page.locator('.toc a[aria-current=true]')
  await expect(current).toHaveCount(0)
  for (const index of [1, -1]) {
    const link = page.locator('.toc a').nth(index)
    const id = decodeURIComponent((await link.getAttribute('href')) ?? '').slice(1)
    await page.locator(`[id="${id}"]`).evaluate((heading) => heading.scrollIntoView())
    await expect(current).toHaveAttribute('href', `#${encodeURIComponent(id)}`)
    await expect(current).toBeInViewport({ ratio: 1 })
  }
  await page.evaluate(() => scrollTo(0, 0))
  await expect(current).toHaveCount(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the contents are a list beside the text, and there are no settings', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.goto(`/zh/posts/${post}`)
    await expect(page.getByRole('navigation', { name: '目录' }).getByRole('link').first()).toBeVisible()
    await expect(page.getByRole('button', { name: '阅读设置' })).toBeHidden()
  })

  test('on a phone the contents are folded up until they are opened', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 })
    await page.goto(`/en/posts/${post}`)
    const first = page.getByRole('navigation', { name: 'Contents' }).getByRole('link').first()
    await expect(first).toBeHidden()
    await page.getByText('Contents', { exact: true }).click()
    await expect(first).toBeVisible()
    expect((await first.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  })
})

test('a footnote and its way back are named, lead there and back, and show where one is', async ({
  page,
}) => {
  await page.goto(`/en/posts/${otherPost}`)
  const reference = page.getByRole('link', { name: 'Note 2', exact: true }).first()
  await reference.click()
  const note = page.locator('.footnotes li').nth(1)
  await expect(note).toBeInViewport()
  await expect(note).not.toHaveCSS('outline-style', 'none')
  await note.getByRole('link', { name: 'Back to the text of note 2', exact: true }).click()
  await expect(reference).toBeInViewport()
})
