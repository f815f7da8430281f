import { existsSync } from 'node:fs'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { browserArguments, findBrowser } from '#scripts/find-browser.js'

/** The headless shell has no back-forward cache, so a whole browser comes first where there is one. */
const WHOLE_BROWSERS = ['/usr/bin/chromium', '/usr/bin/google-chrome', chromium.executablePath()]

/**
 * A browser as people have it: with the back-forward cache, which Playwright switches off. Chromium keeps only some
 * pages with `no-store` there, and other browsers keep more, so ours are kept without it.
 */
export async function openWithBackForwardCache(options: { baseURL: string; javaScriptEnabled: boolean }) {
  const executablePath = WHOLE_BROWSERS.find(existsSync) ?? findBrowser()
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: browserArguments(),
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  })
  const context = await browser.newContext(options)
  await changePages(context, (page) => page, ['cache-control'])
  const hasCache = executablePath?.includes('headless') === false
  return { page: await context.newPage(), hasCache, close: () => browser.close() }
}

/** As if the browser took no notice of `autocomplete="off"` when it fills in a form again. */
export const ignoreAutocomplete = (page: Page) =>
  changePages(page.context(), (html) =>
    html.replaceAll(' autoComplete="off"', '').replaceAll(' autocomplete="off"', ''),
  )

async function changePages(
  context: BrowserContext,
  change: (html: string) => string,
  without: string[] = [],
) {
  await context.route('**/*', async (route) => {
    if (!route.request().isNavigationRequest() || route.request().method() !== 'GET') return route.continue()
    const response = await route.fetch({ maxRedirects: 0 })
    const headers = Object.entries(response.headers()).filter(([name]) => !without.includes(name))
    const isPage = response.headers()['content-type']?.startsWith('text/html')
    await route.fulfill({
      response,
      headers: Object.fromEntries(headers),
      ...(isPage ? { body: change(await response.text()) } : {}),
    })
  })
}
