import { createAccount, signIn } from './support/accounts'
import { expect, test } from './support/test'

test.use({ javaScriptEnabled: false, locale: 'en' })

test('signing in, the language and signing out need no scripts', async ({ page, site }) => {
  await signIn(page, await createAccount(site))
  await page.getByRole('button', { name: '中文' }).click()
  await expect(page).toHaveURL(/\/admin\/account$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('账户')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await page.getByRole('button', { name: '退出登录' }).click()
  await expect(page.getByText('已退出登录。')).toBeVisible()
})

test('an owner invites somebody, who makes the account, and changes the password', async ({
  page,
  browser,
  site,
}) => {
  await signIn(page, await createAccount(site))
  await page.getByRole('link', { name: 'Moderators and owners' }).click()
  const email = `new-${Date.now()}@example.org`
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'Make the link' }).click()
  const link = await page.locator('.admin-link').innerText()
  expect(link).toMatch(/^http:\/\/localhost:\d+\/admin\/join\?token=[\w-]{43}$/)

  const guest = await browser.newPage({ javaScriptEnabled: false, locale: 'en' })
  await guest.goto(link)
  await expect(guest.getByText(`You are invited as moderator, under ${email}.`)).toBeVisible()
  await guest.getByLabel('Your name').fill('Bo')
  await guest.getByLabel('A password of your own').fill('eight wet docks')
  await guest.getByRole('button', { name: 'Open the account' }).click()
  await expect(guest.getByText('Signed in as Bo, moderator')).toBeVisible()
  await expect(guest.getByRole('link', { name: 'Moderators and owners' })).toHaveCount(0)
  await guest.goto(`${site.url}/admin/account/moderators`)
  await expect(guest.getByRole('alert')).toContainText('For owners only')

  await guest.getByLabel('Present password').fill('eight wet docks')
  await guest.getByLabel('New password').fill('nine new docks')
  await guest.getByRole('button', { name: 'Change password' }).click()
  await expect(guest.getByText('The password is changed')).toBeVisible()

  const late = await browser.newPage({ javaScriptEnabled: false, locale: 'en' })
  await late.goto(link)
  await expect(late.getByText('The link has been used up')).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: 'Disable: Bo' }).click()
  await expect(page.getByText('The account is disabled')).toBeVisible()
  await guest.reload()
  await expect(guest).toHaveURL(/\/admin\/sign-in/)
  await guest.close()
  await late.close()
})
