import type { APIRequestContext } from '@playwright/test'
import { say } from './support/discussion'
import { expect, test } from './support/test'
import { parseXml, textsOf } from './support/whole-addresses'

const slug = 'rolling-updates-without-losing-requests'
const comments = `/api/posts/${slug}/comments`
const page = `/en/posts/${slug}/comments`

const write = (request: APIRequestContext, body: string, parentId?: string) =>
  say(request, slug, body, parentId ? { parentId } : {})

/** A thread: a beginning, a chain of four answers, and some more to the beginning. */
async function writeThread(request: APIRequestContext, mark: string) {
  const root = await write(request, `${mark} root`)
  let last = root
  const chain = []
  for (const level of [1, 2, 3, 4])
    chain.push((last = await write(request, `${mark} level ${level}`, last.id)))
  for (const answer of [1, 2, 3]) chain.push(await write(request, `${mark} answer ${answer}`, root.id))
  return { root, chain }
}

test('a browser that has a discussion is told 304 until something changes', async ({ request }) => {
  for (const address of [comments, `${comments}/latest`, `${page}.xml`]) {
    const first = await request.get(address)
    const { etag = '', 'cache-control': kept } = first.headers()
    expect([address, first.status(), kept]).toEqual([
      address,
      200,
      expect.stringMatching(/^public, max-age=0, s-maxage=2/),
    ])
    const again = await request.get(address, { headers: { 'If-None-Match': etag } })
    expect([address, again.status(), (await again.body()).length]).toEqual([address, 304, 0])
    await write(request, `news ${Date.now()}`)
    expect((await request.get(address, { headers: { 'If-None-Match': etag } })).status()).toBe(200)
  }
})

test('what is one’s own is never kept by a cache', async ({ request }) => {
  await write(request, `mine ${Date.now()}`)
  for (const address of [`${comments}/own`, page]) {
    const response = await request.get(address)
    expect([address, response.headers()['cache-control']]).toEqual([
      address,
      expect.stringMatching(/no-store/),
    ])
  }
})

test('the page of those who have not written is kept for a moment, and compared by cookie', async ({
  request,
}) => {
  const { headers } = await request.get(page).then((response) => ({ headers: response.headers() }))
  expect(headers['cache-control']).toBe('public, max-age=0, s-maxage=2')
  expect(headers.vary).toContain('Cookie')
})

test('one’s own comment is changed and deleted, and nobody else’s', async ({
  request,
  playwright,
  site,
  address,
}) => {
  const comment = await write(request, `typo ${Date.now()}`)
  const edited = await request.patch(`${comments}/${comment.id}`, { data: { body: 'no **typo**' } })
  expect([edited.status(), (await edited.json()).html]).toEqual([200, '<p>no <strong>typo</strong></p>'])
  const stranger = await playwright.request.newContext({
    baseURL: site.url,
    extraHTTPHeaders: { 'X-Forwarded-For': address },
  })
  for (const refused of [
    await stranger.patch(`${comments}/${comment.id}`, { data: { body: 'x' } }),
    await stranger.delete(`${comments}/${comment.id}`),
  ])
    expect([refused.status(), (await refused.json()).code]).toEqual([403, 'not_yours'])
  await stranger.dispose()
  expect((await request.delete(`${comments}/${comment.id}`)).status()).toBe(204)
  expect(await (await request.get(`${comments}?sort=newest`)).text()).not.toContain(comment.id)
})

test('a click on a reaction is counted once and found again', async ({ request }) => {
  const comment = await write(request, `helpful ${Date.now()}`)
  const click = (data: object) => request.post(`/api/posts/${slug}/reactions`, { data })
  const useful = { target: comment.id, kind: 'useful', on: true }
  for (const _ of [1, 2])
    expect(await (await click(useful)).json()).toEqual({
      ...{ reactions: { useful: 1, works: 0, fails: 0 }, mine: ['useful'] },
    })
  const own = await (await request.get(`${comments}/own`)).json()
  expect(own.reactions.comments[comment.id]).toEqual(['useful'])
  expect((await click({ target: 'post', kind: 'magic', on: true })).status()).toBe(400)
  expect((await click({ ...useful, target: '0193a5b0-7d60-7000-8000-000000000000' })).status()).toBe(404)
})

test('a preview is what the comment will be', async ({ request }) => {
  const body = '```yaml\nreplicas: 3\n```\n<script>alert(1)</script>'
  const { html } = await (await request.post('/api/comments/preview', { data: { body } })).json()
  expect(html).toContain('class="tk"')
  expect(html).not.toContain('<script>')
  expect((await write(request, body)).html).toBe(html)
})

test('the feed has the newest comments, with what they answer', async ({ request }) => {
  const { root, chain } = await writeThread(request, `feed ${Date.now()} <&>`)
  const response = await request.get(`${page}.xml`)
  expect(response.headers()['content-type']).toBe('application/atom+xml')
  const feed = parseXml(await response.text())
  const entries = [...feed.getElementsByTagName('entry')]
  expect(textsOf(entries[0] ?? feed, 'id')).toEqual([`urn:uuid:${chain.at(-1)?.id}`])
  const answer = entries.find((entry) => textsOf(entry, 'id')[0] === `urn:uuid:${chain[0]?.id}`)
  expect(answer?.getElementsByTagName('thr:in-reply-to')[0]?.getAttribute('ref')).toBe(`urn:uuid:${root.id}`)
  expect(entries.length).toBeLessThanOrEqual(50)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('threads, their rest, sorts, and permanent links to wherever a comment stands', async ({
    page: tab,
    request,
  }) => {
    const { root, chain } = await writeThread(request, `thread ${Date.now()}`)
    const deepest = chain[3]
    const last = chain.at(-1)
    for (const number of [root, deepest, last].map((comment) => comment?.number)) {
      await tab.goto(`${page}?comment=${number}#comment-${number}`)
      await expect(tab.locator(`#comment-${number}`)).toBeInViewport()
    }
    await expect(tab.locator(`#comment-${root.number}`)).toHaveAttribute('data-depth', '0')
    await tab.goto(`${page}?sort=newest`)
    await expect(tab.locator('.comment').first()).toHaveAttribute('data-number', String(root.number))
    await expect(tab.locator(`#comment-${deepest?.number}`)).toHaveAttribute('data-depth', '3')
    await tab.locator(`#comment-${root.number} a[data-part="more-replies"]`).click()
    await expect(tab.locator(`#comment-${last?.number}`)).toBeVisible()
    // As links were before there were threads.
    const cursor = Math.floor((Number(last?.number) - 1) / 20) * 20
    await tab.goto(`${page}?cursor=${cursor}#comment-${last?.number}`)
    await expect(tab.locator(`#comment-${last?.number}`)).toBeInViewport()
  })
})
