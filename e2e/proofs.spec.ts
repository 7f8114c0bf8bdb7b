import { open, rollingUpdates } from './support/blocks'
import { layoutShift } from './support/layout-shift'
import { expect, expectAccessible, otherPost, test } from './support/test'

const inChinese = rollingUpdates.replace('/en/', '/zh/')

test.describe('the mark of a block', () => {
  test('opens by keyboard, and says what was checked, as what, when and with what result', async ({
    page,
  }) => {
    await open(page, rollingUpdates)
    const mark = page.locator('figure.code[id^="web.yaml"] .proof').first()
    await expect(mark.locator('summary')).toHaveText('proven')
    await mark.locator('summary').focus()
    await page.keyboard.press('Enter')
    const said = mark.locator('dl')
    await expect(said).toBeVisible()
    await expect(said).toContainText('the whole of web.yaml')
    await expect(said).toContainText(/Kubernetes 1\.\d+/)
    await expect(said).toContainText('accepted')
    await expect(said).toContainText(/\d+ \w+ \d{4} orchestration-lint \d+\.\d+\.\d+/)
    await said.getByRole('link', { name: 'Kubernetes' }).click()
    await expect(page).toHaveURL(/\/en\/proofs#kubernetes$/)
    await expect(page.locator('#kubernetes')).toBeInViewport()
  })

  test('one opened closes the other, and neither moves anything', async ({ page }) => {
    await open(page, rollingUpdates)
    const [first, second] = await page.locator('figure.code .proof').all()
    const placesOfCode = () =>
      page
        .locator('figure.code pre')
        .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top + scrollY))
    const before = await placesOfCode()
    await first?.locator('summary').click()
    expect(await placesOfCode()).toEqual(before)
    await second?.locator('summary').click()
    await expect(first?.locator('dl') ?? page.locator('none')).toBeHidden()
    await expect(second?.locator('dl') ?? page.locator('none')).toBeVisible()
  })

  test('is large enough for a finger, and its sheet fits a phone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 })
    await open(page, inChinese)
    for (const mark of await page.locator('figure.code .proof').all()) {
      const box = await mark.locator('summary').boundingBox()
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24)
    }
    const mark = page.locator('figure.code .proof').first()
    await mark.locator('summary').click()
    const box = await mark.locator('dl').boundingBox()
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390)
    expect(await layoutShift(page)).toBe(0)
  })
})

for (const [path, mark, said] of [
  [rollingUpdates, 'wrong on purpose', 'Error:'],
  [inChinese, '故意写错', '错误：'],
] as const)
  test(`${path} shows beneath the line what is wrong on purpose, and copies none of it`, async ({ page }) => {
    await open(page, path)
    const wrong = page.locator('figure.code', { has: page.locator('.finding') })
    await expect(wrong).toHaveCount(1)
    await expect(wrong.locator('.proof summary')).toHaveText(mark)
    const finding = wrong.getByRole('note')
    await expect(finding).toContainText(said)
    const rule = finding.getByRole('link', { name: 'kubernetes/update-strategy' })
    await expect(rule).toHaveAttribute('href', /^https:\/\/kubernetes\.io\/docs\/.+#/)
    const marked = wrong.locator('[class*=at-error]').first()
    const [above, below] = [await marked.boundingBox(), await finding.boundingBox()]
    expect(below?.y).toBeGreaterThan(above?.y ?? Infinity)
    const code = 'strategy:\n  rollingUpdate:\n    maxSurge: 0\n    maxUnavailable: 0'
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await wrong.locator('copy-code button').click()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(code)
  })

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('marks open, and what is wrong is said', async ({ page }) => {
    await page.goto(rollingUpdates)
    const wrong = page.locator('figure.code', { has: page.locator('.finding') })
    await expect(wrong.getByRole('note')).toBeVisible()
    await wrong.locator('.proof summary').click()
    await expect(wrong.locator('.proof dl')).toContainText('wrong exactly where we say so')
  })
})

test('the page of proofs lists every example of every article, with a way to it', async ({ page }) => {
  test.slow()
  for (const locale of ['zh', 'en']) {
    const listed = new Set<string>()
    await page.goto(`/${locale}/proofs`)
    for (const link of await page.locator('.proof-lines > li > a').all())
      listed.add((await link.getAttribute('href')) ?? '')
    for (const slug of [otherPost, 'rolling-updates-without-losing-requests']) {
      const path = `/${locale}/posts/${slug}`
      await page.goto(path)
      const blocks = await page.locator('figure.code[id]:has(.proof)').evaluateAll((figures) => {
        const files = new Set<string>()
        return figures.flatMap(({ id }) => {
          const file = id.replace(/:\d+$/, '')
          // A file is listed once, with its first block.
          const isFirst = !files.has(file)
          files.add(file)
          return isFirst ? [id] : []
        })
      })
      expect(blocks.length).toBeGreaterThan(0)
      expect(blocks.filter((id) => !listed.has(`${path}#${id}`))).toEqual([])
    }
  }
})

test('the footer leads to the proofs, and they say by what was checked', async ({ page }) => {
  await page.goto('/zh')
  await page.locator('footer').getByRole('link', { name: '验证记录' }).click()
  await expect(page).toHaveURL(/\/zh\/proofs$/)
  await expect(page.locator('.title-block')).toContainText(/orchestration-lint \d+\.\d+\.\d+/)
  await expect(page.locator('.title-block')).toContainText(/Kubernetes 1\.\d+/)
  for (const language of ['dockerfile', 'compose', 'kubernetes', 'shell'])
    await expect(page.locator(`#${language}`)).toBeVisible()
  expect(await page.locator('.rule-lines a[href^="https://"]').count()).toBeGreaterThan(20)
})

for (const locale of ['zh', 'en'])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`${locale}: proofs are accessible in the ${colorScheme} theme`, async ({ page, complaints }) => {
      test.slow()
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.goto(`/${locale}/proofs`, { waitUntil: 'networkidle' })
      for (const note of await page.locator('.proof-notes summary').all()) await note.click()
      await expectAccessible(page)
      await page.goto(locale === 'zh' ? inChinese : rollingUpdates, { waitUntil: 'networkidle' })
      await page
        .locator('.proof', { hasText: /故意|purpose/ })
        .locator('summary')
        .click()
      await expectAccessible(page)
      expect(complaints).toEqual([])
    })
