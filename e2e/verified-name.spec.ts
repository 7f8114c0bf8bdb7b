import { openDiscussion, textField } from './support/discussion'
import { openGithub, type Github } from './support/github'
import { startSite, type Site } from './support/site'
import { expect, expectAccessible, post, test as base } from './support/test'

type Worker = { github: Github; verifyingSite: Site }

/** A site whose readers can sign in. */
const test = base.extend<object, Worker>({
  github: [
    async ({}, use) => {
      const github = await openGithub()
      await use(github)
      await github.close()
    },
    { scope: 'worker' },
  ],
  verifyingSite: [
    async ({ github, documents }, use) => {
      const site = await startSite(documents, {
        GITHUB_CLIENT_ID: 'slipway',
        GITHUB_CLIENT_SECRET: 'hush',
        GITHUB_URL: github.url,
        GITHUB_API_URL: `${github.url}/api/v3`,
      })
      await use(site)
      await site.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ verifyingSite }, use) => use(verifyingSite.url),
})

test('a reader who signs in comes back, keeps what was typed, and their comments say whose they are', async ({
  page,
}) => {
  await openDiscussion(page, `/en/posts/${post}`)
  await textField(page).fill('It works on 1.34.')
  await page.getByRole('link', { name: 'Sign in with GitHub' }).click()
  await expect(page).toHaveURL(new RegExp(`/en/posts/${post}#discussion$`))
  await textField(page).focus()
  await expect(textField(page)).toHaveValue('It works on 1.34.')
  await expect(page.getByText('Your name is verified by GitHub, as ada.')).toBeVisible()
  const name = page.getByRole('textbox', { name: 'Name' })
  await expect(name).toHaveValue('Ada Lovelace')
  await expect(name).not.toBeEditable()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Publish comment' }).click()
  const comment = page.locator('.comment').filter({ hasText: 'It works on 1.34.' }).first()
  await expect(comment.getByRole('link', { name: /ada/ }).first()).toHaveAttribute('href', /\/ada$/)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('link', { name: 'Sign in with GitHub' })).toBeVisible()
  await expect(name).toBeEditable()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the page of the discussion knows who signed in', async ({ page }) => {
    await page.goto(`/zh/posts/${post}/comments`)
    await page.getByRole('link', { name: '用GitHub登录' }).click()
    await expect(page).toHaveURL(new RegExp(`/zh/posts/${post}/comments#comment-form$`))
    await expect(page.getByText('你的名字已由GitHub验证，账号是ada。')).toBeVisible()
    await page.locator('#comment-body').fill('可以运行。')
    await page.locator('#comment-form .button[type="submit"]').click()
    const comment = page.locator('.comment').filter({ hasText: '可以运行。' }).first()
    await expect(comment).toContainText('Ada Lovelace')
    await expect(comment.locator('.verified')).toHaveText(/ada/)
  })

  test('a comment that is refused does not sign anybody out', async ({ page }) => {
    await page.goto(`/zh/posts/${post}/comments`)
    await page.getByRole('link', { name: '用GitHub登录' }).click()
    await page.locator('#comment-body').fill('很长。'.repeat(3_334))
    await page.locator('#comment-form .button[type="submit"]').click()
    await expect(page.locator('#comment-form').getByRole('alert')).toBeVisible()
    await expect(page.getByText('你的名字已由GitHub验证，账号是ada。')).toBeVisible()
    await expect(page.locator('#comment-name')).toHaveValue('Ada Lovelace')
    await expect(page.locator('#comment-name')).not.toBeEditable()
  })
})

test('a name that nobody vouches for is not taken for verified', async ({ request }) => {
  const data = { name: 'Ada Lovelace', body: `Not me ${Math.random()}`, locale: 'en', verifiedLogin: 'ada' }
  const response = await request.post(`/api/posts/${post}/comments`, { data })
  expect(await response.json()).toMatchObject({ name: 'Ada Lovelace', verified: null })
})
