import { gzipSync } from 'node:zlib'
import { query } from './support/database'
import { openDiscussion, say } from './support/discussion'
import { article, expect, expectAccessible, otherPost, post, test } from './support/test'

const long = 'rolling-updates-without-losing-requests'
/** What it was called when its discussion began. */
const record = 'rolling-updates'

for (const colorScheme of ['light', 'dark'] as const)
  for (const [device, width] of Object.entries({ phone: 320, desktop: 1440 }))
    test(`a deep thread is accessible and fits a ${device}, ${colorScheme}`, async ({ page, request }) => {
      const mark = `deep ${colorScheme} ${device} ${Date.now()}`
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 800 })
      const root = await say(request, otherPost, `${mark} root\n\n    ${'long-code '.repeat(40)}`)
      let parent = root
      for (const text of ['一层', 'two', 'x'.repeat(300), 'four', 'five'])
        parent = await say(request, otherPost, `${mark} ${text}`, { parentId: parent.id })
      await openDiscussion(page, `${article}#comment-${root.number}`)
      await expect(page.locator(`#comment-${root.number}`)).toBeInViewport()
      await expectAccessible(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      const deepest = await page.locator(`#comment-${parent.number} .body`).first().boundingBox()
      expect(deepest?.width).toBeGreaterThan(200)
    })

test('of ten thousand comments only a page is on the page, and the last is found', async ({ page, site }) => {
  const rows = 10_000
  await query(
    site,
    `INSERT INTO comment (id, post_slug, number, locale, author_name, body, body_html, renderer, author,
       idempotency_key, request_digest, created_at, path, thread_number, shown)
     SELECT CONCAT('0193a5b0-7d60-7000-8000-', LPAD(n, 12, '0')), ?, n, 'en', 'Ada', 'many', '<p>many</p>', 1,
       UNHEX(MD5(n)), UNHEX(SHA2(CONCAT('k', n), 256)), UNHEX(SHA2(n, 256)), UTC_TIMESTAMP(3),
       UNHEX(LPAD(HEX(n), 8, '0')), n, 1
     FROM (SELECT a.d + b.d * 10 + c.d * 100 + e.d * 1000 + 1 AS n FROM ${['a', 'b', 'c', 'e']
       .map(
         (name) =>
           `(SELECT 0 d UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5
             UNION SELECT 6 UNION SELECT 7 UNION SELECT 8 UNION SELECT 9) ${name}`,
       )
       .join(' CROSS JOIN ')}) numbers`,
    [record],
  )
  await query(
    site,
    `INSERT INTO post_stat
       (post_slug, comments, last_comment_number, threads, threaded_number, last_visible_number)
     VALUES (?, ?, ?, ?, ?, ?)
     ON DUPLICATE KEY UPDATE comments = VALUES(comments), last_comment_number = VALUES(last_comment_number),
       threads = VALUES(threads), threaded_number = VALUES(threaded_number),
       last_visible_number = VALUES(last_visible_number)`,
    [record, rows, rows, rows, rows, rows],
  )
  await openDiscussion(page, `/en/posts/${long}#comment-${rows}`)
  await expect(page.locator(`#comment-${rows}`)).toBeInViewport()
  expect(await page.locator('.comment').count()).toBeLessThanOrEqual(45)
})

test('the discussion’s script, with all that it imports, takes at most 12 kB', async ({ page, request }) => {
  const sizes = new Map<string, number>()
  // Not whatever is fetched meanwhile: the examples on the way bring scripts of their own. And not what is fetched only
  // for those who need it, by `import()`: the form that changes a comment, the work against machines.
  async function weigh(address: string) {
    if (sizes.has(address)) return
    const body = await (await request.get(address)).body()
    sizes.set(address, gzipSync(body, { level: 9 }).byteLength)
    for (const [, name = ''] of body.toString().matchAll(/(?:from|import)"(\.\/[^"]+)"/g))
      await weigh(new URL(name, address).href)
  }
  await page.goto(`/en/posts/${post}`, { waitUntil: 'networkidle' })
  const script = page.waitForRequest(/\/islands\/thread-.*\.js$/)
  await page.locator('#discussion').scrollIntoViewIfNeeded()
  await expect(page.locator('#comment-form')).toBeVisible()
  await weigh((await script).url())
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  expect(sizes.size).toBeGreaterThan(1)
  expect(total).toBeGreaterThan(3_000)
  expect(total).toBeLessThanOrEqual(12_000)
})
