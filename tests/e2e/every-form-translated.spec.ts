import { expect as found, type Page } from '@playwright/test'
import { keepWhatIsSent, PARTS_OF_PAGES, pathOf } from '#tests/support/e2e-every-form.ts'
import { fillForm, formsFound, openDetails, withDefaults } from '#tests/support/e2e-forms-found.ts'
import { visitTo } from '#tests/support/e2e-states.ts'
import { translate } from '#tests/support/e2e-translate.ts'
import { expect, test, withJavaScript } from './fixtures.ts'

test.describe.configure({ mode: 'parallel' })

const seen = { forms: 0 }

/** What someone types: a day for a date, so that nothing stops the form. */
const TYPED = '7'

/** The browser refuses the form, or sends it. Then it is filled in and sent, on a page that is translated throughout. */
async function saveTranslated(page: Page, place: number, sent: readonly string[]) {
  const before = await controlsOf(page, place)
  for (const text of ['', TYPED]) {
    await page.evaluate(translate)
    await fillForm(page, place, text)
    await page.evaluate(() =>
      document.querySelectorAll('form').forEach((form) => form.dispatchEvent(new Event('input'))),
    )
    await press(page, place, sent)
  }
  expect.soft(await controlsOf(page, place), `the controls of form ${place} on ${page.url()}`).toEqual(before)
  const texts = page.locator('form').nth(place).locator('textarea, input[type=text]')
  for (const text of await texts.all()) expect.soft(await text.inputValue(), page.url()).toBe(TYPED)
  await found.soft(page.getByText('Part of this page has stopped working'), page.url()).toHaveCount(0)
}

/** Presses its first button, and waits until it was refused in the page or sent. */
async function press(page: Page, place: number, sent: readonly string[]) {
  const before = sent.length
  await openDetails(page)
  const summary = page.locator('main .govuk-error-summary')
  const key = await summary.evaluateAll(
    (all) => void all.forEach((each) => each.setAttribute('data-seen', '')),
  )
  void key
  await page
    .locator('form')
    .nth(place)
    .locator('button:not([type=button], [formnovalidate], [hidden])')
    .first()
    .click()
  await found
    .poll(
      async () => sent.length > before || (await summary.and(page.locator(':not([data-seen])')).count()) > 0,
    )
    .toBe(true)
}

const controlsOf = (page: Page, place: number) =>
  page
    .locator('form')
    .nth(place)
    .locator('input, select, textarea')
    .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).name))

for (const [part, pages] of PARTS_OF_PAGES.entries())
  test(
    `every form that the browser translated stays, and sends what was typed, part ${part + 1}`,
    withJavaScript,
    async ({ browser, council }) => {
      const context = await browser.newContext({ baseURL: council.url })
      const page = await context.newPage()
      page.on('dialog', (dialog) => void dialog.accept())
      const sent = await keepWhatIsSent(context)
      for (const each of pages) {
        const { fixture } = await visitTo(each.address, each.row, { council, page })
        await page.goto(pathOf(each, fixture))
        if ((await page.locator('script[type=module]').count()) === 0) continue
        await withDefaults(page)
        for (const form of await formsFound(page)) {
          if (!form.asks) continue
          await saveTranslated(page, form.place, sent)
          seen.forms += 1
        }
      }
      await context.close()
    },
  )

test.afterAll(() => {
  if (seen.forms > 0) console.log(`Translated: ${seen.forms} forms seen by this worker`)
})
