import { openDiscussion, say, textField, write } from './support/discussion'
import { tabTo } from './support/keyboard'
import { article, expect, otherPost, post, test } from './support/test'

test('a thread is read, answered and folded with the keyboard alone', async ({ page, request }) => {
  const mark = `keyboard ${Date.now()}`
  const root = await say(request, otherPost, `${mark} root`)
  await say(request, otherPost, `${mark} first answer`, { name: 'Grace', parentId: root.id })
  await openDiscussion(page, `${article}#comment-${root.number}`)
  const thread = page.locator(`#comment-${root.number}`)
  await expect(thread).toBeInViewport()

  await page.getByRole('textbox', { name: 'Name' }).fill('Lin')
  const reply = thread.locator('> article').getByRole('button', { name: 'Reply' })
  await thread
    .locator('> article')
    .getByRole('link', { name: `No. ${root.number}` })
    .focus()
  await tabTo(reply)
  await page.keyboard.press('Enter')
  // The form is below the comment that is answered, and the cursor is in it.
  await expect(thread.locator('> form').getByText(`Replying to Ada, no. ${root.number}`)).toBeVisible()
  await expect(textField(page)).toBeFocused()
  await page.keyboard.type(`${mark} second answer`)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const answer = thread.locator('.comment > article').filter({ hasText: `${mark} second answer` })
  await expect(answer).toBeVisible()
  await expect(answer.getByRole('link', { name: /^No\. \d+$/ })).toBeFocused()
  await expect(page.locator('[data-part=form-home] > form')).toBeVisible()

  const summary = thread.locator('> details > summary')
  await expect(summary).toHaveText('2 replies')
  await summary.focus()
  await page.keyboard.press('Enter')
  await expect(answer).toBeHidden()
  await page.reload()
  await page.locator('#discussion').scrollIntoViewIfNeeded()
  await expect(thread.locator('> article')).toBeVisible()
  await expect(answer).toBeHidden()
  await summary.focus()
  await page.keyboard.press('Space')
  await expect(answer).toBeVisible()
})

test('a reply is given up where it was begun, and the draft remembers whom it answers', async ({
  page,
  request,
}) => {
  const mark = `draft ${Date.now()}`
  const root = await say(request, otherPost, `${mark} root`)
  await openDiscussion(page, `${article}#comment-${root.number}`)
  const thread = page.locator(`#comment-${root.number}`)
  await thread.getByRole('button', { name: 'Reply' }).click()
  await textField(page).fill('half an answer')
  await page.reload()
  await page.locator('#discussion').scrollIntoViewIfNeeded()
  await expect(thread.locator('> form').getByRole('textbox', { name: 'Comment' })).toHaveValue(
    'half an answer',
  )
  await page.getByRole('button', { name: 'Do not reply, start anew' }).click()
  await expect(thread.getByRole('button', { name: 'Reply' })).toBeFocused()
  await expect(page.locator('[data-part=form-home] textarea')).toHaveValue('half an answer')
})

test('the order is chosen, kept for other articles, and leads to pages without a script', async ({
  page,
  request,
}) => {
  const mark = `order ${Date.now()}`
  const first = await say(request, otherPost, `${mark} one`)
  const second = await say(request, otherPost, `${mark} two`)
  await openDiscussion(page, article)
  const order = page.getByRole('navigation', { name: 'Order of the comments' })
  await expect(order.getByRole('link', { name: 'Oldest first' })).toHaveAttribute('aria-current', 'true')
  await order.getByRole('link', { name: 'Newest first' }).click()
  await expect(order.getByRole('link', { name: 'Newest first' })).toHaveAttribute('aria-current', 'true')
  await expect(page.locator('[data-part=list] > .comment').first()).toHaveAttribute(
    'data-number',
    String(second.number),
  )
  await openDiscussion(page, `/en/posts/${post}`)
  await expect(order.getByRole('link', { name: 'Newest first' })).toHaveAttribute('aria-current', 'true')

  const response = await request.get(`${article}/comments?sort=newest`)
  const numbers = [...(await response.text()).matchAll(/id="comment-(\d+)"/g)].map(([, n]) => Number(n))
  expect(numbers.indexOf(second.number)).toBeLessThan(numbers.indexOf(first.number))
})

test('a thread shows its first replies, and the rest when asked', async ({ page, request }) => {
  const mark = `rest ${Date.now()}`
  const root = await say(request, otherPost, `${mark} root`)
  for (let n = 1; n <= 8; n += 1) await say(request, otherPost, `${mark} reply ${n}`, { parentId: root.id })
  await openDiscussion(page, `${article}#comment-${root.number}`)
  const thread = page.locator(`#comment-${root.number}`)
  await expect(thread.locator('.comment')).toHaveCount(5)
  await expect(thread.locator('> details > summary')).toHaveText('8 replies')
  await thread.getByRole('link', { name: 'Show 3 more replies' }).click()
  await expect(thread.locator('.comment')).toHaveCount(8)
  await expect(thread.getByRole('link', { name: /^Show/ })).toBeHidden()
  const sixth = thread.locator('.comment > article').filter({ hasText: `${mark} reply 6` })
  await expect(sixth.getByRole('link', { name: /^No\./ })).toBeFocused()
})

test('a permanent link leads into a long discussion, on the article and on a page of its own', async ({
  page,
  request,
}) => {
  const mark = `far ${Date.now()}`
  for (let n = 0; n < 22; n += 1) await say(request, post, `${mark} ${n}`)
  const root = await say(request, post, `${mark} root`)
  let last = root
  for (let n = 0; n < 7; n += 1) last = await say(request, post, `${mark} answer ${n}`, { parentId: root.id })
  await openDiscussion(page, `/en/posts/${post}#comment-${last.number}`)
  const target = page.locator(`#comment-${last.number}`)
  await expect(target).toBeInViewport()
  expect(await target.evaluate((element) => element.matches(':target'))).toBe(true)
  await page.goto(`/en/posts/${post}/comments?comment=${last.number}#comment-${last.number}`)
  await expect(target).toBeInViewport()
  expect(await target.evaluate((element) => element.matches(':target'))).toBe(true)
})

test('an answer on the page of the discussion stands below what it answers', async ({ page, request }) => {
  const mark = `page ${Date.now()}`
  const root = await say(request, otherPost, `${mark} root`)
  await page.goto(`${article}/comments?comment=${root.number}#comment-${root.number}`)
  const thread = page.locator(`#comment-${root.number}`)
  await thread.getByRole('button', { name: 'Reply' }).click()
  await write(page, 'Lin', `${mark} answer`)
  await expect(thread.locator('.comment > article').filter({ hasText: `${mark} answer` })).toBeVisible()
})

for (const [locale, name] of [
  ['en', 'Follow it in a feed reader (Atom)'],
  ['zh', '用阅读器订阅讨论（Atom）'],
] as const)
  test(`the feed is linked below the article and on the discussion’s page, ${locale}`, async ({
    page,
    request,
  }) => {
    const path = `/${locale}/posts/${otherPost}`
    for (const address of [path, `${path}/comments`]) {
      await openDiscussion(page, address)
      const link = page.getByRole('link', { name })
      await expect(link).toHaveAttribute('href', `${path}/comments.xml`)
      expect((await request.get(`${path}/comments.xml`)).headers()['content-type']).toBe(
        'application/atom+xml',
      )
    }
  })
