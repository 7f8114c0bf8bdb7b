import { createAccount, signIn, type Account } from './support/accounts'
import { empty, statusOf, store } from './support/stored-comments'
import { expect, test as base } from './support/test'

const test = base.extend<object, { account: Account }>({
  account: [async ({ site }, use) => use(await createAccount(site)), { scope: 'worker' }],
})

test.describe.configure({ mode: 'serial' })
test.use({ javaScriptEnabled: false, locale: 'en-GB' })

test.beforeEach(async ({ site, page, account }) => {
  await empty(site)
  await signIn(page, account)
})

test('without JavaScript a comment is approved, and that taken back', async ({ site, page }) => {
  const [id = ''] = await store(site, [{ name: 'Lynx' }])
  await page.goto('/admin')
  await expect(page.locator('kbd').filter({ hasText: 'a' }).first()).toBeHidden()
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Lynx' })
    .getByRole('button', { name: 'Approve' })
    .click()
  await expect(page.getByText('Approved: 1.')).toBeVisible()
  expect(await statusOf(site, id)).toBe('visible')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Taken back: 1.')).toBeVisible()
  expect(await statusOf(site, id)).toBe('pending')
})

test('without JavaScript many are decided at once, and nothing chosen is said', async ({ site, page }) => {
  const ids = await store(site, [{ name: 'One' }, { name: 'Two' }])
  await page.goto('/admin')
  await page.locator('#bulk').getByRole('button', { name: 'Spam' }).click()
  await expect(page.getByText('Nothing is chosen')).toBeVisible()
  await page.getByLabel('Select the comment by One').check()
  await page.getByLabel('Select the comment by Two').check()
  await page.locator('#bulk').getByRole('button', { name: 'Spam' }).click()
  await expect(page.getByText('Marked as spam: 2.')).toBeVisible()
  expect(await Promise.all(ids.map((id) => statusOf(site, id)))).toEqual(['spam', 'spam'])
})

test('without JavaScript a text is edited, and a wrong one comes back', async ({ site, page }) => {
  const [id = ''] = await store(site, [{ body: 'first' }])
  await page.goto(`/admin/comments/${id}`)
  await page.getByLabel('Edit the text').fill('a'.repeat(10_001))
  await page.getByRole('button', { name: 'Save the text' }).click()
  await expect(page.getByText('The text may not be empty')).toBeVisible()
  await expect(page.getByLabel('Edit the text')).toHaveValue('a'.repeat(10_001))
  await page.getByLabel('Edit the text').fill('second')
  await page.getByRole('button', { name: 'Save the text' }).click()
  await expect(page.getByText('The text is saved.')).toBeVisible()
  await expect(page.locator('.mod-list .mod-body')).toHaveText('second')
})

test('without JavaScript wrong rules come back as they were typed', async ({ page }) => {
  await page.goto('/admin/settings')
  await page.getByLabel('Comments of one address in an hour').fill('0')
  await page.getByRole('button', { name: 'Save the rules' }).click()
  await expect(page.getByText('Enter a whole number from 1 to 10,000.')).toBeVisible()
  await expect(page.getByLabel('Comments of one address in an hour')).toHaveValue('0')
})
