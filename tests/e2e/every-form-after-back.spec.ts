import type { Page } from '@playwright/test'
import {
  answerEverything,
  formKeys,
  hiddenAnswers,
  notAsSent,
  PARTS_OF_PAGES,
  pathOf,
} from '#tests/support/e2e-every-form.ts'
import { withDefaults } from '#tests/support/e2e-forms-found.ts'
import { ignoreAutocomplete } from '#tests/support/e2e-other-browsers.ts'
import { visitTo } from '#tests/support/e2e-states.ts'
import { expect, test } from './fixtures.ts'

test.describe.configure({ mode: 'parallel' })

const seen = { forms: 0, controls: 0 }

/** Fills in everything, leaves, and goes back. The page shows what the server sent now, with its own row versions. */
async function comeBack(page: Page, javaScript: boolean): Promise<number> {
  const path = new URL(page.url()).pathname
  const ready = javaScript ? withDefaults : (on: Page) => on.waitForLoadState()
  await ready(page)
  const keys = await formKeys(page)
  const basedOn = await hiddenAnswers(page)
  const controls = await answerEverything(page)
  // Back must have something to put back, so nothing of it is saved on leaving.
  await page.evaluate(() => void (window.fetch = () => Promise.reject(new TypeError('Offline'))))
  await page.goto('/favicon.svg')
  await page.goBack()
  await ready(page)
  if (keys.length > 0) expect.soft(await formKeys(page), `${path} is loaded again`).not.toEqual(keys)
  expect.soft(await hiddenAnswers(page), `${path} is based on what it shows`).toEqual(basedOn)
  expect.soft(await notAsSent(page), `${path} shows what the server sent`).toEqual([])
  seen.forms += keys.length
  seen.controls += controls
  return controls
}

/** What the browser put back is offered, and is not saved by itself. */
async function expectOffer(page: Page, path: string, sent: readonly string[]) {
  const before = sent.length
  await expect.soft(page.getByRole('button', { name: /^Use this answer/ }).first(), path).toBeVisible()
  await page.evaluate(() => window.dispatchEvent(new Event('pagehide')))
  expect.soft(sent.slice(before), `${path} saves by itself`).toEqual([])
}

// With JavaScript, in a browser that takes no notice of autocomplete="off". Without, only that protects a form.
for (const [part, pages] of PARTS_OF_PAGES.entries())
  test(`Back leaves every form as the server sent it, part ${part + 1}`, async ({
    browser,
    council,
    javaScriptEnabled,
  }) => {
    const javaScript = javaScriptEnabled !== false
    const context = await browser.newContext({ baseURL: council.url, javaScriptEnabled: javaScript })
    const page = await context.newPage()
    const sent: string[] = []
    page.on('dialog', (dialog) => void dialog.accept())
    page.on('request', (request) => void (request.method() === 'POST' && sent.push(request.url())))
    if (javaScript) await ignoreAutocomplete(page)
    for (const each of pages) {
      const { fixture } = await visitTo(each.address, each.row, { council, page }, { types: true })
      const path = pathOf(each, fixture)
      await page.goto(path)
      const isHydrated = (await page.locator('script[type=module]').count()) > 0
      if (javaScript && !isHydrated) continue
      const controls = await comeBack(page, javaScript)
      if (javaScript && controls > 0) await expectOffer(page, path, sent)
    }
    await context.close()
  })

test.afterAll(({ javaScriptEnabled }) => {
  const how = javaScriptEnabled === false ? 'without' : 'with'
  if (seen.forms > 0)
    console.log(
      `Back, ${how} JavaScript: ${seen.controls} controls of ${seen.forms} forms seen by this worker`,
    )
})
