import { openDiscussion, textField } from './support/discussion'
import { expect, post, test } from './support/test'
import { dialogOf, field, hits } from './support/search'

test('by keyboard alone: from a key to the heading that was looked for', async ({ page, complaints }) => {
  await page.goto(`/en/posts/${post}`)
  await page.keyboard.press('/')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('liveness probe')
  await expect(hits(page).first()).toBeVisible()
  await expect(hits(page).first().locator('mark').first()).toHaveText(/liveness|probe/i)
  const second = hits(page).nth(1)
  await page.keyboard.press('ArrowDown')
  await expect(second).toHaveAttribute('aria-selected', 'true')
  await expect(field(page)).toHaveAttribute('aria-activedescendant', (await second.getAttribute('id')) ?? '')
  await page.keyboard.press('Home')
  await expect(hits(page).first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowUp')
  await expect(hits(page).last()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  const href = await hits(page).first().getAttribute('href')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL((url) => `${url.pathname}${url.hash}` === href)
  await expect(dialogOf(page)).toBeHidden()
  const id = decodeURIComponent(href?.split('#')[1] ?? '')
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport()
  expect(complaints).toEqual([])
})

test('Chinese from the middle of a sentence leads to the right heading', async ({ page }) => {
  await page.goto('/zh')
  await page.keyboard.press('Control+k')
  await field(page).pressSequentially('身边几乎没有别')
  await expect(hits(page)).toHaveCount(1)
  await expect(hits(page).locator('mark')).toHaveText('身边几乎没有别')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL((url) => decodeURIComponent(url.hash) === '#容器是划了边界的进程')
})

test('while Pinyin is being composed nothing is asked', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => {
    if (/search-index\/zh\/.+\/t/.test(request.url())) asked.push(request.url())
  })
  await page.clock.install()
  await page.goto('/zh')
  await page.keyboard.press('/')
  await expect(field(page)).toBeFocused()
  const input = await page.context().newCDPSession(page)
  await input.send('Input.imeSetComposition', { text: 'rongqi', selectionStart: 6, selectionEnd: 6 })
  await expect(field(page)).toHaveValue('rongqi')
  await page.clock.runFor(1_000)
  expect(asked).toEqual([])
  await input.send('Input.insertText', { text: '容器' })
  await page.clock.runFor(1_000)
  await expect(hits(page).first()).toBeVisible()
  await expect(field(page)).toHaveValue('容器')
  expect(asked.length).toBeGreaterThan(0)
  await expect(dialogOf(page).getByRole('status')).toHaveText(/找到\d+处/)
})

test('the focus stays in the dialog, and goes back to where it was', async ({ page }) => {
  await page.goto('/en')
  const link = page.getByRole('link', { name: 'Search' })
  await link.focus()
  await page.keyboard.press('Enter')
  await expect(field(page)).toBeFocused()
  for (let step = 0; step < 8; step += 1) {
    await page.keyboard.press('Tab')
    const isInside = await page.evaluate(() => {
      const { activeElement } = document
      // The browser's own controls come after the last element of a modal dialog.
      return activeElement === document.body || activeElement?.closest('dialog') !== null
    })
    expect(isInside).toBe(true)
  }
  await field(page).fill('kubernetes')
  await page.keyboard.press('Escape')
  await expect(dialogOf(page)).toBeHidden()
  await expect(link).toBeFocused()
})

test('"/" is a character where one writes', async ({ page }) => {
  await openDiscussion(page, `/en/posts/${post}`)
  const comment = textField(page)
  await comment.fill('and')
  await comment.press('/')
  await expect(comment).toHaveValue('and/')
  await expect(dialogOf(page)).toBeHidden()
})
