import type { Page } from '@playwright/test'
import { query } from './support/database'
import { nameField, openDiscussion, textField } from './support/discussion'
import { tabTo } from './support/keyboard'
import { startSite, type Site } from './support/site'
import { expect, expectAccessible, post, test as base } from './support/test'

declare global {
  interface Window {
    longestTask: number
  }
}

/** A site whose owners ask every new browser for work. */
const test = base.extend<object, { guarded: Site }>({
  guarded: [
    async ({ documents }, use) => {
      const site = await startSite(documents)
      const value = JSON.stringify({ challenge: 'always' })
      await query(site, "INSERT INTO setting VALUES ('comment-rules', ?, UTC_TIMESTAMP(3))", [value])
      await use(site)
      await site.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ guarded }, use) => use(guarded.url),
})

/** Writes a comment with the keyboard alone. */
async function write(page: Page, text: string): Promise<void> {
  await openDiscussion(page, `/en/posts/${post}`)
  await nameField(page).focus()
  await page.keyboard.type('Ada')
  await textField(page).focus()
  await page.keyboard.type(text)
  await tabTo(page.getByRole('button', { name: 'Publish comment' }))
  await page.keyboard.press('Enter')
}

test('a browser that is asked for work does it by itself, and the comment is there', async ({
  page,
  guarded,
}) => {
  const answers: number[] = []
  const strangers: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(guarded.url)) strangers.push(request.url())
  })
  page.on('response', (response) => {
    if (response.request().method() === 'POST' && response.url().endsWith('/comments'))
      answers.push(response.status())
  })
  const text = `Worked for ${Date.now()}`
  await write(page, text)
  await expect(page.getByText('Your comment is published.')).toBeVisible()
  await expect(page.locator('.comment').filter({ hasText: text })).toHaveCount(1)
  expect(answers).toEqual([428, 201])
  expect(strangers).toEqual([])
  await expectAccessible(page)
})

test('typing goes on while the browser works', async ({ page }) => {
  await page.addInitScript(() => {
    window.longestTask = 0
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        window.longestTask = Math.max(window.longestTask, duration)
    }).observe({ type: 'longtask', buffered: false })
  })
  const asked = page.waitForResponse((response) => response.status() === 428)
  const stored = page.waitForResponse((response) => response.status() === 201)
  await write(page, `Long work ${Date.now()}`)
  await asked
  const began = await page.evaluate(() => {
    window.longestTask = 0
    return performance.now()
  })
  await stored
  const took = (await page.evaluate(() => performance.now())) - began
  await expect(page.getByText('Your comment is published.')).toBeVisible()
  // Solving it at once on this thread would be one task, as long as the work takes.
  expect(await page.evaluate(() => window.longestTask)).toBeLessThan(Math.max(took / 2, 50))
})

test('a browser without Web Crypto waits for a moderator instead', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Crypto.prototype, 'subtle'))
  const text = `Not able ${Date.now()}`
  await write(page, text)
  await expect(page.getByText(/Your comment waits for approval/)).toBeVisible()
  await expect(page.locator('.comment').filter({ hasText: text })).toContainText('Waits for approval.')
})

test('a form without JavaScript waits for a moderator instead', async ({ request }) => {
  const form = { name: 'Lynx', body: `No scripts ${Date.now()}`, locale: 'en' }
  const response = await request.post(`/api/posts/${post}/comments`, { form, maxRedirects: 0 })
  expect(response.status()).toBe(303)
  const { comments } = await (await request.get(`/api/posts/${post}/comments`)).json()
  expect(comments.filter(({ html }: { html: string }) => html.includes(form.body))).toEqual([])
})

// The last of this file: after it the address has written all that it may for a minute.
test('who is refused without JavaScript gets a page with the text back twice, then words', async ({
  request,
}) => {
  const refused: { type: string; page: string }[] = []
  for (let sent = 0; sent < 12 && refused.length < 3; sent += 1) {
    const form = { name: 'Lynx', body: `Once more ${sent}`, locale: 'en' }
    const response = await request.post(`/api/posts/${post}/comments`, { form, maxRedirects: 0 })
    if (response.status() !== 429) continue
    expect(Number(response.headers()['retry-after'])).toBeGreaterThan(0)
    const page = await response.text()
    refused.push({ type: response.headers()['content-type'] ?? '', page })
    if (refused.length < 3) expect(page).toContain(form.body)
  }
  expect(refused.map(({ type }) => type.split(';')[0])).toEqual(['text/html', 'text/html', 'text/plain'])
})
