import { expect, expectAccessible, test } from './support/test'

/** An article with a diagram, formulas, an image, footnotes and callouts. */
const article = 'rolling-updates-without-losing-requests'

for (const [locale, colorScheme] of [
  ['zh', 'dark'],
  ['en', 'light'],
] as const)
  test(`diagrams, formulas and images are there and accessible in ${locale}, ${colorScheme}, on a phone`, async ({
    page,
    complaints,
  }) => {
    test.slow()
    await page.setViewportSize({ width: 320, height: 700 })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.goto(`/${locale}/posts/${article}`, { waitUntil: 'networkidle' })
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    expect(complaints).toEqual([])
  })

test('a diagram says in words what it shows, in its own size and with its source', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto(`/en/posts/${article}`)
  const figure = page.locator('figure.diagram').first()
  const drawing = figure.getByRole('img')
  await expect(drawing).toHaveAccessibleName(/\w+ \w+/)
  await expect(figure.locator('figcaption')).toContainText((await drawing.getAttribute('aria-label')) ?? '?')
  expect((await figure.locator('text').first().boundingBox())?.height).toBeGreaterThan(11)
  await figure.getByText('The drawing as text').click()
  await expect(figure.locator('pre')).toContainText('sequenceDiagram')
  // Wider than the phone: the keyboard scrolls it.
  await drawing.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => drawing.evaluate((scrolled) => scrolled.scrollLeft)).toBeGreaterThan(0)
})

test('a drawing follows the theme', async ({ page }) => {
  const stroke = () =>
    page
      .locator('figure.diagram .shape')
      .first()
      .evaluate((shape) => getComputedStyle(shape).stroke)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(`/zh/posts/${article}`)
  const light = await stroke()
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await stroke()).not.toBe(light)
})

test('a formula is MathML with its TeX, and a long one scrolls within itself', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await page.goto(`/en/posts/${article}`)
  const formula = page.locator('div.formula').first()
  await expect(formula.locator('mfrac').first()).toBeVisible()
  await expect(formula.locator('annotation')).toContainText('\\frac')
  await expect(formula).toHaveCSS('overflow-x', 'auto')
})

test('an image keeps its place before it is there, and comes as WebP of a fitting width', async ({
  page,
  request,
  documents,
}) => {
  await page.setViewportSize({ width: 390, height: 800 })
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route(/\/images\//, async (route) => {
    await held
    await route.continue()
  })
  await page.goto(`/zh/posts/${article}`)
  const image = page.locator('.picture img:not(.placeholder)').first()
  await image.scrollIntoViewIfNeeded()
  const before = await image.boundingBox()
  expect(before?.height).toBeGreaterThan(50)
  await expect(page.locator('.picture .placeholder').first()).toBeVisible()
  release()
  await expect.poll(() => image.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0)
  expect(await image.boundingBox()).toEqual(before)
  const { headers, status } = await request
    .get((await image.getAttribute('src')) ?? '')
    .then((response) => ({ headers: response.headers(), status: response.status() }))
  expect(status).toBe(200)
  expect(headers['content-type']).toBe('image/webp')
  if (documents === 'static') expect(headers['cache-control']).toContain('immutable')
})

test('printed, every alternative of the tabs and the whole drawing are there', async ({ page }) => {
  await page.goto(`/en/posts/${article}`, { waitUntil: 'networkidle' })
  await page.setViewportSize({ width: 680, height: 1000 })
  await page.emulateMedia({ media: 'print' })
  const cut = await page
    .locator('figure.diagram [role=img]')
    .evaluateAll((all) => all.filter((each) => each.scrollWidth > each.clientWidth).length)
  expect(cut).toBe(0)
  for (const panel of await page.locator('tab-panel').all()) await expect(panel).toBeVisible()
})
