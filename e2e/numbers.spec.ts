import { readFile } from 'node:fs/promises'
import { createConnection } from 'mysql2/promise'
import { createAccount, signIn } from './support/accounts'
import { expect, expectAccessible, otherPost, post, test } from './support/test'
import type { Site } from './support/site'

test.use({ locale: 'en' })

/** Four weeks of numbers before today. */
async function fill(site: Site): Promise<void> {
  const sql = await createConnection(site.database.url)
  for (const [slug, scale] of [
    [post, 1],
    [otherPost, 3],
    ['an-article-that-has-gone', 0.2],
  ] as const)
    for (let ago = 1; ago <= 60; ago += 1) {
      const views = Math.round(scale * (40 + ((ago * 37) % 23)))
      await sql.query(
        `INSERT INTO post_daily_views (day, post_slug, views, openings, finished)
         VALUES (UTC_DATE() - INTERVAL ? DAY, ?, ?, ?, ?)
         ON DUPLICATE KEY UPDATE views = VALUES(views), openings = VALUES(openings)`,
        [ago, slug, views, Math.round(views * 1.4), Math.round(views * 0.4)],
      )
    }
  await sql.query(
    `INSERT INTO post_daily_referrer (day, post_slug, host, visitors) VALUES
       (UTC_DATE() - INTERVAL 2 DAY, ?, 'news.ycombinator.com', 31),
       (UTC_DATE() - INTERVAL 3 DAY, ?, 'v2ex.com', 12), (UTC_DATE() - INTERVAL 3 DAY, ?, '*', 5)
     ON DUPLICATE KEY UPDATE visitors = VALUES(visitors)`,
    [post, otherPost, otherPost],
  )
  await sql.end()
}

test('moderators see what was read, in a range, and an article by itself', async ({
  page,
  site,
  complaints,
}) => {
  await fill(site)
  await page.goto('/admin/numbers')
  await expect(page).toHaveURL(/\/admin\/sign-in\?next=%2Fadmin%2Fnumbers/)
  await signIn(page, await createAccount(site))
  await page.goto('/admin/numbers')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Numbers')
  const chart = page.getByRole('img', { name: 'Views and visitors by day' })
  await expect(chart.locator('.bar')).toHaveCount(28)
  await page.getByRole('navigation', { name: 'Range' }).getByRole('link', { name: '7 days' }).click()
  await expect(chart.locator('.bar')).toHaveCount(7)
  await page.getByText('The same as a table').click()
  await expect(page.getByRole('group', { name: 'Views and visitors by day' }).getByRole('row')).toHaveCount(8)
  const articles = page.getByRole('group', { name: 'Articles' })
  await expect(articles.getByRole('row').nth(1)).toContainText('%')
  await expect(page.getByRole('row', { name: /news\.ycombinator\.com/ })).toContainText('31')
  await articles.getByRole('link').nth(1).click()
  await expect(page).toHaveURL(/\/admin\/numbers\/[\w-]+\?days=7$/)
  await expect(chart).toBeVisible()
  await page.getByRole('link', { name: 'All articles' }).click()
  await page.getByRole('link', { name: 'an-article-that-has-gone' }).click()
  await expect(page.getByText('not on the site any more')).toBeVisible()
  expect(complaints).toEqual([])
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`the numbers are accessible, ${colorScheme}`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme })
    await fill(site)
    await signIn(page, await createAccount(site))
    for (const path of ['/admin/numbers?days=365', `/admin/numbers/${post}`]) {
      await page.goto(path)
      await page.locator('.numbers-table-of-days summary').click()
      await expectAccessible(page)
    }
  })

test('each table can be had as a file, by moderators only', async ({ page, request, site }) => {
  await fill(site)
  expect((await request.get('/admin/numbers/csv?table=days')).status()).toBe(401)
  await signIn(page, await createAccount(site))
  await page.goto('/admin/numbers?days=7')
  const lines: Record<string, string[]> = {}
  for (const table of ['days', 'posts', 'referrers']) {
    const downloading = page.waitForEvent('download')
    await page.locator(`a[href*="table=${table}"]`).click()
    const file = await downloading
    expect(file.suggestedFilename()).toBe(`slipway-${table}-7-days.csv`)
    lines[table] = (await readFile(await file.path(), 'utf8')).split('\r\n')
  }
  expect(lines.days).toHaveLength(9)
  expect(lines.days?.[0]).toBe('\uFEFFday,views,visitors,finished')
  expect(lines.posts?.[0]).toBe('\uFEFFslug,title,views,views_before,visitors,finished,comments,reactions')
  expect(lines.referrers?.slice(1)).toContain('news.ycombinator.com,31')
})
