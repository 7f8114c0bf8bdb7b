import { expect, expectAccessible, otherPost, post, test } from './support/test'
import type { Locator, Page } from '@playwright/test'

const article = `/en/posts/${otherPost}`

const rollingUpdates = '/en/posts/rolling-updates-without-losing-requests'

/** Islands that are fetched on demand have arrived. */
async function open(page: Page, path = article) {
  await page.goto(path)
  await page.waitForFunction(() =>
    ['variable-values', 'wrap-code'].every(
      (name) => !document.querySelector(name) || customElements.get(name) !== undefined,
    ),
  )
}

function block(page: Page, text: string): Locator {
  return page.locator('figure.code').filter({ hasText: text }).first()
}

async function copyOf(page: Page, figure: Locator): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await figure.getByRole('button', { name: 'Copy' }).click()
  await expect(figure.getByText('Copied')).toBeVisible()
  return page.evaluate(() => navigator.clipboard.readText())
}

/** How much has moved without the reader's doing. */
async function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            if ('value' in entry && typeof entry.value === 'number') sum += entry.value
          }
        }).observe({ type: 'layout-shift', buffered: true })
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)))
      }),
  )
}

test.describe('tabs', () => {
  test('by keyboard: one stop, arrows, Home and End', async ({ page }) => {
    await open(page)
    const tabs = page.getByRole('tablist', { name: 'Alternatives: kind, minikube, k3s' }).getByRole('tab')
    await expect(tabs).toHaveText(['kind', 'minikube', 'k3s'])
    await tabs.first().focus()
    const steps = [
      ['ArrowRight', 'minikube image load'],
      ['ArrowRight', 'k3s ctr images import'],
      ['ArrowRight', 'kind load docker-image'],
      ['End', 'k3s ctr images import'],
      ['Home', 'kind load docker-image'],
      ['ArrowLeft', 'k3s ctr images import'],
    ] as const
    for (const [key, text] of steps) {
      await page.keyboard.press(key)
      await expect(page.getByRole('tabpanel')).toHaveCount(1)
      await expect(page.getByRole('tabpanel')).toContainText(text)
      await expect(page.locator('[role=tab]:focus')).toHaveAttribute('aria-selected', 'true')
    }
    await page.keyboard.press('Tab')
    await expect(page.getByRole('tabpanel', { name: 'k3s' })).toBeFocused()
    await page.keyboard.press('Shift+Tab')
    await expect(page.getByRole('tab', { name: 'k3s' })).toBeFocused()
  })

  test('the choice holds in the other language, from the first paint, and moves nothing', async ({
    page,
  }) => {
    await open(page)
    await page.getByRole('tab', { name: 'minikube' }).click()
    // Neither the main script nor what it fetches arrives: the script in the head is enough.
    await page.route(/\/islands\/main-/, (route) => route.abort())
    await page.goto(`/zh/posts/${otherPost}`)
    await expect(page.getByRole('tab', { selected: true })).toHaveText('minikube')
    await expect(page.getByRole('tabpanel')).toContainText('minikube image load')
    expect(await layoutShift(page)).toBe(0)
  })

  test('choosing does not move what the reader looks at', async ({ page }) => {
    await open(page)
    const tab = page.getByRole('tab', { name: 'k3s' })
    await tab.scrollIntoViewIfNeeded()
    const before = await tab.boundingBox()
    await tab.click()
    expect((await tab.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0)
  })

  test('another window follows', async ({ page, context }) => {
    await open(page)
    const other = await context.newPage()
    await open(other, `/zh/posts/${otherPost}`)
    await other.getByRole('tab', { name: 'k3s' }).click()
    await expect(page.getByRole('tab', { selected: true })).toHaveText('k3s')
  })

  test('on paper every alternative is there under its label', async ({ page }) => {
    await open(page)
    await page.emulateMedia({ media: 'print' })
    for (const text of ['kind load', 'minikube image load', 'k3s ctr'])
      await expect(page.locator('tab-panel').filter({ hasText: text })).toBeVisible()
    await expect(page.locator('.tab-label')).toHaveText(['kind', 'minikube', 'k3s'])
    await expect(page.locator('.tab-label').last()).toBeVisible()
  })
})

test.describe('your values', () => {
  test('set once by keyboard, they are in every block, every copy and on the next page', async ({ page }) => {
    await open(page)
    const summary = page.locator('variable-values summary')
    await summary.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    const namespace = page.getByRole('textbox', { name: 'Namespace' })
    await expect(namespace).toBeFocused()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('shop')
    await page.keyboard.press('Tab')
    await expect(page.locator('variable-values').getByRole('status')).toHaveText(
      /^Namespace: shop, in \d+ places of this page\.$/,
    )
    await expect(page.locator('var[data-variable=namespace]').filter({ hasNotText: /^shop$/ })).toHaveCount(0)
    const deployment = block(page, 'rollout status')
    expect(await copyOf(page, deployment)).toContain('kubectl -n shop rollout status deployment/web')
    // Paths and labels of the same name are no namespace.
    expect(await copyOf(page, block(page, 'port-forward'))).toContain('curl -s localhost:8080/notes')

    await page.route(/\/islands\/main-/, (route) => route.abort())
    await page.goto(`/zh/posts/${otherPost}`)
    await expect(page.locator('var[data-variable=namespace]').first()).toHaveText('shop')
    await expect(page.locator('var[data-variable=image]').first()).toHaveText(
      'registry.example.com/notes:1.0.0',
    )
    expect(await layoutShift(page)).toBe(0)
  })

  test('a value that would break YAML or a command is not used, and the field says why', async ({ page }) => {
    await open(page, `/zh/posts/${otherPost}`)
    await page.locator('variable-values summary').click()
    const image = page.getByRole('textbox', { name: '镜像' })
    const places = page.locator('var[data-variable=image]')
    for (const harmful of ['a b:1', 'a:1; reboot', '"x":1', '$(id):1', "a:1'", 'notes']) {
      await image.fill(harmful)
      await expect(image).toHaveAttribute('aria-invalid', 'true')
      await expect(image).toHaveAccessibleDescription(/^还没有采用。要求：/)
      await expect(places.first()).toHaveText('registry.example.com/notes:1.0.0')
    }
    await image.fill('notes:dev')
    await expect(image).toHaveAttribute('aria-invalid', 'false')
    await expect(places.first()).toHaveText('notes:dev')
  })

  test('a harmful value in the storage is not used either', async ({ page }) => {
    await page.addInitScript(() =>
      localStorage.setItem('variables', JSON.stringify({ namespace: 'x; reboot', image: 5 })),
    )
    await open(page)
    await expect(page.locator('var[data-variable=namespace]').first()).toHaveText('notes')
    await expect(page.locator('var[data-variable=image]').first()).toHaveText(
      'registry.example.com/notes:1.0.0',
    )
  })

  test('a place in the code leads to its field, and Enter back', async ({ page }) => {
    await open(page)
    const place = block(page, 'rollout status').locator('var').first()
    await place.click()
    const namespace = page.getByRole('textbox', { name: 'Namespace' })
    await expect(namespace).toBeFocused()
    await page.keyboard.type('shop')
    await page.keyboard.press('Enter')
    await expect(place).toBeInViewport()
    await expect(place).toHaveText('shop')
    await expect(block(page, 'rollout status').locator('pre')).toBeFocused()
  })

  test('one value is reset, then all', async ({ page }) => {
    await page.addInitScript(() => {
      if (!localStorage.getItem('variables'))
        localStorage.setItem('variables', JSON.stringify({ namespace: 'shop', image: 'notes:dev' }))
    })
    await open(page)
    await page.locator('variable-values summary').click()
    await page.getByRole('button', { name: 'Reset Namespace' }).click()
    await expect(page.getByRole('textbox', { name: 'Namespace' })).toHaveValue('notes')
    await expect(page.locator('var[data-variable=namespace]').first()).toHaveText('notes')
    await expect(page.locator('var[data-variable=image]').first()).toHaveText('notes:dev')
    await page.getByRole('button', { name: 'Reset all' }).click()
    await expect(page.locator('var[data-variable=image]').first()).toHaveText(
      'registry.example.com/notes:1.0.0',
    )
    expect(await page.evaluate(() => localStorage.getItem('variables'))).toBe('{}')
  })

  test('another window follows', async ({ page, context }) => {
    await open(page)
    const other = await context.newPage()
    await open(other)
    await other.locator('variable-values summary').click()
    await other.getByRole('textbox', { name: 'Namespace' }).fill('shop')
    await expect(page.locator('var[data-variable=namespace]').first()).toHaveText('shop')
  })
})

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
