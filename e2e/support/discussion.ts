import type { APIRequestContext, Locator, Page } from '@playwright/test'
import { anyAddress, article, expect } from './test'

/** Reads on to the discussion, which is fetched when it comes near. */
export async function openDiscussion(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.locator('#discussion').scrollIntoViewIfNeeded()
  await expect(page.locator('#comment-form')).toBeVisible()
  await expect(page.locator('[data-part=status]').first()).not.toHaveText(/Fetching|正在取/)
}

export const nameField = (page: Page): Locator => page.getByRole('textbox', { name: 'Name' })
export const textField = (page: Page): Locator => page.getByRole('textbox', { name: 'Comment', exact: true })

/** The comment itself, without those below it. */
export const commentWith = (page: Page, text: string): Locator =>
  page.locator('.comment:not([data-state=sending]) > article').filter({ hasText: text })

/** Comes back to the page, as if by the permanent link of a comment. */
export async function comeBackTo(page: Page, number: string): Promise<Locator> {
  await page.goto('about:blank')
  await openDiscussion(page, `${article}#comment-${number}`)
  return page.locator(`#comment-${number}`)
}

/** Fills in the form and sends it. @returns the number of the comment */
export async function write(page: Page, name: string, text: string): Promise<string> {
  await nameField(page).fill(name)
  await textField(page).fill(text)
  await page.getByRole('button', { name: 'Publish comment' }).click()
  await expect(commentWith(page, text)).toBeVisible()
  return (await commentWith(page, text).locator('..').getAttribute('data-number')) ?? ''
}

export type Said = { id: string; number: number; html: string }

/** A comment from another address. */
export async function say(
  request: APIRequestContext,
  slug: string,
  body: string,
  more: { name?: string; parentId?: string; locale?: string; anchor?: object } = {},
): Promise<Said> {
  const response = await request.post(`/api/posts/${slug}/comments`, {
    data: { name: 'Ada', locale: 'en', body, ...more },
    headers: { 'X-Forwarded-For': anyAddress() },
  })
  expect([body, response.status()]).toEqual([body, 201])
  return response.json()
}
