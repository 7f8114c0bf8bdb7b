import { blockOf, commentOn, file, openBlock, storeVersion, toolOf, versionOf } from './support/lines'
import { expect, expectAccessible, post, test } from './support/test'

for (const colorScheme of ['light', 'dark'] as const)
  test(`choosing, writing and reading are accessible, ${colorScheme}`, async ({ page, request }) => {
    test.slow()
    const { digest } = await versionOf(request)
    await commentOn(request, 'read me', { from: 3, to: 4, digest })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const block = await openBlock(page)
    await toolOf(block).press('Enter')
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Comment' })).toBeFocused()
    await expectAccessible(page)
    await block.locator('.line-mark').first().click()
    await expect(
      page
        .getByRole('region', { name: /^Comments on/ })
        .getByRole('listitem')
        .first(),
    ).toBeVisible()
    await expectAccessible(page)
  })

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 700 }, hasTouch: true, isMobile: true })

  test('lines are tapped, two take in what lies between, and nothing is wider than the page', async ({
    page,
  }) => {
    const block = await openBlock(page)
    await toolOf(block).tap()
    const option = (index: number) => block.getByRole('option').nth(index)
    await option(1).tap()
    await option(3).tap()
    await expect(block.getByRole('option', { selected: true })).toHaveCount(3)
    expect((await option(1).boundingBox())?.height).toBeGreaterThanOrEqual(44)
    await page.getByRole('button', { name: 'Write', exact: true }).tap()
    await expect(page.getByText(/^On compose\.yaml:\d+–\d+$/)).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the discussion quotes the lines, leads to their block, and says what has changed', async ({
    page,
    request,
    site,
  }) => {
    const { lines } = await versionOf(request)
    // Away from the lines that other journeys comment on, and from the end of the file, whose change would be shown too.
    await storeVersion(site, 'earlier2', lines.toSpliced(11, 0, '# gone'))
    const { number } = await commentOn(request, 'quoted', { from: 13, to: 13, digest: 'earlier2' })
    await page.goto(`/en/posts/${post}/comments?comment=${number}`)
    const comment = page.locator(`#comment-${number}`)
    await expect(comment.locator('[data-part="quote-lines"]')).toHaveText(lines[11] ?? '')
    await comment.getByText('Made on an earlier version').click()
    await expect(comment.getByRole('deletion')).toHaveText('Removed: # gone')
    await comment.getByRole('link', { name: `${file}:13` }).click()
    await expect(page).toHaveURL(new RegExp(`/en/posts/${post}#compose\\.yaml:1$`))
    await expect(blockOf(page)).toBeInViewport()
  })
})
