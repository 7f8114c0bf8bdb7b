import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { expect, type Page } from '@playwright/test'
import type { Site } from './site'

export type Account = { email: string; password: string; name: string }

/** Makes an account as operators do: the command of the image, with the password on its standard input. */
export async function createAccount(site: Site, role: 'owner' | 'moderator' = 'owner'): Promise<Account> {
  const account = { email: `${randomUUID()}@example.org`, password: 'seven dry docks', name: 'Ada' }
  const args = ['--email', account.email, '--name', account.name, '--role', role]
  const child = spawn(process.execPath, ['.next/standalone/create-admin.mjs', ...args], {
    env: { ...process.env, DATABASE_URL: site.database.url },
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  child.stdin.end(`${account.password}\n`)
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`create-admin ended with ${code}`)
  return account
}

/** Signs in by the form, and waits for the account's page. */
export async function signIn(page: Page, { email, password }: Account): Promise<void> {
  await page.goto('/admin/account')
  await page.locator('#email').fill(email)
  await page.locator('#password').fill(password)
  await page.locator('form[action="/api/auth/sign-in"] button').click()
  await expect(page).toHaveURL(/\/admin\/account$/)
}
