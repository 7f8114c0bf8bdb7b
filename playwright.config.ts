import { defineConfig } from '@playwright/test'
import type { TestOptions, WorkerOptions } from './e2e/support/test'

export default defineConfig<TestOptions, WorkerOptions>({
  testDir: 'e2e',
  outputDir: '.local/test/playwright',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  // A journey that passes only at the second try has failed, and is mended. Where nobody is there to look, it is listed
  // as flaky, and does not hold back all the others.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['dot'], ['json']] : [['list']],
  use: {
    launchOptions: {
      executablePath: process.env.PLAYWRIGHT_CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
    trace: 'retain-on-failure',
  },
  projects: [
    // What readers get: documents without the framework's runtime.
    { name: 'static', use: { documents: 'static' } },
    // The same build with the runtime left in: every page works the same.
    { name: 'framework', use: { documents: 'framework' } },
  ],
})
