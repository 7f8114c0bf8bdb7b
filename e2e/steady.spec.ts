import { expect, otherPost, post, test } from './support/test'

// A busy browser may paint a line of which it has not read the end yet: a hundredth of a shift that counts as good.
const unseen = 0.001

for (const [device, viewport] of Object.entries({
  phone: { width: 390, height: 844 },
  desktop: { width: 1440, height: 900 },
}))
  for (const path of ['/zh', '/en', `/zh/posts/${otherPost}`, `/en/posts/${post}`])
    test(`nothing moves on ${path} on a ${device}, from the first paint to the discussion`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport)
      await page.addInitScript(() => {
        const shifts: string[] = []
        Object.assign(window, { shifts, parsing: 0 })
        new PerformanceObserver((list) => {
          const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
          // Typed as PerformanceEntry; the sources of a shift say what moved.
          for (const entry of JSON.parse(JSON.stringify(list.getEntries())) as {
            value: number
            startTime: number
          }[])
            if (!page?.domInteractive || entry.startTime < page.domInteractive)
              Object.assign(window, { parsing: Number(Reflect.get(window, 'parsing')) + entry.value })
            else shifts.push(JSON.stringify(entry))
        }).observe({ type: 'layout-shift', buffered: true })
      })
      // Much read and much discussed: the numbers that come later are as wide as they get.
      await page.route(/\/api\/(stats\?|posts\/[^/]+\/views)/, async (route) => {
        const answer = await route.fetch()
        const text = (await answer.text())
          .replaceAll(/("views":)\d+/g, '$112345')
          .replaceAll(/("comments":)\d+/g, '$1678')
        await route.fulfill({ response: answer, body: text })
      })
      const comments = path.includes('/posts/') ? page.waitForResponse(/\/comments\?/) : undefined
      await page.goto(path, { waitUntil: 'networkidle' })
      const scroll = async (below: number) => {
        for (let steps = 0; steps < 60; steps += 1) {
          const { bottom, end } = await page.evaluate(() => ({
            bottom: scrollY + innerHeight,
            end: document.querySelector('comment-thread, footer')?.getBoundingClientRect().top ?? 0,
          }))
          if (bottom >= height || end - viewport.height < below) return
          await page.mouse.wheel(0, viewport.height / 2)
          await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
        }
      }
      const height = await page.evaluate(() => document.body.scrollHeight)
      // Readers do not outrun the comments, which are fetched when they are two screens away.
      await scroll(900)
      if (await comments)
        await page.waitForFunction(() => {
          const thread = document.querySelector<HTMLElement>('comment-thread')
          const status = thread?.querySelector('[data-part=status]')?.textContent
          return status !== undefined && status !== thread?.dataset.loading
        })
      await scroll(-2 * viewport.height)
      await page.waitForLoadState('networkidle')
      expect(await page.evaluate(() => 'shifts' in window && window.shifts)).toEqual([])
      expect(await page.evaluate(() => 'parsing' in window && window.parsing)).toBeLessThan(unseen)
    })

for (const path of ['/en', `/zh/posts/${otherPost}`, `/en/posts/${post}`, '/en/colophon', '/en/proofs']) {
  test(`${path} can be read at a zoom of 400 %`, async ({ page }) => {
    // A window of 1280 by 1024 px at 400 %.
    await page.setViewportSize({ width: 320, height: 256 })
    await page.goto(path, { waitUntil: 'networkidle' })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  })

  test(`${path} loses nothing when only its text is twice as large`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.goto(path, { waitUntil: 'networkidle' })
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    const cut = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      const texts = [
        ...document.querySelectorAll('h1, h2, h3, p, li, dt, dd, summary, header a, header button'),
      ]
      const clipped = texts.filter(
        (each) => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX === 'hidden',
      )
      return {
        sideways: scrollWidth - clientWidth,
        clipped: clipped.map((each) => each.outerHTML.slice(0, 80)),
      }
    })
    expect(cut).toEqual({ sideways: 0, clipped: [] })
  })
}
