import { readFile } from 'node:fs/promises'
import { expect, expectAccessible, otherPost, post, test } from './support/test'

for (const locale of ['zh', 'en'])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`${locale} home, article and discussion are accessible in the ${colorScheme} theme`, async ({
      page,
      complaints,
    }) => {
      // Five pages, and axe looks at each element of them.
      test.slow()
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      for (const path of ['', `/posts/${post}`, `/posts/${otherPost}`, `/posts/${post}/comments`]) {
        await page.goto(`/${locale}${path}`, { waitUntil: 'networkidle' })
        await expectAccessible(page)
      }
      expect(complaints).toEqual([])
    })

test('a keyboard user gets from the list to an article and skips to its text', async ({ page }) => {
  await page.goto('/en')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  const link = page.getByRole('heading', { level: 3 }).getByRole('link').first()
  await expect(link).toBeFocused()
  const title = await link.textContent()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '')
})

test('an example is the real file: shown, and downloaded whole', async ({ page, request }) => {
  await page.goto(`/en/posts/${post}`)
  const file = await readFile(`content/posts/${post}/examples/compose.yaml`, 'utf8')
  const figure = page.locator('figure.code').filter({ hasText: 'compose.yaml' }).first()
  const href = await figure.getByRole('link', { name: 'Download compose.yaml' }).getAttribute('href')
  const download = await request.get(href ?? '')
  expect(await download.text()).toBe(file)
  expect(download.headers()['content-type']).toBe('text/plain; charset=utf-8')
  const shown = (await figure.locator('code').textContent()) ?? ''
  for (const line of shown.split('\n')) expect(file).toContain(line)
})

test('copying a terminal session gives the commands without prompts and output', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`/en/posts/${post}`)
  const session = page.locator('figure.code[data-language=console]').first()
  await session.getByRole('button', { name: 'Copy' }).click()
  await expect(session.getByText('Copied')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  const shown = (await session.locator('code').textContent()) ?? ''
  const commands = shown.split('\n').filter((line) => line.startsWith('$ '))
  expect(copied).toBe(commands.map((line) => line.slice(2)).join('\n'))
})

test('every entry of the contents leads to a section', async ({ page }) => {
  await page.goto(`/zh/posts/${post}`)
  const links = await page.locator('.toc a').all()
  expect(links.length).toBeGreaterThan(3)
  for (const link of links) {
    const id = decodeURIComponent((await link.getAttribute('href')) ?? '').slice(1)
    await expect(page.locator(`:is(h2, h3)[id="${id}"]`)).toHaveCount(1)
  }
})

for (const path of [
  '/zh',
  '/en',
  `/zh/posts/${otherPost}`,
  `/en/posts/${post}`,
  `/en/posts/${post}/comments`,
])
  test(`${path} needs no sideways scrolling at 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(path, { waitUntil: 'networkidle' })
    const [scrolls, fits] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ])
    expect(scrolls).toBe(fits)
  })
