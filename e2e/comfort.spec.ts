import { expect, otherPost, post, test } from './support/test'

const background = () => getComputedStyle(document.documentElement).backgroundColor
const textSize = () => Number.parseFloat(getComputedStyle(document.body).fontSize)

test('the theme follows the system, then the choice, and the choice stays', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('/en')
  const dark = await page.evaluate(background)
  await page.getByRole('button', { name: 'Reading settings' }).click()
  const theme = page.getByRole('group', { name: 'Theme' })
  await expect(theme.getByRole('radio', { name: 'System' })).toBeChecked()
  await theme.getByRole('radio', { name: 'Light' }).check()
  const light = await page.evaluate(background)
  expect(light).not.toBe(dark)
  await page.goto(`/zh/posts/${post}`)
  expect(await page.evaluate(background)).toBe(light)
  await page.getByRole('button', { name: '阅读设置' }).click()
  await expect(page.getByRole('radio', { name: '浅色' })).toBeChecked()
  await page.getByRole('radio', { name: '跟随系统' }).check()
  expect(await page.evaluate(background)).toBe(dark)
})

test('the size of text is chosen with the keyboard alone, and stays', async ({ page }) => {
  await page.goto(`/en/posts/${post}`)
  const usual = await page.evaluate(textSize)
  const button = page.getByRole('button', { name: 'Reading settings' })
  await button.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('radio', { name: 'Medium' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'Large', exact: true })).toBeChecked()
  const larger = await page.evaluate(textSize)
  expect(larger).toBeGreaterThan(usual * 1.1)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('radio', { name: 'Medium' })).toBeHidden()
  await expect(button).toBeFocused()
  await page.goto(`/zh/posts/${otherPost}`)
  expect(await page.evaluate(textSize)).toBe(larger)
})

test('what was chosen is there before the page is painted', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('theme', 'dark')
    localStorage.setItem('text-size', 'largest')
  })
  await page.emulateMedia({ colorScheme: 'light' })
  // The other islands never arrive; the script in the head is enough.
  await page.route(/\/islands\/main-/, (route) => route.abort())
  await page.goto('/en')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.locator('html')).toHaveAttribute('data-text-size', 'largest')
})

test('everything that takes the focus shows it', async ({ page }) => {
  await page.goto(`/en/posts/${post}`)
  const without: string[] = []
  for (let stop = 0; stop < 25; stop += 1) {
    await page.keyboard.press('Tab')
    const bare = await page.evaluate(() => {
      const { activeElement: element } = document
      if (!element || element === document.body) return ''
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2 ? element.outerHTML : ''
    })
    if (bare) without.push(bare)
  }
  expect(without).toEqual([])
})

test('printed, it is black on white, whole and without what only works on a screen', async ({
  page,
  browserName,
}) => {
  test.skip(browserName !== 'chromium', 'only Chromium makes a PDF')
  await page.addInitScript(() => localStorage.setItem('theme', 'dark'))
  await page.goto(`/en/posts/${otherPost}`, { waitUntil: 'networkidle' })
  await page.emulateMedia({ media: 'print' })
  expect(await page.evaluate(background)).toBe('rgb(255, 255, 255)')
  for (const hidden of ['.site-header', '.site-footer', '.toc', '.discussion', 'copy-code'])
    await expect(page.locator(hidden).first()).toBeHidden()
  await expect(page.locator('.code pre').first()).toHaveCSS('white-space-collapse', 'preserve')
  const wide = await page.evaluate(
    () =>
      [...document.querySelectorAll('.code pre')].filter((pre) => pre.scrollWidth > pre.clientWidth).length,
  )
  expect(wide).toBe(0)
  const address = await page
    .locator('.prose a[href^="https://"]')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content)
  expect(address).toContain('https://')
  expect((await page.pdf({ format: 'A4' })).byteLength).toBeGreaterThan(20_000)
})

for (const reducedMotion of ['no-preference', 'reduce'] as const)
  test(`from page to page there is a transition, if motion is welcome (${reducedMotion})`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion })
    await page.addInitScript(() => {
      addEventListener('pagereveal', (event) => {
        const { viewTransition } = event as Event & { viewTransition: unknown }
        sessionStorage.setItem('transition', String(viewTransition !== null))
      })
    })
    await page.goto('/en')
    await page.locator(`a[href="/en/posts/${post}"]`).first().click()
    await expect(page).toHaveURL(new RegExp(post))
    await expect
      .poll(() => page.evaluate(() => sessionStorage.getItem('transition')))
      .toBe(String(reducedMotion === 'no-preference'))
  })
