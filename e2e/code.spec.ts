import { rollingUpdates, open, block, copyOf } from './support/blocks'
import { layoutShift } from './support/layout-shift'
import { article, expect, expectAccessible, post, test } from './support/test'

test.describe('blocks', () => {
  test('a change is copied as its result and told apart without colour', async ({ page }) => {
    await open(page, `/en/posts/${post}`)
    const change = page.locator('figure[data-language=diff]')
    expect(await copyOf(page, change)).toBe('spec:\n  replicas: 5')
    await expect(change.getByRole('deletion')).toHaveText('Removed:   replicas: 3')
    await expect(change.getByRole('insertion')).toHaveText('Added:   replicas: 5')
    const signs = await change
      .locator('ins, del')
      .evaluateAll((lines) => lines.map((line) => getComputedStyle(line, '::after').content[1]))
    expect(signs).toEqual(['−', '+'])
  })

  test('numbers are drawn beside the lines, and nobody copies them', async ({ page }) => {
    await open(page, rollingUpdates)
    const numbered = page.locator('figure.code[data-numbers]').first()
    const lines = numbered.locator('.line')
    const drawn = await lines.evaluateAll((all) =>
      all.map((line) => getComputedStyle(line, '::before').counterIncrement),
    )
    expect(drawn.length).toBeGreaterThan(5)
    expect(new Set(drawn)).toEqual(new Set(['line 1']))
    await expect(numbered.locator('mark').first()).toHaveText(/^Highlighted: /)
    const copied = await copyOf(page, numbered)
    expect(copied.split('\n')).toHaveLength(drawn.length)
    expect(copied).not.toMatch(/^ *\d+ |Highlighted/m)
    const heights = await lines.evaluateAll((all) => all.map((line) => line.getBoundingClientRect().height))
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(1)
  })

  test('a line that goes is not copied with the one that comes', async ({ page }) => {
    await open(page, rollingUpdates)
    const change = page
      .locator('figure.code')
      .filter({ has: page.locator('del') })
      .first()
    expect(await copyOf(page, change)).toBe('CMD ["node", "server.js"]')
  })

  test('what is selected by hand has no words for listeners in it', async ({ page }) => {
    await open(page, `/en/posts/${post}`)
    const selected = await page.locator('figure[data-language=diff] code').evaluate((code) => {
      getSelection()?.selectAllChildren(code)
      return String(getSelection())
    })
    expect(selected).toBe('spec:\n  replicas: 3\n  replicas: 5')
  })

  test('long lines wrap in all blocks at once, and stay so on the next page', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 })
    await open(page)
    const scrolling = block(page, 'npm ci')
    const short = block(page, 'docker compose down')
    const wrap = scrolling.getByRole('button', { name: 'Wrap long lines' })
    await expect(short.getByRole('button', { name: 'Wrap long lines' })).toBeHidden()
    await expect(wrap).toHaveAttribute('aria-pressed', 'false')
    await wrap.focus()
    await page.keyboard.press('Enter')
    await expect(wrap).toHaveAttribute('aria-pressed', 'true')
    await expect(wrap).toBeInViewport()
    const widths = () =>
      page
        .locator('figure.code pre')
        .evaluateAll((all) => all.filter((pre) => pre.scrollWidth > pre.clientWidth).length)
    expect(await widths()).toBe(0)
    // From the first paint: without the main script, which also folds the contents on a phone.
    await page.route(/\/islands\/main-/, (route) => route.abort())
    await page.goto(`/zh/posts/${post}`)
    expect(await widths()).toBe(0)
    expect(await layoutShift(page)).toBe(0)
    await page.unroute(/\/islands\/main-/)
    await page.reload()
    await page.getByRole('button', { name: '长行换行' }).first().click()
    expect(await widths()).toBeGreaterThan(0)
  })

  for (const colorScheme of ['light', 'dark'] as const)
    test(`with values, tabs and wrapped lines the page is accessible, ${colorScheme}`, async ({ page }) => {
      test.slow()
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width: 390, height: 800 })
      await open(page)
      await page.locator('variable-values summary').click()
      await page.getByRole('textbox', { name: 'Namespace' }).fill('not a name')
      await page.getByRole('button', { name: 'Wrap long lines' }).first().click()
      await expectAccessible(page)
    })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('every alternative is readable, literals stand in the code, no tool is in the way', async ({
    page,
  }) => {
    await page.goto(article)
    await expect(page.locator('tab-panel')).toHaveCount(3)
    for (const panel of await page.locator('tab-panel').all()) await expect(panel).toBeVisible()
    await expect(page.locator('.tab-label').first()).toBeVisible()
    await expect(page.locator('var[data-variable=namespace]').first()).toHaveText('notes')
    await expect(page.locator('variable-values')).toBeHidden()
    for (const tool of await page.locator('wrap-code, copy-code').all()) await expect(tool).toBeHidden()
  })
})
