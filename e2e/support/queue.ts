import { expect, type Page } from '@playwright/test'

/** Opens a page of comments to decide, and waits until it hears keys. */
export async function openList(page: Page, address = '/admin'): Promise<void> {
  await page.goto(address)
  await expect(page.locator('.mod-list')).toHaveAttribute('data-keys', 'heard')
}
