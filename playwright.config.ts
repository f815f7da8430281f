import { chromium, defineConfig, devices } from '@playwright/test'
import { browserArguments, findBrowser } from '#scripts/find-browser.js'

/**
 * Journeys in a real browser, with JavaScript and without. Each worker has a server and a database file of
 * its own.
 */
const found = findBrowser()
/** Playwright’s own is left to Playwright: it starts its headless shell. */
const executablePath = found === chromium.executablePath() ? undefined : found
const use = {
  ...devices['Desktop Chrome'],
  locale: 'en-GB',
  timezoneId: 'Europe/London',
  actionTimeout: 10_000,
  navigationTimeout: 15_000,
  screenshot: 'only-on-failure' as const,
  launchOptions: { args: browserArguments(), ...(executablePath ? { executablePath } : {}) },
}

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/support/e2e-run.ts',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  globalTimeout: 25 * 60_000,
  reporter: 'list',
  projects: [
    { name: 'js', use },
    { name: 'no-js', use: { ...use, javaScriptEnabled: false }, grepInvert: /@with-javascript/ },
  ],
})
