import { randomUUID } from 'node:crypto'
import { createAccount, signIn } from './support/accounts'
import { expect, expectAccessible, test } from './support/test'

test.use({ locale: 'en' })

test('whoever is not signed in is asked to, and led back', async ({ page, site, complaints }) => {
  const account = await createAccount(site)
  await page.goto('/admin/account?done=nothing')
  await expect(page).toHaveURL('/admin/sign-in?next=%2Fadmin%2Faccount%3Fdone%3Dnothing')
  await expect(page.getByRole('navigation', { name: 'Moderation' })).toHaveCount(0)
  await page.getByLabel('E-mail address').fill(account.email)
  await page.getByLabel('Password').fill('not this one')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'do not belong together' })).toBeVisible()
  await expect(page.getByLabel('E-mail address')).toHaveValue(account.email)
  await page.getByLabel('Password').fill(account.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL('/admin/account?done=nothing')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Account')
  const here = page.getByRole('navigation', { name: 'Moderation' }).locator('[aria-current]')
  await expect(here).toHaveText('Account')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'You are signed out.' })).toBeVisible()
  await page.goto('/admin/account')
  await expect(page).toHaveURL(/\/admin\/sign-in/)
  expect(complaints).toEqual([])
})

test('guessing is stopped, for one address and not for the world', async ({ playwright, site, baseURL }) => {
  const { email, password } = await createAccount(site)
  const from = (address: string) =>
    playwright.request.newContext({ baseURL, extraHTTPHeaders: { 'X-Forwarded-For': address } })
  const [thief, owner] = [await from('192.0.2.7'), await from('192.0.2.8')]
  const guess = async (data: object) => (await thief.post('/api/auth/sign-in', { data })).status()
  const answers = []
  for (let n = 0; n < 6; n += 1) answers.push(await guess({ email, password: `guess ${n}` }))
  expect(answers).toEqual([401, 401, 401, 401, 401, 429])
  // The right one does not help any more either.
  const refused = await thief.post('/api/auth/sign-in', { data: { email, password } })
  expect(refused.status()).toBe(429)
  expect(Number(refused.headers()['retry-after'])).toBeGreaterThan(0)
  expect((await owner.post('/api/auth/sign-in', { data: { email, password } })).status()).toBe(200)
})

test('a session that is ended elsewhere ends here', async ({ page, browser, site, address }) => {
  const account = await createAccount(site)
  await signIn(page, account)
  const agent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0'
  const extraHTTPHeaders = { 'X-Forwarded-For': address }
  const other = await browser.newPage({ baseURL: site.url, locale: 'en', userAgent: agent, extraHTTPHeaders })
  await signIn(other, account)
  await page.reload()
  await page.getByRole('button', { name: 'End the session in Firefox · Windows' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'The session has ended.' })).toBeVisible()
  await other.reload()
  await expect(other).toHaveURL(/\/admin\/sign-in\?next=/)
  await other.close()
})

test('a page of another site can do nothing', async ({ page, site, context }) => {
  await signIn(page, await createAccount(site))
  const cookies = await context.cookies()
  const session = cookies.find(({ name }) => name === 'slipway.session_token')
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', secure: false })
  for (const origin of ['https://evil.example', 'null'])
    for (const path of ['sign-out', 'sessions', 'password', 'passkeys', 'moderators', 'invitations']) {
      const response = await page.request.post(`/api/auth/${path}`, { form: { a: 'b' }, headers: { origin } })
      expect([path, response.status()]).toEqual([path, 403])
    }
  await page.reload()
  await expect(page).toHaveURL(/\/admin\/account$/)
})

test('nothing but what is needed can be reached', async ({ request }) => {
  for (const path of ['sign-up/email', 'get-session', 'list-sessions', 'update-user', 'delete-user', 'ok'])
    expect([path, (await request.post(`/api/auth/${path}`, { data: {} })).status()]).toEqual([path, 404])
  expect((await request.get('/api/auth/sign-in')).status()).toBe(405)
})

test('moderators’ pages are kept and found by nobody, and their scripts have a nonce of this answer', async ({
  request,
}) => {
  const answers = [await request.get('/admin/sign-in'), await request.get('/admin/sign-in')]
  const nonces = answers.map((answer) => {
    const headers = answer.headers()
    expect(headers['cache-control']).toContain('no-store')
    expect(headers['cache-control']).toContain('private')
    expect(headers['x-robots-tag']).toBe('noindex, nofollow')
    expect(headers['content-security-policy']).not.toContain('unsafe')
    return /'nonce-([^']+)'/.exec(headers['content-security-policy'] ?? '')?.[1]
  })
  expect(new Set(nonces).size).toBe(2)
  expect(await answers[0]?.text()).toContain(`nonce="${nonces[0]}"`)
  expect(await (await request.get('/robots.txt')).text()).toContain('Disallow: /admin')
})

for (const locale of ['zh', 'en'])
  for (const colorScheme of ['light', 'dark'] as const)
    test.describe(`${locale}, ${colorScheme}`, () => {
      test.use({ locale, colorScheme, viewport: { width: 390, height: 844 } })

      test('the pages are accessible, fit a phone, and the console stays silent', async ({
        page,
        site,
        complaints,
      }) => {
        test.slow()
        const account = await createAccount(site)
        await page.goto('/admin/sign-in')
        await expectAccessible(page)
        await signIn(page, account)
        const invited = { email: `${randomUUID()}@example.org`, role: 'moderator' }
        const { token } = await (await page.request.post('/api/auth/invitations', { data: invited })).json()
        const join = `/admin/join?token=${token}`
        for (const path of ['/admin/account', '/admin/account/moderators', join, '/admin/join?token=none']) {
          await page.goto(path, { waitUntil: 'networkidle' })
          await expectAccessible(page)
          const [scrolls, fits] = await page.evaluate(() => [
            document.documentElement.scrollWidth,
            document.documentElement.clientWidth,
          ])
          expect([path, scrolls]).toEqual([path, fits])
        }
        expect(complaints).toEqual([])
      })
    })
