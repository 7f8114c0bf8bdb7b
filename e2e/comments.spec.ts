import { openDiscussion, say, textField } from './support/discussion'
import { tabTo } from './support/keyboard'
import { expect, expectAccessible, otherPost, post, test } from './support/test'

const path = `/en/posts/${post}`

test('a comment is written with the keyboard, announced, and there after a reload and a restart', async ({
  page,
  site,
}) => {
  const text = `It works on 1.36 – 能用 😀 ${Date.now()}`
  await openDiscussion(page, path)
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
  await openDiscussion(page, path)
  await expect(page.locator('.comment').filter({ hasText: text })).toHaveCount(1)
})

test('what is wrong is marked at its field, in the language of the page, and nothing typed is lost', async ({
  page,
}) => {
  await openDiscussion(page, `/zh/posts/${post}`)
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
  await openDiscussion(page, path)
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

test('a reply names what it answers', async ({ page }) => {
  await openDiscussion(page, `/en/posts/${otherPost}`)
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

test('comments come in pages of twenty, the oldest first, and have permanent links', async ({
  page,
  request,
}) => {
  const slug = otherPost
  let last = 0
  for (let n = 0; n < 25; n += 1) last = (await say(request, slug, `remark ${n}`)).number
  await openDiscussion(page, `/en/posts/${slug}`)
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
