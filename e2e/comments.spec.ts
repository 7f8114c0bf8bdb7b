import type { Page } from '@playwright/test'
import { openDiscussion, textField } from './support/discussion'
import { tabTo } from './support/keyboard'
import { expect, expectAccessible, otherPost, post, test } from './support/test'

async function openForm(page: Page, path = `/en/posts/${post}`) {
  await openDiscussion(page, path)
}

test('a comment is written with the keyboard, announced, and there after a reload and a restart', async ({
  page,
  site,
}) => {
  const text = `It works on 1.36 – 能用 😀 ${Date.now()}`
  await openForm(page)
  await page.getByRole('textbox', { name: 'Name' }).focus()
  await page.keyboard.type('Ada 洛夫莱斯')
  await tabTo(textField(page))
  await page.keyboard.type(text)
  await tabTo(page.getByRole('button', { name: 'Publish comment' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Your comment is published.')).toBeVisible()
  const comment = page.locator('.comment').filter({ hasText: text })
  await expect(comment.getByText('Ada 洛夫莱斯')).toBeVisible()
  await expect(comment.getByRole('link', { name: /^No\. \d+$/ })).toBeFocused()
  await expect(page.getByRole('textbox', { name: 'Comment' })).toHaveValue('')
  await expectAccessible(page)
  await site.restart()
  await openForm(page)
  await expect(page.locator('.comment').filter({ hasText: text })).toHaveCount(1)
})

test('what is wrong is marked at its field, in the language of the page, and nothing typed is lost', async ({
  page,
}) => {
  await openForm(page, `/zh/posts/${post}`)
  await page.getByLabel('邮箱').fill('不是邮箱')
  await page.getByRole('textbox', { name: '评论' }).fill('　 ')
  await page.getByRole('button', { name: '发布评论' }).click()
  await expect(page.getByText('请写一个名字。')).toBeVisible()
  await expect(page.getByText('请写点什么。')).toBeVisible()
  await expect(page.getByText(/这不是邮箱地址/)).toBeVisible()
  await expect(page.getByLabel('名字')).toBeFocused()
  await expect(page.getByLabel('名字')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('邮箱')).toHaveValue('不是邮箱')
  await expectAccessible(page)
})

test('a hostile comment is shown harmless', async ({ page, complaints }) => {
  const mark = `mark${Date.now()}`
  const text = `${mark} <script>window.hacked = 1</script> <img src=x onerror="window.hacked = 1"> [link](javascript:window.hacked=1) \u202Egnp.exe`
  await openForm(page)
  await page.getByRole('textbox', { name: 'Name' }).fill('\u202EMallory<b>')
  await page.getByRole('textbox', { name: 'Comment' }).fill(text)
  await page.getByRole('button', { name: 'Publish comment' }).click()
  const comment = page.locator('.comment:not([data-state])').filter({ hasText: mark })
  await expect(comment).toBeVisible()
  await expect(comment.locator('strong')).toHaveText('Mallory<b>')
  await expect(comment.locator('script, img, [onerror], a[href^=javascript]')).toHaveCount(0)
  await expect(comment).not.toContainText('\u202E')
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
  expect(complaints).toEqual([])
})

test('what was typed survives a reload, and is gone once it is published', async ({ page }) => {
  await openForm(page)
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
  await openForm(page)
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
  await openForm(page)
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

test('a reply names what it answers', async ({ page }) => {
  await openForm(page, `/en/posts/${otherPost}`)
  await page.getByRole('textbox', { name: 'Name' }).fill('Ada')
  await page.getByRole('textbox', { name: 'Comment' }).fill(`first ${Date.now()}`)
  await page.getByRole('button', { name: 'Publish comment' }).click()
  await expect(page.getByText('Your comment is published.')).toBeVisible()
  const comment = page.locator('.comment:not([data-state])').last()
  const number = await comment.getAttribute('data-number')
  await comment.getByRole('button', { name: 'Reply' }).click()
  await expect(page.getByText(`Replying to Ada, no. ${number}`)).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Comment' })).toBeFocused()
  await page.getByRole('textbox', { name: 'Comment' }).fill('second')
  await page.getByRole('button', { name: 'Publish comment' }).click()
  await expect(page.locator(`#comment-${number} .comment`).filter({ hasText: 'second' })).toBeVisible()
})

test('a draft of a reply still knows what it answers after a reload', async ({ page }) => {
  await openForm(page)
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
  await openForm(page)
  await page.getByRole('textbox', { name: 'Name' }).fill('Ada')
  await page.getByRole('textbox', { name: 'Comment' }).fill(text)
  const other = await context.newPage()
  await openForm(other)
  await expect(other.getByRole('textbox', { name: 'Comment' })).toHaveValue(text)
  await page.getByRole('button', { name: 'Publish comment' }).click()
  await expect(page.getByText('Your comment is published.')).toBeVisible()
  await other.getByRole('textbox', { name: 'Comment' }).fill(`${text}, changed`)
  await other.getByRole('button', { name: 'Publish comment' }).click()
  await expect(other.getByText('Your comment is published.')).toBeVisible()
})

test('comments come in pages of twenty, the oldest first, and have permanent links', async ({
  page,
  request,
}) => {
  const slug = otherPost
  let last = 0
  for (let n = 0; n < 25; n += 1) {
    const response = await request.post(`/api/posts/${slug}/comments`, {
      data: { name: 'Ada', body: `remark ${n}`, locale: 'en' },
      headers: { 'X-Forwarded-For': `198.51.100.${n}` },
    })
    expect(response.status()).toBe(201)
    last = (await response.json()).number
  }
  await openForm(page, `/en/posts/${slug}`)
  const threads = page.locator('[data-part="list"] > .comment')
  await expect(threads).toHaveCount(20)
  // One that is published before the rest is fetched finds its place all the same.
  await page.getByRole('textbox', { name: 'Name' }).fill('Ada')
  await page.getByRole('textbox', { name: 'Comment' }).fill('the last word')
  await page.getByRole('button', { name: 'Publish comment' }).click()
  await expect(page.getByText('Your comment is published.')).toBeVisible()
  await page.getByRole('link', { name: 'Later comments' }).click()
  await expect(page.locator(`.comment[data-number="${last}"]`)).toBeVisible()
  const numbers = await threads.evaluateAll((all) =>
    all.map((one) => Number(one.getAttribute('data-number'))),
  )
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
  await page.goto(`/en/posts/${slug}/comments?cursor=${last - 5}#comment-${last}`)
  await expect(page.locator(`#comment-${last}`)).toBeInViewport()
})
