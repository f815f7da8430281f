import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test'
import { SERVICE_NAME } from '#app/ui/page-title.ts'

export type CheckPage = (page?: Page) => Promise<void>

const WCAG_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']
const NARROWEST = { width: 320, height: 640 }

/** What every page must be, in every state: accessible as far as a machine can tell, named, and readable at 320 pixels. */
export function pageChecker(setting: { browser: Browser; page: Page; javaScriptEnabled: boolean }) {
  let scripted: BrowserContext | undefined
  const checkPage: CheckPage = async (page = setting.page) => {
    await expectHeadingAndTitle(page)
    await expectNoSidewaysScroll(page)
    if (setting.javaScriptEnabled) return expectNoViolations(page)
    scripted ??= await setting.browser.newContext({ javaScriptEnabled: true })
    const copy = await copyWithScripts(scripted, page)
    await expectNoViolations(copy)
    await copy.close()
  }
  return { checkPage, close: async () => scripted?.close() }
}

async function expectHeadingAndTitle(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page).toHaveTitle(new RegExp(`^(?!${SERVICE_NAME}).*\\S – ${SERVICE_NAME}$`))
}

async function expectNoSidewaysScroll(page: Page) {
  const size = page.viewportSize()
  await page.setViewportSize(NARROWEST)
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  if (size) await page.setViewportSize(size)
  expect(width, `${page.url()} scrolls sideways at ${NARROWEST.width} pixels`).toBeLessThanOrEqual(NARROWEST.width)
}

async function expectNoViolations(page: Page) {
  // Legacy mode is for pages without frames of other sites, which ours are, and takes half the time.
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG_AA).setLegacyMode().analyze()
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html).join('\n  ')}`)
  expect(found, `axe on ${page.url()}`).toEqual([])
}

/**
 * axe needs JavaScript. So a page that was shown without it is copied as it stands (also an answer to a form) into a
 * browser that has it, at the same address and with the same style sheets; its own scripts are left out.
 */
async function copyWithScripts(scripted: BrowserContext, page: Page): Promise<Page> {
  const body = (await page.content()).replaceAll(/<script\b.*?<\/script>|<\/?noscript\b[^>]*>/gs, '')
  const copy = await scripted.newPage()
  await copy.route(page.url(), (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }))
  await copy.goto(page.url())
  return copy
}
