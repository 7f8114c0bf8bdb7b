import { randomInt } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { startSite, type Documents, type Site } from './site'

export type WorkerOptions = { documents: Documents; site: Site }
export type TestOptions = {
  /** The address that this test's requests come from, as a trusted proxy tells it. */
  address: string
  /** What the console said that it should not have. */
  complaints: string[]
}

export const post = 'what-container-orchestration-is'
export const otherPost = 'node-mysql-dockerfile-compose-kubernetes'
export const article = `/en/posts/${otherPost}`

/** Somebody's address: limits are counted by it. */
export function anyAddress(): string {
  return `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`
}

/** With the runtime left in, the CSP blocks its inline scripts: expected there, and harmless. */
function isExpected(message: string, documents: Documents): boolean {
  return documents === 'framework' && /Content Security Policy/.test(message)
}

export const test = base.extend<TestOptions, WorkerOptions>({
  documents: ['static', { option: true, scope: 'worker' }],
  site: [
    async ({ documents }, use) => {
      const site = await startSite(documents)
      await use(site)
      await site.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ site }, use) => use(site.url),
  address: async ({}, use) => use(anyAddress()),
  extraHTTPHeaders: async ({ address }, use) => use({ 'X-Forwarded-For': address }),
  complaints: async ({}, use) => use([]),
  page: async ({ page, complaints, documents }, use) => {
    page.on('console', (message) => {
      const isComplaint = message.type() === 'error' || message.type() === 'warning'
      if (isComplaint && !isExpected(message.text(), documents)) complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    await use(page)
  },
})

/** No violation of WCAG 2.2 AA or of axe's best practices on the page as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual(
    [],
  )
}

export { expect }
