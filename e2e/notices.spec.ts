import type { APIRequestContext } from '@playwright/test'
import { openDiscussion, textField } from './support/discussion'
import { tabTo } from './support/keyboard'
import { openMailbox, type Mailbox } from './support/mail'
import { startSite, type Site } from './support/site'
import { expect, expectAccessible, post, test as base } from './support/test'

type Worker = { mailbox: Mailbox; mailingSite: Site }

/** A site that can send mail. */
const test = base.extend<object, Worker>({
  mailbox: [
    async ({}, use) => {
      const mailbox = await openMailbox()
      await use(mailbox)
      await mailbox.close()
    },
    { scope: 'worker' },
  ],
  mailingSite: [
    async ({ mailbox, documents }, use) => {
      const site = await startSite(documents, {
        SMTP_URL: mailbox.url,
        MAIL_FROM: 'Slipway <notices@example.org>',
      })
      await use(site)
      await site.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ mailingSite }, use) => use(mailingSite.url),
})

let readers = 0
const someone = () => `reader-${process.pid}-${(readers += 1)}@example.org`

/** The link to a page of the site in the newest mail to an address, below the site that is tested. */
async function linkTo(mailbox: Mailbox, address: string, page: string): Promise<string> {
  const find = () =>
    mailbox.mails
      .filter(({ to }) => to === address)
      .flatMap(
        ({ source }) => new RegExp(`/(?:zh|en)/notices/${page}\\?token=[\\w.%-]+`).exec(source)?.[0] ?? [],
      )
      .at(-1)
  await expect.poll(find, { timeout: 20_000 }).toBeTruthy()
  return find() ?? ''
}

/** A comment that asks for notices, as a program sends it. */
async function comment(request: APIRequestContext, locale: 'zh' | 'en', more: Record<string, unknown> = {}) {
  const response = await request.post(`/api/posts/${post}/comments`, {
    data: { name: 'Ada', body: `Does it work? ${Math.random()}`, locale, ...more },
  })
  expect(response.status()).toBe(201)
  return response.json()
}

test('the box is offered once there is an address, and its reader is asked, told, and left alone', async ({
  page,
  mailbox,
  request,
}) => {
  const email = someone()
  await openDiscussion(page, `/en/posts/${post}`)
  const box = page.getByRole('checkbox', { name: 'Tell me of replies by e-mail' })
  await expect(box).toBeHidden()
  await page.getByRole('textbox', { name: 'Name' }).fill('Ada')
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email)
  await expect(box).toBeVisible()
  await expectAccessible(page)
  await tabTo(box)
  await page.keyboard.press('Space')
  await expect(box).toBeChecked()
  await textField(page).fill(`Tell me. ${email}`)
  await page.getByRole('button', { name: 'Publish comment' }).click()
  await expect(page.getByText('Your comment is published.')).toBeVisible()

  await page.goto(await linkTo(mailbox, email, 'confirm'))
  await page.getByRole('button', { name: 'Yes, send me notices' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You will hear of replies')

  const { comments } = await (await page.request.get(`/api/posts/${post}/comments`)).json()
  const mine = comments.find(({ html }: { html: string }) => html.includes(email))
  // By somebody else: nobody is told of his own replies.
  await comment(request, 'en', { parentId: mine.id, name: 'Grace', body: 'It does.' })
  const stop = await linkTo(mailbox, email, 'unsubscribe')
  await expect.poll(() => mailbox.mails.some(({ source }) => source.includes('> It does.'))).toBe(true)

  // What mail programs send, from their own servers, without a cookie.
  const answer = await page.request.post(stop, {
    headers: { Origin: 'https://mail.example', 'Content-Type': 'application/x-www-form-urlencoded' },
    data: 'List-Unsubscribe=One-Click',
  })
  expect(answer.status()).toBe(200)
  expect(answer.headers()['set-cookie']).toBeUndefined()
})

for (const locale of ['zh', 'en'] as const)
  test(`${locale}: the pages behind links are accessible, in the language of the mail`, async ({
    page,
    mailbox,
    request,
  }) => {
    const email = someone()
    await comment(request, locale, { email, notify: true })
    for (const name of ['confirm', 'unsubscribe']) {
      await page.goto(await linkTo(mailbox, email, name))
      await expect(page.locator('html')).toHaveAttribute('lang', locale === 'zh' ? 'zh-CN' : 'en')
      await expectAccessible(page)
      await page.getByRole('main').getByRole('button').first().press('Enter')
      await expect(page.getByRole('main').getByRole('button')).toHaveCount(0)
      await expectAccessible(page)
    }
  })

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  const words = {
    en: {
      box: 'Tell me of replies by e-mail',
      names: ['Name', 'E-mail', 'Comment'],
      publish: 'Publish comment',
      ask: 'Notices of replies',
      yes: 'Yes, send me notices',
      confirmed: 'You will hear of replies',
      end: 'No more notices?',
      stop: 'End the notices',
      stopped: 'The notices have ended',
      never: 'Never write to me again',
      nevermore: 'You will not hear from us again',
    },
    zh: {
      box: '有人回复时发邮件告诉我',
      names: ['名字', '邮箱', '评论'],
      publish: '发布评论',
      ask: '回复通知',
      yes: '好，有回复就通知我',
      confirmed: '有了回复，会告诉你',
      end: '不再接收通知？',
      stop: '停止通知',
      stopped: '通知已经停止',
      never: '永远不要再给我发信',
      nevermore: '本站不会再给你发信',
    },
  }

  for (const locale of ['en', 'zh'] as const) {
    const text = words[locale]
    test(`${locale}: asked for on the page of comments, confirmed and ended by links`, async ({
      page,
      mailbox,
    }) => {
      const email = someone()
      const heading = page.getByRole('heading', { level: 1 })
      await page.goto(`/${locale}/posts/${post}/comments`)
      const [name = '', address = '', body = ''] = text.names
      await page.getByRole('textbox', { name }).fill('Lynx')
      await page.getByRole('textbox', { name: address }).fill(email)
      await page.getByRole('checkbox', { name: text.box }).check()
      await page.getByRole('textbox', { name: body, exact: true }).fill(`Lynx ${email}`)
      await page.getByRole('button', { name: text.publish }).click()
      await expect(page).toHaveURL(/#comment-\d+$/)

      const confirm = await linkTo(mailbox, email, 'confirm')
      // A scanner that opens the link confirms nothing: the page asks again.
      await page.request.get(confirm)
      await page.goto(confirm)
      await expect(heading).toHaveText(text.ask)
      await page.getByRole('button', { name: text.yes }).click()
      await expect(heading).toHaveText(text.confirmed)

      await page.goto(await linkTo(mailbox, email, 'unsubscribe'))
      await expect(heading).toHaveText(text.end)
      await page.getByRole('button', { name: text.stop }).click()
      await expect(heading).toHaveText(text.stopped)
      await page.goBack()
      await page.getByRole('button', { name: text.never }).click()
      await expect(heading).toHaveText(text.nevermore)

      await page.goto(confirm)
      await page.getByRole('button', { name: text.yes }).click()
      await expect(heading).toBeVisible()
      await expect(page.getByRole('main').getByRole('button')).toHaveCount(0)
    })
  }
})

test('a link that is not whole says so, and another site cannot confirm', async ({
  page,
  mailbox,
  request,
}) => {
  const response = await page.goto('/en/notices/confirm?token=nothing')
  expect(response?.status()).toBe(400)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not work')
  await expectAccessible(page)
  await expect(page.getByRole('link', { name: '中文' })).toHaveAttribute(
    'href',
    /\/zh\/notices\/confirm\?token=nothing$/,
  )
  const email = someone()
  await comment(request, 'en', { email, notify: true })
  const link = await linkTo(mailbox, email, 'confirm')
  const foreign = await request.post(link, { headers: { Origin: 'https://elsewhere.example' } })
  expect(foreign.status()).toBe(403)
})

test('without a database nothing is changed, and the page says so', async ({
  page,
  mailbox,
  mailingSite,
  request,
}) => {
  const email = someone()
  await comment(request, 'en', { email, notify: true })
  await page.goto(await linkTo(mailbox, email, 'confirm'))
  await mailingSite.database.cut()
  const answered = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('button', { name: 'Yes, send me notices' }).click()
  expect((await answered).status()).toBe(503)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A moment, please')
  await mailingSite.database.mend()
  await page.goBack()
  await expect.poll(async () => (await page.request.get('/readyz')).status(), { timeout: 20_000 }).toBe(200)
  await page.getByRole('button', { name: 'Yes, send me notices' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You will hear of replies')
})

base('a site without a mail server offers nothing', async ({ page, request, documents }) => {
  expect(await (await request.get('/api/notices/available')).json()).toEqual({ available: false })
  await page.goto(`/en/posts/${post}/comments`)
  await expect(page.getByRole('textbox', { name: 'E-mail' })).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Tell me of replies' })).toHaveCount(0)
  if (documents === 'static') expect((await request.get('/en/notices/sheet')).status()).toBe(404)
})
