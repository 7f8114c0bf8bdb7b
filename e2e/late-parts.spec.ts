import type { Locator, Page } from '@playwright/test'
import { blockOf, toolOf } from './support/lines'
import { expect, post, test } from './support/test'

const cases: [parts: string, near: (page: Page) => Locator, whole: (page: Page) => Locator][] = [
  ['lines', (page) => blockOf(page), (page) => toolOf(blockOf(page))],
  ['parts', (page) => page.locator('#discussion'), (page) => page.locator('#comment-form')],
]

for (const [parts, near, whole] of cases)
  test(`what is made of discussion/${parts} is there when the site answers again`, async ({
    page,
    context,
  }) => {
    const errors: Error[] = []
    page.on('pageerror', (error) => errors.push(error))
    const address = `**/en/discussion/${parts}`
    await page.route(address, (route) => route.fulfill({ status: 503, body: 'resting' }))
    const refused = page.waitForResponse(address)
    await page.goto(`/en/posts/${post}`)
    await near(page).scrollIntoViewIfNeeded()
    expect((await refused).status()).toBe(503)
    await expect(whole(page)).toHaveCount(0)
    await page.unroute(address)
    await expect(async () => {
      // The browser says that it is online again.
      await context.setOffline(true)
      await context.setOffline(false)
      await expect(whole(page)).toBeVisible({ timeout: 3_000 })
    }).toPass()
    expect(errors).toEqual([])
  })
