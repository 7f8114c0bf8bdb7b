import { openDiscussion } from './support/discussion'
import { expect, post, test } from './support/test'

const path = `/en/posts/${post}`

test('what was typed survives a reload, and is gone once it is published', async ({ page }) => {
  await openDiscussion(page, path)
  await page.getByRole('textbox', { name: 'Name' }).fill('Grace')
  await page.getByRole('textbox', { name: 'Comment' }).fill('half a thought')
  await page.reload()
  await page.locator('#discussion').scrollIntoViewIfNeeded()
  await expect(page.getByRole('textbox', { name: 'Comment' })).toHaveValue('half a thought')
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Grace')
  await page.getByRole('button', { name: 'Publish comment' }).click()
  await expect(page.getByText('Your comment is published.')).toBeVisible()
  await page.reload()
  await page.locator('#discussion').scrollIntoViewIfNeeded()
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Grace')
  await expect(page.getByRole('textbox', { name: 'Comment' })).toHaveValue('')
})

test('offline, a comment waits and is sent once when the network is back', async ({ page, context }) => {
  const text = `written in a tunnel ${Date.now()}`
  await openDiscussion(page, path)
  await page.getByRole('textbox', { name: 'Name' }).fill('Grace')
  await page.getByRole('textbox', { name: 'Comment' }).fill(text)
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Publish comment' }).click()
  await expect(page.getByText('Sent when you are online again')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Comment' })).toHaveValue(text)
  await context.setOffline(false)
  await expect(page.getByText('Your comment is published.')).toBeVisible()
  await expect(page.locator('.comment').filter({ hasText: text })).toHaveCount(1)
})

test('a request whose answer got lost makes one comment when it is sent again', async ({ page, request }) => {
  const text = `only once ${Date.now()}`
  await openDiscussion(page, path)
  await page.getByRole('textbox', { name: 'Name' }).fill('Grace')
  await page.getByRole('textbox', { name: 'Comment' }).fill(text)
  let lost = 0
  await page.route(`**/api/posts/${post}/comments`, async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.continue()
    lost += 1
    await route.fetch()
    await route.abort('connectionreset')
  })
  await page.getByRole('button', { name: 'Publish comment' }).click()
  await expect(page.getByRole('alert')).toContainText('The site did not answer')
  await page.getByRole('button', { name: 'Publish comment' }).click()
  await expect(page.getByText('Your comment is published.')).toBeVisible()
  expect(lost).toBe(1)
  const answers = []
  for (let cursor: string | null = '0'; cursor !== null;) {
    const body = await (await request.get(`/api/posts/${post}/comments?cursor=${cursor}`)).json()
    answers.push(...body.comments)
    cursor = body.nextCursor
  }
  expect(answers.filter((comment) => comment.html.includes(text))).toHaveLength(1)
})

test('a draft of a reply still knows what it answers after a reload', async ({ page }) => {
  await openDiscussion(page, path)
  await page.getByRole('textbox', { name: 'Name' }).fill('Ada')
  await page.getByRole('textbox', { name: 'Comment' }).fill(`to be answered ${Date.now()}`)
  await page.getByRole('button', { name: 'Publish comment' }).click()
  await expect(page.getByText('Your comment is published.')).toBeVisible()
  await page.locator('.comment:not([data-state])').last().getByRole('button', { name: 'Reply' }).click()
  const line = page.getByText(/^Replying to Ada, no\. \d+$/)
  await expect(line).toBeVisible()
  await page.getByRole('textbox', { name: 'Comment' }).fill('half an answer')
  await page.reload()
  await page.locator('#discussion').scrollIntoViewIfNeeded()
  await expect(line).toBeVisible()
})

test('a draft that another tab has published meanwhile is a new comment once it is changed', async ({
  page,
  context,
}) => {
  const text = `two tabs ${Date.now()}`
  await openDiscussion(page, path)
  await page.getByRole('textbox', { name: 'Name' }).fill('Ada')
  await page.getByRole('textbox', { name: 'Comment' }).fill(text)
  const other = await context.newPage()
  await openDiscussion(other, path)
  await expect(other.getByRole('textbox', { name: 'Comment' })).toHaveValue(text)
  await page.getByRole('button', { name: 'Publish comment' }).click()
  await expect(page.getByText('Your comment is published.')).toBeVisible()
  await other.getByRole('textbox', { name: 'Comment' }).fill(`${text}, changed`)
  await other.getByRole('button', { name: 'Publish comment' }).click()
  await expect(other.getByText('Your comment is published.')).toBeVisible()
})
