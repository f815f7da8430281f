import type { Page } from '@playwright/test'
import { keepWhatIsSent, PARTS_OF_PAGES, pathOf } from '#tests/support/e2e-every-form.ts'
import { fillForm, formsFound, withDefaults } from '#tests/support/e2e-forms-found.ts'
import { visitTo } from '#tests/support/e2e-states.ts'
import { translate } from '#tests/support/e2e-translate.ts'
import { expect, test, withJavaScript } from './fixtures.ts'

test.describe.configure({ mode: 'parallel' })

const seen = { forms: 0 }

/** What someone types: a day for a date, so that nothing stops the form. */
const TYPED = '7'

/** The page refuses an empty form, or sends it. Then it is filled in and sent. It is translated again each time. */
async function saveTranslated(page: Page, place: number, sent: readonly string[]) {
  const before = await controlsOf(page, place)
  for (const text of ['', TYPED]) {
    await page.evaluate(translate)
    await fillForm(page, place, text)
    const isSent = await send(page, place, sent)
    // What is not a day, a list or a file has been typed, so the form is complete or says what is missing.
    if (isSent && text)
      for (const name of await textsOf(page, place))
        expect
          .soft(sent.at(-1), page.url())
          .toMatch(new RegExp(`(^|&)${encodeURIComponent(name)}=${TYPED}(&|$)`))
  }
  expect.soft(await controlsOf(page, place), `the controls of form ${place} on ${page.url()}`).toEqual(before)
  await expect.soft(page.getByText('Part of this page has stopped working'), page.url()).toHaveCount(0)
}

/** Sends it by its first button. True if it was sent, and false if the page refused it. */
async function send(page: Page, place: number, sent: readonly string[]): Promise<boolean> {
  const before = sent.length
  await page.evaluate((place) => {
    document.querySelectorAll('main .govuk-error-summary').forEach((summary) => summary.classList.add('seen'))
    const form = document.forms[place]
    // Not a click, because a second click within a second does nothing.
    form?.requestSubmit(
      form.querySelector<HTMLButtonElement>('button:not([type=button], [formnovalidate], [hidden])'),
    )
  }, place)
  const refused = page.locator('main .govuk-error-summary:not(.seen)')
  await expect.poll(async () => sent.length > before || (await refused.count()) > 0).toBe(true)
  return sent.length > before
}

const textsOf = (page: Page, place: number) =>
  page
    .locator('form')
    .nth(place)
    .locator('textarea, input[type=text]')
    .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).name))

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
        const { fixture } = await visitTo(each.address, each.row, { council, page }, { types: true })
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
