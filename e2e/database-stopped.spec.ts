import { expect, post, test } from './support/test'

// Cuts the database of its worker: these run one after the other and mend what they broke.
test.describe.configure({ mode: 'serial' })

test.afterEach(async ({ site }) => site.database.mend())

test('articles are read, comments rest and keep the draft, and all comes back by itself', async ({
  page,
  site,
}) => {
  await site.database.cut()
  const response = await page.goto(`/en/posts/${post}`)
  expect(response?.status()).toBe(200)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.locator('#discussion').scrollIntoViewIfNeeded()
  await expect(page.getByText(/The comments are resting: the database cannot be reached/)).toBeVisible()
  await page.getByRole('textbox', { name: 'Name' }).fill('Ada')
  await page.getByRole('textbox', { name: 'Comment' }).fill('kept through the night')
  await page.getByRole('button', { name: 'Publish comment' }).click()
  await expect(page.getByRole('alert')).toContainText('The comments are resting')
  await expect(page.getByRole('textbox', { name: 'Comment' })).toHaveValue('kept through the night')
  await site.database.mend()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText(/The comments are resting: the database cannot be reached/)).toBeHidden()
  await page.getByRole('button', { name: 'Publish comment' }).click()
  await expect(page.getByText('Your comment is published.')).toBeVisible()
})

test('the API answers 503 problems, readyz says why, healthz and articles do not care', async ({
  request,
  site,
}) => {
  for (const address of ['/readyz', '/servez'])
    await expect.poll(async () => (await request.get(address)).status()).toBe(200)
  await site.database.cut()
  for (const send of [
    () => request.get(`/api/posts/${post}/comments`),
    () => request.get(`/api/stats?slugs=${post}`),
    () =>
      request.post(`/api/posts/${post}/views`, { headers: { 'User-Agent': 'Mozilla/5.0 Firefox/150.0' } }),
    () => request.post(`/api/posts/${post}/comments`, { data: { name: 'Ada', body: 'hello', locale: 'zh' } }),
  ]) {
    const response = await send()
    expect(response.status()).toBe(503)
    expect(response.headers()['content-type']).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({ code: 'database_unavailable', status: 503 })
  }
  const ready = await request.get('/readyz')
  expect(ready.status()).toBe(503)
  expect(await ready.json()).toEqual({
    status: 'not ready',
    ready: false,
    reason: 'database does not answer',
  })
  expect((await request.get('/servez')).status()).toBe(200)
  expect((await request.get('/healthz')).status()).toBe(200)
  expect((await request.get(`/zh/posts/${post}`)).status()).toBe(200)
  const form = await request.post(`/api/posts/${post}/comments`, {
    form: { name: 'A', body: '留着', locale: 'zh' },
  })
  expect(form.status()).toBe(503)
  expect(await form.text()).toContain('留着')
  await site.database.mend()
  await expect.poll(async () => (await request.get('/readyz')).status()).toBe(200)
})
