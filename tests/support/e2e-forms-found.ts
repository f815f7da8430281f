import { expect, type Page } from '@playwright/test'
import { takenOver } from './e2e-answers.ts'
import { noteCheck } from './e2e-pages-met.ts'

/**
 * A form of a page: by its place among all of them, whether it asks anything, and the box in which it says on
 * which state of things it is based.
 */
export type FoundForm = { place: number; asks: boolean; basedOn: string | undefined }

/** The forms that change something, found in the page itself. */
export const formsFound = (page: Page): Promise<FoundForm[]> =>
  page.evaluate(() =>
    [...document.forms].flatMap((form, place) => {
      if (form.method !== 'post' || !form.closest('main')) return []
      const asks = form.querySelector('input:not([type="hidden"]), select, textarea') !== null
      const version = form.querySelector<HTMLInputElement>('input[name$="Version"]')
      // What was never saved cannot have changed.
      return [{ place, asks, basedOn: Number(version?.value ?? 0) > 0 ? version?.name : undefined }]
    }),
  )

/** What nobody may answer: nothing at all, or more and other than fits. */
export const UNTAKEABLE = { empty: '', impossible: 'Nonsense '.repeat(2_500) }

/** Puts the same into every box of a form, as a person or a program could. */
export const fillForm = (page: Page, place: number, text: string): Promise<void> =>
  page.evaluate(
    ({ place, text }) => {
      const boxes =
        document.forms[place]?.querySelectorAll<HTMLInputElement>(
          'input:not([type="hidden"], [type="file"]), select, textarea',
        ) ?? []
      for (const box of boxes) {
        // Otherwise the page would take it for what a browser put back (app/forms/restored.ts).
        window.touched?.add(box)
        if (box.type === 'checkbox' || box.type === 'radio') box.checked = false
        else box.value = text
      }
    },
    { place, text },
  )

/**
 * Ticks every box, chooses the first of each choice and writes something where nothing stands: a day of last
 * month where a date is asked.
 */
export const answerForm = (page: Page, place: number): Promise<void> =>
  page.evaluate(
    ({ place, day }) => {
      for (const box of document.forms[place]?.querySelectorAll<HTMLInputElement>(
        'input:not([type="hidden"]), textarea',
      ) ?? []) {
        window.touched?.add(box)
        if (box.type === 'checkbox') box.checked = true
        else if (box.type === 'radio')
          box.checked ||= !box.form?.querySelector(`[name="${box.name}"]:checked`)
        else if (box.value === '')
          box.value =
            box.inputMode === 'numeric'
              ? (Object.entries(day).find(([part]) => box.name.endsWith(`-${part}`))?.[1] ?? '')
              : 'Because we learned more.'
      }
    },
    { place, day: lastMonth() },
  )

/** Saves another text from another window of the same person, so that the page in this one is overtaken. */
export const overtake = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const form = document.querySelector<HTMLFormElement>('main form:has([name="rowVersion"])')
    const sent = new FormData(
      form ?? undefined,
      form?.querySelector<HTMLButtonElement>('button[formnovalidate]'),
    )
    sent.set('formKey', crypto.randomUUID())
    const text = form?.querySelector<HTMLInputElement>('textarea, input[type="text"]:not([inputmode])')
    if (text) sent.set(text.name, `${text.value} And more.`)
    const body = new URLSearchParams([...sent].map(([name, value]) => [name, String(value)]))
    const { status } = await fetch(form?.getAttribute('action') ?? location.href, { method: 'POST', body })
    if (status !== 200) throw new Error(`The other window's form was answered with ${status}`)
  })

/** Waits until the page has come, and JavaScript, where it has any, has taken it over. */
export async function withDefaults(page: Page): Promise<void> {
  await page.waitForLoadState()
  const takesOver =
    (await page.locator('main form').count()) > 0 && (await page.locator('script[type="module"]').count()) > 0
  if (takesOver) await takenOver(page)
}

/** Shows what a page holds back until somebody asks for it. */
export const openDetails = (page: Page): Promise<void> =>
  page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)))

/**
 * Sends it by its first button, and waits for what comes of it: an answer of the server, or a refusal in the
 * page.
 */
export async function sendForm(page: Page, place: number): Promise<'refused' | 'answered'> {
  await page.evaluate(() => void (document.documentElement.dataset['before'] = ''))
  await openDetails(page)
  await page
    .locator('form')
    .nth(place)
    .locator('button:not([type="button"], [formnovalidate], [hidden])')
    .first()
    .click()
  await page.waitForFunction(() => {
    const isNew =
      document.documentElement.dataset['before'] === undefined && document.readyState === 'complete'
    return isNew || document.querySelector('main .govuk-error-summary li') !== null
  })
  await withDefaults(page)
  return (await page.locator('main .govuk-error-summary li').count()) > 0 ? 'refused' : 'answered'
}

/**
 * What everybody is told who sent something that cannot be taken: in the title, first in the page, with the
 * focus, and leading to the fields.
 */
export async function expectErrorSummary(page: Page): Promise<void> {
  noteCheck('error summary')
  await expect(page).toHaveTitle(/^Error: /)
  const summary = page.locator('main .govuk-error-summary')
  await expect(summary, 'the error summary has the focus').toBeFocused()
  const wordsBefore = await summary.evaluate((element) => {
    const range = document.createRange()
    range.setStart(element.closest('main') ?? element, 0)
    range.setEndBefore(element)
    return range.toString().trim()
  })
  expect(wordsBefore, 'words before the error summary').toBe('')
  const entries = summary.getByRole('link')
  expect(await entries.count(), 'entries that lead to a field').toBeGreaterThan(0)
  expect(await entries.count(), 'entries that lead nowhere').toBe(await summary.getByRole('listitem').count())
  for (const entry of await entries.all()) {
    await entry.focus()
    await page.keyboard.press('Enter')
    const reached = await entry.evaluate((link) => {
      const field = document.getElementById(decodeURIComponent((link as HTMLAnchorElement).hash.slice(1)))
      const says =
        field?.closest('.govuk-form-group--error')?.querySelector('.govuk-error-message')?.textContent ?? ''
      return {
        hasFocus: field !== null && field === document.activeElement,
        saysSo: says.includes(link.textContent ?? '-'),
      }
    })
    expect(reached, `"${await entry.textContent()}" leads to its field, which says the same`).toEqual({
      hasFocus: true,
      saysSo: true,
    })
  }
}

function lastMonth(): Record<'day' | 'month' | 'year', string> {
  const then = new Date(Date.now() - 31 * 86_400_000)
  return {
    day: String(then.getUTCDate()),
    month: String(then.getUTCMonth() + 1),
    year: String(then.getUTCFullYear()),
  }
}
