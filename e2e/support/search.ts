import type { Locator, Page } from '@playwright/test'

export const dialogOf = (page: Page): Locator => page.getByRole('dialog')

/** The field of the dialog, in either language. */
export const field = (page: Page): Locator =>
  dialogOf(page).getByRole('combobox', { name: /Search the articles|搜索文章/ })

/** What the dialog has found; options of its list of subjects are none. */
export const hits = (page: Page): Locator => dialogOf(page).getByRole('listbox').getByRole('option')
