import type { Locator, Page } from '@playwright/test'
import { commentWith, nameField, textField } from './support/discussion'
import { expect, test } from './support/test'

test.use({ javaScriptEnabled: false })

const path = '/en/posts/rolling-updates-without-losing-requests/comments'

/** Writes a comment. @returns it, with its forms open */
async function writeOwn(page: Page, text: string): Promise<Locator> {
  await page.goto(path)
  await nameField(page).fill('Lynx')
  await textField(page).fill(text)
  await page.getByRole('button', { name: 'Publish comment' }).click()
  await expect(page).toHaveURL(/\/comments\?comment=\d+&sent=[0-9a-f-]+#comment-\d+$/)
  const comment = commentWith(page, text)
  await comment.locator('.own-forms summary').click()
  return comment
}

test('one’s own comment is changed and deleted by forms', async ({ page }) => {
  const text = `by form ${Date.now()}`
  const comment = await writeOwn(page, text)
  await comment.getByRole('textbox', { name: 'Your comment' }).fill(`${text}, changed`)
  await comment.getByRole('button', { name: 'Save' }).click()
  const changed = commentWith(page, `${text}, changed`)
  await expect(changed).toBeVisible()
  await changed.locator('.own-forms summary').click()
  await changed.getByRole('button', { name: 'Delete it' }).click()
  await expect(page).toHaveURL(/\/comments\?sent=/)
  await expect(page.getByText(`${text}, changed`)).toHaveCount(0)
})

for (const [name, refused] of [
  ['is too long', 'long'.repeat(2_501)],
  ['is more than a form may send', '长'.repeat(11_000)],
] as const)
  test(`a change that ${name} comes back in the form of its own comment`, async ({ page }) => {
    const text = `refused ${Date.now()}`
    const comment = await writeOwn(page, text)
    await comment.getByRole('textbox', { name: 'Your comment' }).fill(refused)
    await comment.getByRole('button', { name: 'Save' }).click()
    const field = comment.getByRole('textbox', { name: 'Your comment' })
    await expect(field).toBeInViewport()
    await expect(field).toHaveValue(refused)
    await expect(comment.getByRole('alert')).toContainText(/10,000 characters|32 KiB/)
    await expect(textField(page)).toHaveValue('')
    await field.fill(`${text}, shorter`)
    await comment.getByRole('button', { name: 'Save' }).click()
    await expect(commentWith(page, `${text}, shorter`)).toHaveCount(1)
    await expect(page).toHaveURL(/\/comments\?comment=\d+/)
  })
