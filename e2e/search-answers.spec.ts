import { expect, expectAccessible, otherPost, test } from './support/test'
import { dialogOf, field, hits } from './support/search'

test('a subject narrows the hits, and alone shows its articles', async ({ page }) => {
  await page.goto('/en')
  await page.keyboard.press('/')
  await field(page).fill('kubernetes')
  await expect(dialogOf(page).getByText('What container orchestration is').first()).toBeVisible()
  await dialogOf(page).getByRole('combobox', { name: 'Subject' }).selectOption('mysql')
  await expect(hits(page).filter({ hasText: 'Node.js and MySQL' }).first()).toBeVisible()
  await expect(hits(page).filter({ hasText: /^What container orchestration is/ })).toHaveCount(0)
  await field(page).fill('')
  await expect(hits(page)).toHaveCount(1)
  await expect(hits(page)).toHaveAttribute('href', `/en/posts/${otherPost}`)
})

test('nothing found: what was probably meant, subjects, the archive', async ({ page }) => {
  await page.goto('/en')
  await page.keyboard.press('/')
  await field(page).fill('kubrenetse')
  await expect(dialogOf(page).getByRole('status')).toHaveText('Nothing found for “kubrenetse”.')
  await expect(dialogOf(page).getByRole('link', { name: 'archive' })).toBeVisible()
  await dialogOf(page).getByText('Did you mean').getByRole('link', { name: 'kubernetes' }).click()
  await expect(field(page)).toHaveValue('kubernetes')
  await expect(hits(page).first()).toBeVisible()
})

test('an answer that comes late does not replace a later one', async ({ page }) => {
  await page.goto('/en')
  await page.keyboard.press('/')
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route(
    /search-index\/en\/.+\/t\d+\.txt$/,
    async (route) => {
      await held
      await route.continue()
    },
    { times: 1 },
  )
  const waiting = page.waitForRequest(/search-index\/en\/.+\/t\d+\.txt$/)
  await field(page).fill('zzzz')
  await waiting
  await field(page).fill('')
  await expect(dialogOf(page).getByRole('status')).toHaveText(/A word, part of a sentence/)
  const late = page.waitForResponse(/search-index\/en\/.+\/t\d+\.txt$/)
  release()
  await late
  await field(page).fill('kubernetes')
  await expect(hits(page).first()).toBeVisible()
  await expect(dialogOf(page).getByRole('status')).toHaveText(/places/)
})

test('without a network the dialog says so, and asks again when it is back', async ({ page, context }) => {
  await page.goto('/en')
  await page.keyboard.press('/')
  // The dialog and its subjects have come; what a question needs has not.
  const subjects = dialogOf(page).getByRole('combobox', { name: 'Subject' })
  await expect(subjects.getByRole('option', { name: 'mysql' })).toBeAttached()
  await context.setOffline(true)
  await field(page).fill('kubernetes')
  await expect(dialogOf(page).getByRole('status')).toHaveText(/The index did not come/)
  await context.setOffline(false)
  await field(page).fill('kubernetes cluster')
  await expect(hits(page).first()).toBeVisible()
})

test('when the dialog does not come, its page does', async ({ page }) => {
  await page.route('**/search/dialog', (route) => route.abort())
  await page.goto('/en')
  await page.keyboard.press('/')
  await expect(page).toHaveURL(/\/en\/search$/)
  await expect(page.getByRole('searchbox', { name: 'Search the articles' })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`the search is accessible in the ${colorScheme} theme, found or not`, async ({ page, complaints }) => {
    // Twelve states, and axe looks at each element of them.
    test.slow()
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const locale of ['zh', 'en']) {
      await page.goto(`/${locale}`)
      await page.keyboard.press('/')
      await expectAccessible(page)
      await field(page).fill('kubernetes')
      await expect(hits(page).first()).toBeVisible()
      await expectAccessible(page)
      await field(page).fill('zzzzzz')
      await expect(hits(page)).toHaveCount(0)
      await expectAccessible(page)
      for (const query of ['', '?q=kubernetes', '?q=zzzzzz']) {
        await page.goto(`/${locale}/search${query}`)
        await expectAccessible(page)
      }
    }
    expect(complaints).toEqual([])
  })
