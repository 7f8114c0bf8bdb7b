import { createAccount, signIn } from './support/accounts'
import { empty, store } from './support/stored-comments'
import { expect, expectAccessible, test } from './support/test'

test.use({ locale: 'en-GB', colorScheme: 'dark' })

test('the pages of moderation are accessible in the dark theme', async ({ site, page }) => {
  // Ten pages, and axe looks at each element of them.
  test.slow()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await empty(site)
  await signIn(page, await createAccount(site))
  const [id = ''] = await store(site, [{ name: 'Mallory', status: 'visible' }, {}, { status: 'spam' }])
  await page.goto(`/admin/comments/${id}`)
  await page.getByLabel('Edit the text').fill('**better**')
  await page.getByRole('button', { name: 'Save the text' }).click()
  await expect(page.getByText('The text is saved.')).toBeVisible()
  await page.getByRole('button', { name: 'Block' }).click()
  await expect(page.getByText('The writer is blocked.')).toBeVisible()
  for (const address of [
    '/admin',
    '/admin?status=spam',
    '/admin/comments',
    '/admin/comments?status=rejected',
    `/admin/comments/${id}`,
    '/admin/comments/import',
    '/admin/people?problem=forbidden',
    '/admin/people/erase?name=Mallory',
    '/admin/settings',
    '/admin/audit',
  ]) {
    await page.goto(address)
    await expect(page.locator('h1')).toBeVisible()
    await expectAccessible(page)
  }
})
