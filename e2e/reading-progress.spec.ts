import type { Page } from '@playwright/test'
import { layoutShift } from './support/layout-shift'
import { expect, otherPost, post, test } from './support/test'

const set = 'from-one-container-to-a-cluster'

async function readToTheEnd(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.locator('read-end').scrollIntoViewIfNeeded()
  await expect.poll(() => page.evaluate(() => localStorage.getItem('read'))).toContain(path.split('/').pop())
}

test('what was read to its end is marked everywhere, in both languages', async ({ page }) => {
  await page.goto(`/en/posts/${post}`)
  await expect(page.locator('.strip [data-read]')).toHaveCount(0)
  await readToTheEnd(page, `/en/posts/${post}`)
  await expect(page.locator('.strip [data-read]')).toHaveCount(1)
  await expect(page.locator('.series-place')).toContainText(/1 of \d+ read/)

  await page.goto(`/zh/series/${set}`)
  await expect(page.locator('.title-block')).toContainText(/读过1篇/)
  const sheets = page.locator('.sheets > li')
  await expect(sheets.first()).toContainText('读过')
  await expect(sheets.nth(1)).not.toContainText('读过')
  const resume = page.getByRole('link', { name: '接着读第2张' })
  await expect(resume).toHaveAttribute('href', `/zh/posts/${otherPost}`)

  for (const path of ['/en', '/en/archive', '/en/tags/kubernetes', '/en/authors/slipway']) {
    await page.goto(path)
    const row = page.locator(':is(.register, .lines) li').filter({ has: page.locator(`a[href$="/${post}"]`) })
    await expect(row.first()).toContainText('Read')
  }
})

test('opening an article is not reading it', async ({ page }) => {
  await page.goto(`/en/posts/${post}`, { waitUntil: 'networkidle' })
  expect(await page.evaluate(() => localStorage.getItem('read'))).toBeNull()
})

test('marks that come late move nothing', async ({ page }) => {
  await readToTheEnd(page, `/en/posts/${post}`)
  for (const path of ['', '/series', `/series/${set}`, '/archive']) {
    await page.goto(`/en${path}`, { waitUntil: 'networkidle' })
    await expect(page.locator('[data-read]').first()).toBeVisible()
    expect(await layoutShift(page)).toBe(0)
  }
})

test('a browser without storage shows the lists as they are', async ({ page, complaints }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    })
  })
  await page.goto(`/en/series/${set}`, { waitUntil: 'networkidle' })
  await expect(page.getByRole('link', { name: 'Begin with sheet 1' })).toBeVisible()
  expect(complaints).toEqual([])
})
