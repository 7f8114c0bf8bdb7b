import { expect, expectAccessible, test } from './support/test'

/** What e2e/support/site.ts calls the server. */
const replica = 'web-under-test'

const languages = [
  { locale: 'en', again: 'Ask again', answered: /^Answered at/, json: 'The same as JSON' },
  { locale: 'zh', again: '再问一次', answered: /得到应答/, json: '同样的内容，JSON格式' },
]

const away = {
  en: 'This page came from the edge; no replica answers just now.',
  zh: '这一页由edge送来，眼下没有副本应答。',
}

for (const { locale, again, answered } of languages)
  test(`${locale}: the footer of a page leads to who served it`, async ({ page, complaints }) => {
    await page.goto(`/${locale}`)
    await page.locator(`footer a[href="/${locale}/colophon"]`).click()
    await expect(page).toHaveURL(new RegExp(`/${locale}/colophon$`))
    await expect(page.getByRole('status')).toHaveText(answered)
    await expect(page.locator('[data-part="replica"]')).toHaveText(replica)
    await expect(page.locator('[data-part="node"]')).toHaveText('node-under-test')
    await expect(page.locator('[data-part="release"]')).toHaveText(/^\d+\.\d+\.\d+/)
    await expect(page.locator('[data-part="since"]')).toHaveText(/20\d\d/)
    await expect(page.getByRole('button', { name: again })).toBeVisible()
    await expectAccessible(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectAccessible(page)
    expect(complaints).toEqual([])
  })

test('asked again with the keyboard, another replica may answer, of another release', async ({ page }) => {
  await page.goto('/en/colophon')
  await expect(page.getByRole('status')).toHaveText(/^Answered at/)
  await page.route('**/api/served-by', (route) =>
    route.fulfill({
      json: {
        version: '99.0.0',
        revision: 'a'.repeat(40),
        replica: 'web-6d5f7b9c4-x2x7k',
        node: 'worker-2',
        startedAt: '2026-11-25T10:00:00.000Z',
      },
    }),
  )
  const button = page.getByRole('button', { name: 'Ask again' })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('web-6d5f7b9c4-x2x7k')).toBeVisible()
  await expect(page.getByText('worker-2')).toBeVisible()
  await expect(page.getByText('99.0.0 · aaaaaaa', { exact: true })).toBeVisible()
  await expect(page.getByRole('status')).toContainText('Page and replica are of two releases')
  await expect(button).toBeFocused()
})

for (const locale of ['en', 'zh'] as const)
  test(`${locale}: without a replica the page says so, and asks again when it is told to`, async ({
    page,
  }) => {
    await page.route('**/api/served-by', (route) =>
      route.fulfill({ status: 502, body: '<h1>Bad Gateway</h1>' }),
    )
    await page.goto(`/${locale}/colophon`)
    await expect(page.getByRole('status')).toContainText(away[locale])
    await expect(page.locator('[data-part="replica"]')).toHaveText('–')
    await expectAccessible(page)
    await page.unroute('**/api/served-by')
    await page.locator('.served button').click()
    await expect(page.locator('[data-part="replica"]')).toHaveText(replica)
  })

test('the replica is asked though the database does not answer', async ({ page, site }) => {
  await site.database.cut()
  await page.goto('/en/colophon')
  await expect(page.locator('[data-part="replica"]')).toHaveText(replica)
  await site.database.mend()
})

test('the API tells the same, to nobody’s cache, and takes no other method', async ({ request }) => {
  const response = await request.get('/api/served-by')
  expect(response.headers()['cache-control']).toBe('no-store')
  expect(await response.json()).toEqual({
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    revision: expect.any(String),
    replica,
    node: 'node-under-test',
    startedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.+Z$/),
  })
  const refused = await request.post('/api/served-by')
  expect(refused.status()).toBe(405)
  expect(refused.headers().allow).toBe('GET, HEAD, OPTIONS')
})

test('each language names the other, and the switch stays on the colophon', async ({ page }) => {
  await page.goto('/zh/colophon')
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/zh\/colophon$/)
  await expect(page.locator('link[rel=alternate][hreflang=en]')).toHaveAttribute('href', /\/en\/colophon$/)
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL(/\/en\/colophon$/)
  await expect(page).toHaveTitle('Colophon · Slipway')
})

test('the page needs no sideways scrolling at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  for (const locale of ['zh', 'en']) {
    await page.goto(`/${locale}/colophon`, { waitUntil: 'networkidle' })
    const [scrolls, fits] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ])
    expect(scrolls).toBe(fits)
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  for (const { locale, again, json } of languages)
    test(`${locale}: the page is whole, and a link asks a replica`, async ({ page }) => {
      await page.goto(`/${locale}/colophon`)
      await expect(page.getByRole('heading', { level: 2 })).toHaveCount(5)
      await expect(page.getByRole('button', { name: again })).toBeHidden()
      await page.getByRole('link', { name: json }).click()
      await expect(page.getByText(`"replica":"${replica}"`)).toBeVisible()
    })
})
