import { tabTo } from './support/keyboard'
import { expect, otherPost, post, test } from './support/test'

const set = 'from-one-container-to-a-cluster'

test('from the header through a series to its last sheet and back, with the keyboard alone', async ({
  page,
}) => {
  // Articles have many stops on the way to their end, and each is one key.
  test.slow()
  await page.goto('/en')
  await tabTo(page.getByRole('banner').getByRole('link', { name: 'Series' }))
  await page.keyboard.press('Enter')
  await tabTo(page.locator(`main a[href="/en/series/${set}"]`))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/en/series/${set}$`))
  await tabTo(page.getByRole('link', { name: 'Begin with sheet 1' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/posts/${post}$`))
  await expect(page.locator('.post-head')).toContainText(/1 of \d/)
  await tabTo(page.locator('a[rel=next]'))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/posts/${otherPost}$`))
  await expect(page.locator('.strip [aria-current=page]')).toHaveText('2')
  await tabTo(page.locator('a[rel=prev]'))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/posts/${post}$`))
})

test('an article says what it is about, who wrote it and what is near, each with a way there', async ({
  page,
}) => {
  await page.goto(`/en/posts/${post}`)
  const tags = await page.locator('.title-block a[rel=tag]').allTextContents()
  expect(tags).toContain('kubernetes')
  await expect(page.locator('.post-end .lines').getByRole('link')).not.toHaveCount(0)
  await page.locator('a[rel=author]').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Slipway desk')
  await page.locator(`.lines a[href="/en/posts/${post}"]`).click()
  await page.getByRole('link', { name: 'kubernetes' }).first().click()
  await expect(page).toHaveURL(/\/en\/tags\/kubernetes$/)
  for (const slug of [post, otherPost])
    await expect(page.locator(`.lines a[href="/en/posts/${slug}"]`)).toBeVisible()
})

test('subjects are counted, and the count is the number of articles under them', async ({ page }) => {
  await page.goto('/zh/tags')
  const entries = await page.locator('.tag-index a').all()
  expect(entries.length).toBeGreaterThan(5)
  const counted = await Promise.all(
    entries.map(async (entry) => ({
      href: (await entry.getAttribute('href')) ?? '',
      count: Number(await entry.locator('.figures').textContent()),
    })),
  )
  for (const { href, count } of counted) {
    await page.goto(href)
    await expect(page.locator('.lines li')).toHaveCount(count)
  }
})

test('the archive has every article once, and the home page no more than twelve', async ({ page }) => {
  await page.goto('/en/archive')
  const links = page.locator('.lines a')
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  expect(new Set(hrefs).size).toBe(hrefs.length)
  expect(hrefs).toContain(`/en/posts/${post}`)
  await page.goto('/en')
  const listed = page.locator(':is(.register[aria-labelledby=register] h3, .lines) a')
  expect(await listed.count()).toBe(Math.min(12, hrefs.length))
  await page.getByRole('link', { name: `All ${hrefs.length} articles, by year` }).click()
  await expect(page).toHaveURL(/\/en\/archive$/)
})

test('breadcrumbs lead up, and the last one is this page', async ({ page }) => {
  await page.goto(`/zh/series/${set}`)
  const crumbs = page.getByRole('navigation', { name: '当前位置' })
  await expect(crumbs.locator('[aria-current=page]')).toHaveText('从一个容器到一个集群')
  await crumbs.getByRole('link', { name: '系列' }).click()
  await expect(page).toHaveURL(/\/zh\/series$/)
  await crumbs.getByRole('link', { name: '首页' }).click()
  await expect(page).toHaveURL(/\/zh$/)
})

for (const path of ['/archive', '/tags', '/tags/docker', '/series', `/series/${set}`, '/authors/slipway'])
  test(`${path} has its own title and description, and its language switch stays there`, async ({ page }) => {
    await page.goto(`/zh${path}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    expect(await page.title()).toMatch(/^.+ · 船台$/)
    await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /.{10,}/)
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`/zh${path}$`))
    await expect(page.locator('link[rel=alternate][hreflang=en]')).toHaveAttribute(
      'href',
      new RegExp(`/en${path}$`),
    )
    await expect(page.locator('script[type="application/ld+json"]')).toHaveCount(1)
    await page.getByRole('link', { name: 'English' }).click()
    await expect(page).toHaveURL(new RegExp(`/en${path}$`))
  })

for (const path of ['/tags/nothing', '/series/nothing', '/authors/nobody'])
  test(`${path} is not found`, async ({ request }) => {
    expect((await request.get(`/en${path}`)).status()).toBe(404)
  })

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a series is an ordered list, and every way on is a link', async ({ page }) => {
    await page.goto(`/en/series/${set}`)
    const sheets = page.locator('ol.sheets > li')
    expect(await sheets.count()).toBeGreaterThan(1)
    await expect(page.getByText('Progress')).toBeHidden()
    await page.getByRole('link', { name: 'Begin with sheet 1' }).click()
    await page.locator('a[rel=next]').click()
    await expect(page).toHaveURL(new RegExp(`/posts/${otherPost}$`))
  })

  test('the list of the week says where it comes from', async ({ page }) => {
    await page.goto('/zh')
    await expect(page.locator('.most-read')).toContainText('由脚本取来')
  })
})
