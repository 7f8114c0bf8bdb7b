import type { Locator, Page } from '@playwright/test'
import { article, expect } from './test'

export const rollingUpdates = '/en/posts/rolling-updates-without-losing-requests'

/** Islands that are fetched on demand have arrived. */
export async function open(page: Page, path = article) {
  await page.goto(path)
  await page.waitForFunction(() =>
    ['variable-values', 'wrap-code'].every(
      (name) => !document.querySelector(name) || customElements.get(name) !== undefined,
    ),
  )
}

export function block(page: Page, text: string): Locator {
  return page.locator('figure.code').filter({ hasText: text }).first()
}

export async function copyOf(page: Page, figure: Locator): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await figure.getByRole('button', { name: 'Copy' }).click()
  await expect(figure.getByText('Copied')).toBeVisible()
  return page.evaluate(() => navigator.clipboard.readText())
}
