import type { Page } from '@playwright/test'
import { createAccount, signIn } from './support/accounts'
import { expect, test } from './support/test'

test.use({ locale: 'en' })

/** A device that asks for a finger, as Chromium imitates it. */
async function addDevice(page: Page, isUserVerified = true): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified,
      automaticPresenceSimulation: true,
    },
  })
}

test('a passkey is added, renamed, used to sign in, and removed', async ({ page, site, complaints }) => {
  await addDevice(page)
  const account = await createAccount(site)
  await signIn(page, account)
  await page.getByLabel('Name of the new passkey').fill('Laptop')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'The passkey is added.' })).toBeVisible()
  const name = page.getByLabel('New name of Laptop')
  await name.fill('Work laptop')
  await name.press('Enter')
  await expect(page.getByLabel('New name of Work laptop')).toBeVisible()

  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.goto('/admin/sign-in?next=/admin/account')
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await expect(page).toHaveURL(/\/admin\/account$/)

  await page.getByRole('button', { name: 'Remove Work laptop' }).click()
  await expect(page.getByText('You have none yet.')).toBeVisible()
  await page.goto('/admin/audit')
  const changes = page.getByRole('row').filter({ hasText: account.email }).filter({ hasText: 'Passkey: ' })
  await expect(changes).toHaveText([/Work laptop$/, /Laptop → Work laptop$/, /Laptop$/])
  await page.goto('/admin/account')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await expect(page.getByText('It is not known here')).toBeVisible()
  // Chromium itself says so of each answer that is no success.
  expect(complaints.filter((text) => !/status of 401/.test(text))).toEqual([])
})

test('without a passkey the button says so, and the form still works', async ({ page, site }) => {
  await addDevice(page)
  const account = await createAccount(site)
  await page.goto('/admin/sign-in')
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await expect(page.getByText('No passkey was used.')).toBeVisible()
  await signIn(page, account)
})

test('an answer to no question of ours is refused', async ({ request }) => {
  const part = 'AAAA'
  const response = {
    id: part,
    rawId: part,
    type: 'public-key',
    clientExtensionResults: {},
    response: { clientDataJSON: part, authenticatorData: part, signature: part },
  }
  for (const data of [{ response }, { response: {} }, {}]) {
    const answer = await request.post('/api/auth/passkeys/sign-in', { data })
    expect([answer.status(), (await answer.json()).code]).toEqual([401, 'passkey_refused'])
  }
})
