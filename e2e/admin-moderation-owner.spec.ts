import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { createAccount, signIn, type Account } from './support/accounts'
import { query } from './support/database'
import { empty, store } from './support/stored-comments'
import { expect, expectAccessible, test as base } from './support/test'

const test = base.extend<object, { account: Account }>({
  account: [async ({ site }, use) => use(await createAccount(site)), { scope: 'worker' }],
})

test.describe.configure({ mode: 'serial' })
test.use({ locale: 'en-GB' })

test.beforeEach(async ({ site, page, account }) => {
  await empty(site)
  await signIn(page, account)
})

async function exported(page: Page): Promise<{ text: string; comments: unknown }> {
  await page.goto('/admin/comments/import')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download all comments' }).click()
  const text = await readFile(await (await download).path(), 'utf8')
  return { text, comments: JSON.parse(text).comments }
}

test('rules that are wrong are named with their line, nothing typed is lost, and good ones are kept', async ({
  page,
}) => {
  await page.goto('/admin/settings')
  await expectAccessible(page)
  await page.getByLabel('Links that a comment may have').fill('many')
  await page.getByLabel('Addresses', { exact: true }).fill('192.0.2.0/24\nnowhere')
  await page.getByRole('button', { name: 'Save the rules' }).click()
  await expect(page.getByText('Enter a whole number from 0 to 100.')).toBeVisible()
  await expect(page.getByText('See line 2.')).toBeVisible()
  await expect(page.getByLabel('Links that a comment may have')).toBeFocused()
  await expect(page.getByLabel('Links that a comment may have')).toHaveValue('many')
  await expect(page.getByLabel('Addresses', { exact: true })).toHaveValue('192.0.2.0/24\nnowhere')
  await expectAccessible(page)
  await page.getByLabel('Links that a comment may have').fill('2')
  await page.getByLabel('Addresses', { exact: true }).fill('192.0.2.0/24')
  await page.getByLabel('Comments that wait for approval').selectOption('all')
  await page.getByRole('button', { name: 'Save the rules' }).click()
  await expect(page.getByText('The rules are saved.')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Links that a comment may have')).toHaveValue('2')
  await expect(page.getByLabel('Comments that wait for approval')).toHaveValue('all')
  await page.goto('/admin/audit')
  await expect(page.getByRole('cell', { name: 'Rules changed' })).toBeVisible()
})

test('what is exported and imported into an empty database is exported the same', async ({ site, page }) => {
  await store(site, [{ name: '张三', body: '**一**', status: 'visible', email: 'zhang@example.org' }])
  await store(site, [{ status: 'visible', parent: 1, body: 'reply' }, { status: 'spam' }])
  const before = await exported(page)
  await empty(site)
  await page.goto('/admin/comments/import')
  await expectAccessible(page)
  const file = { name: 'comments.json', mimeType: 'application/json', buffer: Buffer.from(before.text) }
  await page.getByLabel('File, 8 MiB at most').setInputFiles(file)
  await page.getByRole('button', { name: 'Check' }).click()
  await expect(page.getByText('New here: 3 · Here already: 0')).toBeVisible()
  expect(await query(site, 'SELECT id FROM comment')).toEqual([])
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByText('The import is done.')).toBeVisible()
  expect((await exported(page)).comments).toEqual(before.comments)
})

test('Disqus: the report says which address is which article, and what is left out', async ({ page }) => {
  await page.goto('/admin/comments/import')
  await page.getByLabel('Format').selectOption('disqus')
  await page
    .getByLabel('File, 8 MiB at most')
    .setInputFiles('features/comments/moderation/transfer/fixtures/disqus.xml')
  await page.getByRole('button', { name: 'Check' }).click()
  await expect(page.getByRole('cell', { name: 'https://blog.example.org/gone', exact: true })).toBeVisible()
  await expect(page.getByText('It was deleted there, and nobody had answered')).toBeVisible()
  await expectAccessible(page)
})

test('a file that is none is refused', async ({ page }) => {
  await page.goto('/admin/comments/import')
  const file = { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{') }
  await page.getByLabel('File, 8 MiB at most').setInputFiles(file)
  await page.getByRole('button', { name: 'Check' }).click()
  await expect(page.getByText('The file cannot be read.')).toBeVisible()
})

test('everything of one person is shown, and erased', async ({ site, page }) => {
  await store(site, [{ name: 'Mallory', email: 'mallory@example.org', status: 'visible', body: 'mine' }])
  await store(site, [{ name: 'Ada', status: 'visible', parent: 1, body: 'an answer' }])
  await page.goto('/admin/people')
  await page.getByRole('link', { name: 'Erase a person’s data' }).click()
  await page.getByLabel('E-mail address').fill('mallory@example.org')
  await page.getByRole('button', { name: 'Find' }).click()
  await expect(page.getByText('Comments: 1')).toBeVisible()
  await expect(page.getByText('is answered: an empty place stays')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Erase the selected comments').check()
  await page.getByRole('button', { name: 'Erase', exact: true }).click()
  await expect(page.getByText('Erased, with everything that belonged to it: 1 comments.')).toBeVisible()
  expect(await query(site, 'SELECT author_name AS name FROM comment ORDER BY number')).toEqual([
    { name: '' },
    { name: 'Ada' },
  ])
  await page.goto('/admin/audit')
  await expect(page.getByRole('cell', { name: 'A person’s data erased' })).toBeVisible()
  await expect(page.getByText('mallory')).toHaveCount(0)
})

test('a moderator who is no owner may look at the rules, and no more', async ({ site, page, browser }) => {
  const context = await browser.newContext({ locale: 'en-GB', baseURL: site.url })
  const other = await context.newPage()
  await signIn(other, await createAccount(site, 'moderator'))
  await other.goto('/admin/settings')
  await expect(other.getByText('Only owners can change them.')).toBeVisible()
  await expect(other.getByRole('button', { name: 'Save the rules' })).toBeDisabled()
  const sentBack = [
    ['/admin/people/erase', '/admin/people'],
    ['/admin/comments/import', '/admin/settings'],
  ] as const
  for (const [asked, shown] of sentBack) {
    await other.goto(asked)
    await expect(other).toHaveURL(`${shown}?problem=forbidden`)
    await expect(other.getByRole('alert').filter({ hasText: 'For owners only' })).toBeVisible()
  }
  const answer = await context.request.post('/api/admin/comments/export', { headers: { Origin: site.url } })
  expect(answer.status()).toBe(403)
  await context.close()
  await page.goto('/admin/settings')
  await expect(page.getByRole('button', { name: 'Save the rules' })).toBeEnabled()
})
