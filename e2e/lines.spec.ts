import { tabTo } from './support/keyboard'
import { layoutShift } from './support/layout-shift'
import { blockOf, commentOn, openBlock, storeVersion, toolOf, versionOf } from './support/lines'
import { expect, expectAccessible, post, test } from './support/test'

const listIn = (scope: ReturnType<typeof blockOf>) => scope.getByRole('listbox')

test('with the keyboard alone a line is commented on, in the margin, the other language and the discussion', async ({
  page,
}) => {
  // Some hundred times Tab, in both languages.
  test.slow()
  const text = `fails on 1.33 ${Date.now()}`
  const block = await openBlock(page)
  await tabTo(toolOf(block))
  await page.keyboard.press('Enter')
  await expect(listIn(block)).toBeFocused()
  // Away from the lines that other journeys comment on: marks that are near each other become one.
  for (let line = 0; line < 15; line += 1) await page.keyboard.press('ArrowDown')
  await expect(block.getByRole('option', { selected: true })).toHaveCount(1)
  await expect(block.getByRole('option', { selected: true })).toHaveAccessibleName(/^Line \d+/)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^On compose\.yaml:\d+$/)).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Comment' })).toBeFocused()
  await page.keyboard.type(text)
  await tabTo(page.getByRole('textbox', { name: 'Name' }))
  await page.keyboard.type('Ada')
  await tabTo(page.getByRole('button', { name: 'Publish comment' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Your comment on compose\.yaml:\d+ is published\.$/)).toBeVisible()
  const panel = page.getByRole('region', { name: /^Comments on compose\.yaml:\d+$/ })
  await expect(panel).toBeFocused()
  await expect(panel.getByText(text)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(toolOf(block)).toBeFocused()

  const there = await openBlock(page, 'zh')
  const mark = there.getByRole('button', { name: /^compose\.yaml:\d+有\d+条评论$/ }).first()
  await tabTo(mark)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: /^关于compose\.yaml/ }).getByText(text)).toBeVisible()
  await page.locator('#discussion').scrollIntoViewIfNeeded()
  await page.getByRole('link', { name: '最新在前' }).click()
  const comment = page.locator('.comment').filter({ hasText: text })
  await expect(comment.getByRole('figure')).toContainText(/compose\.yaml:\d+/)
  await comment.getByRole('link', { name: /^compose\.yaml:/ }).press('Enter')
  await expect(there).toBeInViewport()
})

test('with Shift several lines are taken, and drafts keep them', async ({ page }) => {
  const text = `these belong together ${Date.now()}`
  const block = await openBlock(page)
  await toolOf(block).press('Enter')
  await page.keyboard.press('End')
  await page.keyboard.press('Shift+ArrowUp')
  await page.keyboard.press('Shift+ArrowUp')
  await expect(block.getByRole('option', { selected: true })).toHaveCount(3)
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Comment' }).fill(text)
  await page.getByRole('textbox', { name: 'Name' }).fill('Ada')
  await page.reload()
  await page.locator('#discussion').scrollIntoViewIfNeeded()
  await expect(page.getByText(/^On compose\.yaml:\d+–\d+$/)).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Comment' })).toHaveValue(text)
  await page.getByRole('button', { name: 'Publish comment' }).click()
  const comment = page.locator('.comment:not([data-state=sending])').filter({ hasText: text })
  await expect(comment.locator('figure code')).toHaveText(/.+\n.+\n.+/)
})

test('what is typed at a block stays when the block is closed, and can be sent without its lines', async ({
  page,
}) => {
  const text = `about all of it ${Date.now()}`
  const block = await openBlock(page)
  await toolOf(block).click()
  await block.getByRole('option').nth(1).click()
  await page.getByRole('button', { name: 'Write', exact: true }).click()
  await page.getByRole('textbox', { name: 'Comment' }).fill(text)
  await page.getByRole('textbox', { name: 'Name' }).fill('Ada')
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(toolOf(block)).toBeFocused()
  await page.locator('#comment-form').scrollIntoViewIfNeeded()
  await expect(page.getByRole('textbox', { name: 'Comment' })).toHaveValue(text)
  await page.getByRole('button', { name: 'Comment without the lines' }).click()
  await page.getByRole('button', { name: 'Publish comment' }).click()
  const comment = page.locator('.comment:not([data-state=sending])').filter({ hasText: text })
  await expect(comment).toBeVisible()
  await expect(comment.getByRole('figure')).toHaveCount(0)
})

test('the mouse finds a button beside each line, and Shift takes in what lies between', async ({ page }) => {
  const block = await openBlock(page)
  const pointAt = (line: number) => block.locator('pre').hover({ position: { x: 60, y: 15 + line * 21.6 } })
  await pointAt(1)
  await pointAt(2)
  await block.locator('.line-add').click()
  await expect(page.getByText(/^On compose\.yaml:\d+$/)).toBeVisible()
  await pointAt(5)
  await block.locator('.line-add').click({ modifiers: ['Shift'] })
  await expect(page.getByText(/^On compose\.yaml:\d+–\d+$/)).toBeVisible()
})

test('a comment on an earlier version is kept at its lines, and says what has changed', async ({
  page,
  request,
  site,
}) => {
  const { lines } = await versionOf(request)
  const [first = '', ...rest] = lines
  await storeVersion(site, 'earlier1', ['# no more', `${first} # was`, ...rest])
  const text = `true of the first release ${Date.now()}`
  await commentOn(request, text, { from: 2, to: 2, digest: 'earlier1' })
  const block = await openBlock(page)
  const mark = block.getByRole('button', { name: /made on an earlier version$/ }).first()
  await expect(mark).toHaveAccessibleName(/compose\.yaml:2/)
  const top = (await mark.boundingBox())?.y ?? 0
  expect(Math.abs(top - ((await block.locator('pre').boundingBox())?.y ?? 0))).toBeLessThan(12)
  await mark.click()
  const panel = page.getByRole('region', { name: /^Comments on/ })
  await expect(panel.getByText(text)).toBeVisible()
  await panel.getByText('Made on an earlier version of the file').first().press('Enter')
  await expect(panel.getByRole('deletion').first()).toHaveText('Removed: # no more')
  await expect(panel.getByRole('insertion')).toHaveText(`Added: ${first}`)
  await expectAccessible(page)
})

test('marks move nothing when they come', async ({ page, request }) => {
  const { digest } = await versionOf(request)
  await commentOn(request, 'a mark', { from: 1, to: 1, digest })
  await page.goto(`/en/posts/${post}`)
  const block = blockOf(page)
  await block.scrollIntoViewIfNeeded()
  await expect(block.locator('.line-mark').first()).toBeVisible()
  expect(await layoutShift(page)).toBe(0)
})
