import { query } from './support/database'
import {
  comeBackTo,
  commentWith,
  nameField,
  openDiscussion,
  say,
  textField,
  write,
} from './support/discussion'
import { article, expect, expectAccessible, otherPost, test } from './support/test'

test('one’s own comment is changed in its place, and says when', async ({ page }) => {
  const text = `to be changed ${Date.now()}`
  await openDiscussion(page, article)
  const comment = await comeBackTo(page, await write(page, 'Ada', text))
  await expect(comment.getByText(/for 1[45] more minutes/)).toBeVisible()
  await comment.getByRole('button', { name: 'Edit' }).click()
  const field = page.getByRole('textbox', { name: 'Your comment' })
  await expect(field).toBeFocused()
  await expect(field).toHaveValue(text)
  await expectAccessible(page)
  await field.fill(`${text}, **changed**`)
  await page.getByRole('button', { name: 'Save' }).click()
  const changed = commentWith(page, `${text}, changed`)
  await expect(changed.locator('strong').filter({ hasText: 'changed' })).toBeVisible()
  await expect(changed.getByText(/^Edited/)).toBeVisible()
  await expect(changed.getByRole('link', { name: /^No\./ })).toBeFocused()
})

test('a change that was not saved is still there after a reload', async ({ page }) => {
  const text = `half changed ${Date.now()}`
  await openDiscussion(page, article)
  const number = await write(page, 'Ada', text)
  await commentWith(page, text).getByRole('button', { name: 'Edit' }).click()
  await page.getByRole('textbox', { name: 'Your comment' }).fill(`${text} and`)
  const comment = await comeBackTo(page, number)
  await comment.getByRole('button', { name: 'Edit' }).click()
  await expect(page.getByRole('textbox', { name: 'Your comment' })).toHaveValue(`${text} and`)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('textbox', { name: 'Your comment' })).toBeHidden()
})

test('a comment is deleted only after a question, which Enter answers with no', async ({ page, request }) => {
  const text = `to be deleted ${Date.now()}`
  await openDiscussion(page, article)
  await write(page, 'Ada', text)
  const remove = commentWith(page, text).getByRole('button', { name: 'Delete' })
  await remove.click()
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(remove).toBeFocused()
  await remove.click()
  await page.getByRole('button', { name: 'Delete it' }).click()
  await expect(page.getByText('Your comment is deleted.')).toBeFocused()
  const page1 = await (await request.get(`/api/posts/${otherPost}/comments?sort=newest`)).text()
  expect(page1).not.toContain(text)
})

test('a deleted comment that was answered keeps its place', async ({ page, request }) => {
  const text = `answered ${Date.now()}`
  await openDiscussion(page, article)
  const number = await write(page, 'Ada', text)
  const id = await page.locator(`#comment-${number}`).getAttribute('data-id')
  await say(request, otherPost, `${text} reply`, { parentId: id ?? '' })
  const comment = await comeBackTo(page, number)
  await comment.locator('> article').getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('button', { name: 'Delete it' }).click()
  await expect(comment.locator('> article')).toContainText('This comment was deleted.')
  await expect(comment.locator('.comment')).toContainText(`${text} reply`)
  await comeBackTo(page, number)
  await expect(comment.locator('> article')).toContainText('This comment was deleted.')
  await expect(comment.locator('> article')).not.toContainText('Ada')
})

test('after fifteen minutes the buttons are gone, and the server refuses as well', async ({ page, site }) => {
  const text = `too late ${Date.now()}`
  await page.clock.install()
  await openDiscussion(page, article)
  await write(page, 'Ada', text)
  const comment = commentWith(page, text)
  await comment.getByRole('button', { name: 'Edit' }).click()
  const field = page.getByRole('textbox', { name: 'Your comment' })
  await field.fill(`${text} changed`)
  await query(site, 'UPDATE comment SET created_at = created_at - INTERVAL 16 MINUTE WHERE body = ?', [text])
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '15 minutes' })).toBeVisible()
  await expect(field).toHaveValue(`${text} changed`)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(comment.getByRole('button', { name: 'Edit' })).toBeVisible()
  await page.clock.fastForward('16:00')
  await expect(comment.getByRole('button', { name: 'Edit' })).toBeHidden()
})

test('a preview shows what the comment will look like, and goes back to the text', async ({ page }) => {
  await openDiscussion(page, article)
  await textField(page).fill('**bold** and `code` and <script>alert(1)</script>')
  const toggle = page.getByRole('button', { name: 'Preview' })
  await toggle.click()
  const preview = page.getByRole('region', { name: 'Preview of your comment' })
  await expect(preview.locator('strong')).toHaveText('bold')
  await expect(preview.locator('script')).toHaveCount(0)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Write on' }).click()
  await expect(textField(page)).toBeFocused()
  await expect(textField(page)).toHaveValue(/^\*\*bold\*\*/)
})

test('a comment that waits for approval is seen by its writer, after a reload too', async ({ page }) => {
  const text = `first ever ${Date.now()}`
  // What the rules are is not this test's matter: the answer is that of a comment that waits.
  await page.route(/\/comments(\/own)?$/, async (route) => {
    const response = await route.fetch()
    const body = await response.json()
    const waiting = (comment: { html: string; state: string }) =>
      comment.html.includes(text) ? { ...comment, state: 'pending' } : comment
    const json =
      route.request().method() === 'POST' ? waiting(body) : { ...body, comments: body.comments.map(waiting) }
    await route.fulfill({ response, json })
  })
  await openDiscussion(page, article)
  await nameField(page).fill('Ada')
  await textField(page).fill(text)
  await page.getByRole('button', { name: 'Publish comment' }).click()
  await expect(page.getByText('Your comment waits for approval')).toBeVisible()
  const comment = commentWith(page, text)
  await expect(comment.getByText('Waits for approval. Only you see it.')).toBeVisible()
  await expect(comment.getByRole('button', { name: 'Reply' })).toBeHidden()
  await page.reload()
  await page.locator('#discussion').scrollIntoViewIfNeeded()
  await expect(comment.getByText('Waits for approval. Only you see it.')).toBeVisible()
  await expectAccessible(page)
})
