import { expect, type Locator } from '@playwright/test'

const most = 500

/** Presses Tab until the element has the focus, as somebody without a mouse gets there. */
export async function tabTo(target: Locator): Promise<void> {
  const page = target.page()
  const isFocused = () => target.evaluate((element) => element === document.activeElement)
  for (let pressed = 0; pressed < most && !(await isFocused()); pressed += 1) await page.keyboard.press('Tab')
  await expect(target).toBeFocused()
}
