import { open, block, copyOf } from './support/blocks'
import { layoutShift } from './support/layout-shift'
import { expect, otherPost, test } from './support/test'

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
