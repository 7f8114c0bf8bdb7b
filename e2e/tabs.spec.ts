import { open } from './support/blocks'
import { layoutShift } from './support/layout-shift'
import { expect, otherPost, test } from './support/test'

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
