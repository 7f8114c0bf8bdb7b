import { commentWith, openDiscussion, say, textField, write } from './support/discussion'
import { article, expect, otherPost, test } from './support/test'

test('an open page learns of a new comment within ten seconds, and nothing moves', async ({
  page,
  request,
}) => {
  const mark = `news ${Date.now()}`
  const before = await say(request, otherPost, `${mark} before`)
  await openDiscussion(page, `${article}#comment-${before.number}`)
  const read = page.locator(`#comment-${before.number}`)
  await expect(read).toBeInViewport()
  await textField(page).focus()
  const place = () => textField(page).evaluate((element) => element.getBoundingClientRect().top)
  const top = await place()
  const head = page.locator('.post-head [data-count=comments]').first()
  const count = Number(await head.textContent())
  const answer = await say(request, otherPost, `${mark} answer`, { parentId: before.id })
  const button = page.getByRole('button', { name: '1 new comment, show it' })
  await expect(button).toBeVisible({ timeout: 10_000 })
  await expect(head).toHaveText(String(count + 1))
  await expect(commentWith(page, `${mark} answer`)).toHaveCount(0)
  expect(await place()).toBeCloseTo(top, 0)
  await button.click()
  await expect(read.locator(`#comment-${answer.number}`)).toBeVisible()
  await expect(commentWith(page, `${mark} answer`).getByRole('link', { name: /^No\./ })).toBeFocused()
  await expect(button).toBeHidden()
})

test('what one writes oneself is no news', async ({ page, request }) => {
  const mark = `mine ${Date.now()}`
  await openDiscussion(page, article)
  await write(page, 'Ada', `${mark} first`)
  await say(request, otherPost, `${mark} somebody else`)
  await expect(page.getByRole('button', { name: '1 new comment, show it' })).toBeVisible({ timeout: 10_000 })
})

test('a comment is marked at once, once for each browser, and the mark is taken back again', async ({
  page,
  request,
}) => {
  const mark = `marked ${Date.now()}`
  const { number } = await say(request, otherPost, mark)
  await openDiscussion(page, `${article}#comment-${number}`)
  const group = page.getByRole('group', { name: `Reactions to no. ${number}` })
  const useful = group.getByRole('button', { name: 'Useful' })
  await useful.click()
  await expect(useful).toHaveAttribute('aria-pressed', 'true')
  await expect(useful).toContainText('1')
  await expect
    .poll(async () => (await request.get(`/api/posts/${otherPost}/comments?comment=${number}`)).text())
    .toContain('"useful":1')
  await page.reload()
  await page.locator('#discussion').scrollIntoViewIfNeeded()
  await expect(useful).toHaveAttribute('aria-pressed', 'true')
  await useful.click()
  await expect(useful).toHaveAttribute('aria-pressed', 'false')
  await expect(useful).not.toContainText('1')
})

test('the article is marked at its end; a mark that does not arrive is taken back and says so', async ({
  page,
}) => {
  await openDiscussion(page, article)
  const group = page.getByRole('group', { name: 'How did it go?' })
  const works = group.getByRole('button', { name: 'Works for me' })
  await works.click()
  await expect(works).toHaveAttribute('aria-pressed', 'true')
  await page.route('**/reactions', (route) => route.abort())
  const fails = group.getByRole('button', { name: 'Useful' })
  await fails.click()
  await expect(page.getByText('Your mark did not arrive')).toBeVisible()
  await expect(fails).toHaveAttribute('aria-pressed', 'false')
})

test('with a comment goes a field that people never see nor reach', async ({ page }) => {
  const sent: Record<string, unknown>[] = []
  await page.route(`**/api/posts/${otherPost}/comments`, async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    sent.push(route.request().postDataJSON())
    await route.continue()
  })
  const text = `signals ${Date.now()}`
  await openDiscussion(page, article)
  await write(page, 'Ada', text)
  expect(sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({ website: '' })
  const honeypot = page.locator('[name=website]')
  await expect(honeypot).not.toBeInViewport()
  await expect(honeypot).toHaveAttribute('tabindex', '-1')
  await expect(page.getByRole('textbox', { name: 'Leave this field empty' })).toHaveCount(0)
})

test('a comment that is suspected is sent again, with the answer to what the server asks', async ({
  page,
}) => {
  const sent: Record<string, unknown>[] = []
  await page.route(`**/api/posts/${otherPost}/comments`, async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    sent.push(route.request().postDataJSON())
    if (sent.length > 1) return route.continue()
    await route.fulfill({
      status: 428,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        code: 'challenge_required',
        title: 'A moment',
        detail: 'A puzzle',
        challenge: {},
      }),
    })
  })
  await openDiscussion(page, article)
  await write(page, 'Ada', `suspected ${Date.now()}`)
  expect(sent).toHaveLength(2)
  expect(sent[1]).toEqual({ ...sent[0], solution: expect.any(String) })
})
