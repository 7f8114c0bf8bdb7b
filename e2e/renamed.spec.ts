import { expect, test } from './support/test'

const now = 'rolling-updates-without-losing-requests'
const before = 'rolling-updates'

test('the addresses that an article had lead to where it is', async ({ request }) => {
  for (const locale of ['zh', 'en'])
    for (const rest of ['', '.md', '/comments', '/comments?cursor=20', '/comments.xml']) {
      const response = await request.get(`/${locale}/posts/${before}${rest}`, { maxRedirects: 0 })
      expect(response.status()).toBe(308)
      const { location = '' } = response.headers()
      expect(location).toBe(`/${locale}/posts/${now}${rest}`)
      expect([location, (await request.get(location, { maxRedirects: 0 })).status()]).toEqual([location, 200])
    }
})

test('feeds know it by its first address, so that nobody gets it twice', async ({ request }) => {
  const { items } = await (await request.get('/en/feed.json')).json()
  const item = items.find(({ url }: { url: string }) => url.endsWith(`/en/posts/${now}`))
  expect(item.id).toMatch(new RegExp(`/en/posts/${before}$`))
})

test('comments and views that come in by an old slug are those of the article', async ({ request }) => {
  const views = await request.post(`/api/posts/${before}/views`)
  expect(views.status()).toBe(200)
  const stored = await request.post(`/api/posts/${before}/comments`, {
    data: { name: 'Ada', body: 'By the old address.', locale: 'en' },
  })
  expect(stored.status()).toBe(201)
  const comment = await stored.json()
  expect(comment.url).toContain(`/en/posts/${now}/comments`)

  const { comments } = await (await request.get(`/api/posts/${now}/comments?sort=newest`)).json()
  expect(comments.map(({ id }: { id: string }) => id)).toContain(comment.id)
  const stats = await (await request.get(`/api/stats?slugs=${now},${before}`)).json()
  expect(stats[now].comments).toBeGreaterThan(0)
  expect(stats[before]).toEqual(stats[now])
  const page = await request.get(`/en/posts/${now}/comments`)
  expect(await page.text()).toContain('By the old address.')
})
