import { createAccount, signIn, type Account } from './support/accounts'
import { openList } from './support/queue'
import { empty, statusOf, store } from './support/stored-comments'
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

test('the queue is worked through by the keyboard alone', async ({ site, page, complaints }) => {
  const ids = await store(site, [{ name: 'One' }, { name: 'Two' }, { name: 'Three' }, { name: 'Four' }])
  await openList(page)
  const item = (name: string) => page.getByRole('listitem').filter({ hasText: name })
  await expect(item('Four')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(help).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()
  await page.keyboard.press('j')
  await expect(item('One')).toBeFocused()
  await page.keyboard.press('a')
  await expect(page.getByRole('status').filter({ hasText: 'Approved: 1.' })).toBeVisible()
  await expect(item('One')).toBeHidden()
  await expect(item('Two')).toBeFocused()
  await page.keyboard.press('s')
  await expect(item('Three')).toBeFocused()
  await expect(page.getByText('Marked as spam: 1.')).toBeVisible()
  await page.keyboard.press('z')
  await expect(page.getByText('Taken back: 1.')).toBeVisible()
  await expect(item('Two')).toBeFocused()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(item('Four')).toBeFocused()
  await page.keyboard.press('d')
  await expect(item('Three')).toBeFocused()
  await expect(page.getByText('Deleted: 1.')).toBeVisible()
  const found = await Promise.all(ids.map((id) => statusOf(site, id)))
  expect(found).toEqual(['visible', 'pending', 'pending', 'deleted'])
  expect(complaints).toEqual([])
})

test('many are chosen and decided at once', async ({ site, page }) => {
  const ids = await store(site, [{ name: 'One' }, { name: 'Two' }, { name: 'Three' }])
  await openList(page)
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await page.getByLabel('Select the comment by Three').check()
  await expect(page.getByText('2 selected')).toBeVisible()
  await page.locator('#bulk').getByRole('button', { name: 'Reject' }).click()
  await expect(page.getByText('Rejected: 2.')).toBeVisible()
  expect(await Promise.all(ids.map((id) => statusOf(site, id)))).toEqual(['rejected', 'pending', 'rejected'])
})

test('what another moderator has decided meanwhile is said, and left alone', async ({
  site,
  page,
  context,
}) => {
  const [id = ''] = await store(site, [{ name: 'Both' }])
  const other = await context.newPage()
  await openList(other)
  await openList(page)
  await page.keyboard.press('j')
  await page.keyboard.press('a')
  await expect(page.getByText('Approved: 1.')).toBeVisible()
  await other.keyboard.press('j')
  await other.keyboard.press('d')
  await expect(other.getByText('Ada decided it meanwhile: Published. Nothing was changed.')).toBeVisible()
  expect(await statusOf(site, id)).toBe('visible')
})

test('when the site does not answer, nothing looks done', async ({ site, page }) => {
  const [id = ''] = await store(site, [{ name: 'Kept' }])
  await openList(page)
  await page.route('**/api/admin/comments', (route) => route.abort())
  await page.keyboard.press('j')
  await page.keyboard.press('a')
  await expect(page.getByText('The site did not answer. Nothing was changed here')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Kept' })).toBeVisible()
  expect(await statusOf(site, id)).toBe('pending')
})

test('keys do nothing while somebody types', async ({ site, page }) => {
  const [id = ''] = await store(site, [{ name: 'Ada', body: 'findable' }])
  await openList(page, '/admin/comments')
  await page.getByLabel('Text').click()
  await page.keyboard.type('adsr')
  await expect(page.getByLabel('Text')).toHaveValue('adsr')
  expect(await statusOf(site, id)).toBe('pending')
})

test('a comment is found, edited, noted, its writer blocked, and all of it is in the log', async ({
  site,
  page,
}) => {
  await store(site, [
    { name: 'Mallory', body: 'find me 100%', status: 'visible' },
    { name: 'Ada', status: 'visible' },
  ])
  await openList(page, '/admin/comments')
  await page.getByLabel('Text').fill('100%')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'find me' })).toHaveCount(1)
  await expectAccessible(page)
  await page.keyboard.press('j')
  await page.keyboard.press('e')
  await expect(page).toHaveURL(/\/admin\/comments\/[0-9a-f-]+\?edit=1$/)
  const text = page.getByLabel('Edit the text')
  await expect(text).toBeFocused()
  await text.fill(' ')
  await page.getByRole('button', { name: 'Save the text' }).click()
  await expect(page.getByText('The text may not be empty')).toBeVisible()
  await expect(text).toHaveValue(' ')
  await text.fill('**better**')
  await page.getByRole('button', { name: 'Save the text' }).click()
  await expect(page.getByText('The text is saved.')).toBeVisible()
  await expect(page.locator('.mod-list strong', { hasText: 'better' })).toBeVisible()
  await page.getByLabel('Note for moderators').fill('keep an eye')
  await page.getByRole('button', { name: 'Save the note' }).click()
  await expect(page.getByText('The note is saved.')).toBeVisible()
  await page.getByLabel('Reason').fill('advertising')
  await page.getByRole('button', { name: 'Block' }).click()
  await expect(page.getByText('The writer is blocked.')).toBeVisible()
  await expectAccessible(page)
  await page.goto('/admin/people')
  await expect(page.getByRole('cell', { name: 'advertising' }).first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Lift the block' }).first().click()
  await expect(page.getByRole('button', { name: 'Lift the block' })).toHaveCount(1)
  await page.goto('/admin/audit')
  for (const action of ['Edited', 'Note changed', 'Writer blocked', 'Block lifted'])
    await expect(page.getByRole('cell', { name: action, exact: true })).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Action').selectOption('edit')
  await page.getByRole('button', { name: 'Filter' }).click()
  await expect(page.getByRole('row')).toHaveCount(2)
})

test('what is typed before the script has come is kept', async ({ site, page }) => {
  const [id = ''] = await store(site, [{ body: 'first' }])
  const released = Promise.withResolvers<undefined>()
  await page.route('**/_next/static/**/*.js', async (route) => {
    await released.promise
    await route.continue()
  })
  await page.goto(`/admin/comments/${id}`, { waitUntil: 'commit' })
  const text = page.getByLabel('Edit the text')
  await expect(text).toHaveValue('first')
  await text.fill('typed early')
  released.resolve(undefined)
  await expect(page.locator('.mod-list')).toHaveAttribute('data-keys', 'heard')
  await expect(text).toHaveValue('typed early')
})

test('an edit that another was quicker with keeps what was typed', async ({ site, page, context }) => {
  const [id = ''] = await store(site, [{ body: 'first' }])
  await page.goto(`/admin/comments/${id}`)
  const other = await context.newPage()
  await other.goto(`/admin/comments/${id}`)
  await other.getByLabel('Edit the text').fill('second')
  await other.getByRole('button', { name: 'Save the text' }).click()
  await expect(other.getByText('The text is saved.')).toBeVisible()
  await page.getByLabel('Edit the text').fill('third')
  await page.getByRole('button', { name: 'Save the text' }).click()
  await expect(page.getByText('The text was changed meanwhile.')).toBeVisible()
  await expect(page.getByLabel('Edit the text')).toHaveValue('third')
  await expect(page.locator('.mod-list .mod-body')).toHaveText('second')
  await page.getByRole('button', { name: 'Save the text' }).click()
  await expect(page.getByText('The text is saved.')).toBeVisible()
})

for (const width of [390, 1440])
  test(`the pages fit ${width} px, in Chinese too`, async ({ site, page, context }) => {
    await context.addCookies([{ name: 'locale', value: 'zh', url: site.url }])
    await page.setViewportSize({ width, height: 900 })
    const [id = ''] = await store(site, [
      { body: `long${'g'.repeat(200)}`, email: `${'a'.repeat(60)}@example.org` },
    ])
    for (const address of [
      '/admin',
      '/admin/comments',
      `/admin/comments/${id}`,
      '/admin/settings',
      '/admin/audit',
    ]) {
      await page.goto(address)
      await expect(page.locator('h1')).toHaveText(/\p{Script=Han}/u)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      await expectAccessible(page)
    }
  })
