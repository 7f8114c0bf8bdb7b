import type { Page } from '@playwright/test'

declare global {
  interface Window {
    shifts: number
  }
}

/** Adds up the layout shifts of the pages that are opened from now on. @returns the sum on the page as it is now */
export async function watchLayoutShift(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    window.shifts = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if ('value' in entry && typeof entry.value === 'number') window.shifts += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return () => page.evaluate(() => window.shifts)
}
