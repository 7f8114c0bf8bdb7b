import { expect, expectAccessible, post, test } from './support/test'

const paths = [
  '',
  '/archive',
  '/tags',
  '/tags/kubernetes',
  '/series',
  '/series/from-one-container-to-a-cluster',
  '/authors/slipway',
  '/proofs',
]

for (const locale of ['zh', 'en'])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`${locale} lists are accessible in the ${colorScheme} theme, with something read`, async ({
      page,
      complaints,
    }) => {
      test.slow()
      await page.addInitScript((slug) => localStorage.setItem('read', JSON.stringify([slug])), post)
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      for (const path of paths) {
        await page.goto(`/${locale}${path}`, { waitUntil: 'networkidle' })
        await expectAccessible(page)
      }
      expect(complaints).toEqual([])
    })

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 } })

  test('no list needs sideways scrolling at 320 px', async ({ page }) => {
    for (const locale of ['zh', 'en'])
      for (const path of paths) {
        await page.goto(`/${locale}${path}`, { waitUntil: 'networkidle' })
        const [scrolls, fits] = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          document.documentElement.clientWidth,
        ])
        expect([path, scrolls]).toEqual([path, fits])
      }
  })

  test('the ways into the articles are there at once, and a finger hits them', async ({ page }) => {
    await page.goto('/zh')
    const ways = page.getByRole('navigation', { name: '本站' }).getByRole('link')
    await expect(ways).toHaveText(['文章', '系列', '标签', '归档'])
    for (const way of [...(await ways.all()), ...(await page.locator('footer a').all())]) {
      const box = await way.boundingBox()
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
    }
    await ways.filter({ hasText: '归档' }).click()
    await expect(page).toHaveURL(/\/zh\/archive$/)
    await expect(ways.filter({ hasText: '归档' })).toHaveAttribute('aria-current', 'true')
  })

  test('the sheets of a series are large enough for a finger', async ({ page }) => {
    await page.goto(`/en/posts/${post}`)
    for (const sheet of await page.locator('.strip a').all()) {
      const box = await sheet.boundingBox()
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
    }
  })
})
