import type { APIRequestContext, Locator, Page } from '@playwright/test'
import { query } from './database'
import { say, type Said } from './discussion'
import type { Site } from './site'
import { expect, post } from './test'

/** An article's example that is shown whole, and so begins with line 1. */
export const file = 'compose.yaml'

export function blockOf(page: Page, name = file): Locator {
  return page.locator('figure.code[data-lines]').filter({ has: page.locator(`[download][href$="/${name}"]`) })
}

/** The block comes near, and its tool with it. */
export async function openBlock(page: Page, locale = 'en'): Promise<Locator> {
  await page.goto(`/${locale}/posts/${post}`)
  const block = blockOf(page)
  await block.scrollIntoViewIfNeeded()
  await expect(toolOf(block)).toBeVisible()
  return block
}

export const toolOf = (block: Locator) =>
  block.getByRole('button', { name: /^(Comment on lines|评论某几行)$/ })

/** Version and text of the example, as the page and the site have them. */
export async function versionOf(request: APIRequestContext): Promise<{ digest: string; lines: string[] }> {
  const html = await (await request.get(`/en/posts/${post}`)).text()
  const digest = /id="compose\.yaml:1" data-lines="[\d,-]+ ([\w-]{8})"/.exec(html)?.[1] ?? ''
  const text = await (await request.get(`/examples/${post}/${file}`)).text()
  return { digest, lines: text.split('\n') }
}

/** A comment on lines, written by a program. */
export function commentOn(
  request: APIRequestContext,
  body: string,
  anchor: { from: number; to: number; digest: string },
): Promise<Said> {
  return say(request, post, body, { name: 'Grace', anchor: { file, ...anchor } })
}

/** What an earlier release stored when it started. */
export async function storeVersion(site: Site, digest: string, lines: string[]): Promise<void> {
  await query(
    site,
    `INSERT INTO example_version (post_slug, file, digest, text, first_seen)
     VALUES (?, ?, ?, ?, UTC_TIMESTAMP(3)) ON DUPLICATE KEY UPDATE text = text`,
    [post, file, digest, lines.join('\n')],
  )
}
