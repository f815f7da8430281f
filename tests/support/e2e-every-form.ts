import type { BrowserContext, Page } from '@playwright/test'
import { addressFor, PAGES, type Row } from './policy-table.ts'
import type { PolicyFixture } from './e2e-askers.ts'

/** Every page of the policy table that can have a form to answer, and the page that adds a row where there is one. */
const WITH_FORMS = PAGES.filter(([, row]) => row.sends !== false).flatMap(([address, row]) => [
  { address, row },
  ...(/\/:number$/.test(address) ? [{ address: address.replace(':number', 'new'), row }] : []),
])
export type PageWithForms = { address: string; row: Row }

/** In parts, so that workers can share them. */
export const PARTS_OF_PAGES: readonly PageWithForms[][] = [0, 1, 2, 3].map((part) =>
  WITH_FORMS.filter((_, index) => index % 4 === part),
)

export const pathOf = ({ address, row }: PageWithForms, fixture: PolicyFixture): string =>
  addressFor(address, row, fixture)

/** What the buttons of forms would send is kept here. The server is not asked, and the page stays as it is. */
export async function keepWhatIsSent(context: BrowserContext): Promise<string[]> {
  const sent: string[] = []
  await context.route('**/*', async (route) => {
    const request = route.request()
    if (request.method() !== 'POST') return route.fallback()
    if (request.isNavigationRequest()) sent.push(request.postData() ?? '')
    return route.fulfill({ status: 204 })
  })
  return sent
}

/** Forms about the person themselves, such as sign-in, are filled in by the browser on purpose. */
const FORMS = 'form[method=post]:not([autocomplete=on])'

/** Gives every control of every form that posts another answer than the server sent. Returns how many there are. */
export const answerEverything = (page: Page): Promise<number> =>
  page.evaluate((forms) => {
    const controls = [
      ...document.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
        `${forms} :is(input:not([type=hidden], [type=file]), select, textarea)`,
      ),
    ]
    for (const control of controls) {
      const isChoice = control.type === 'radio' || control.type === 'checkbox'
      if (control instanceof HTMLSelectElement)
        control.selectedIndex = (control.selectedIndex + 1) % control.options.length
      else if (isChoice) {
        const box = control as HTMLInputElement
        box.checked = control.type === 'radio' ? box.checked || !box.defaultChecked : !box.defaultChecked
      } else if (control.inputMode === 'numeric') control.value = control.value === '7' ? '8' : '7'
      else control.value = `An older answer to ${control.name}`
      control.dispatchEvent(new InputEvent('input', { bubbles: true }))
    }
    return controls.length
  }, FORMS)

/** What the forms hold that the server did not send with this page, by name and kind of control. */
export const notAsSent = (page: Page): Promise<string[]> =>
  page.evaluate((forms) => {
    const indexSent = (list: HTMLSelectElement) =>
      Math.max(
        0,
        [...list.options].findLastIndex(({ defaultSelected }) => defaultSelected),
      )
    return [
      ...document.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
        `${forms} :is(input, select, textarea)`,
      ),
    ]
      .filter((control) => {
        if (control instanceof HTMLSelectElement) return control.selectedIndex !== indexSent(control)
        if (control.type === 'radio' || control.type === 'checkbox')
          return (control as HTMLInputElement).checked !== (control as HTMLInputElement).defaultChecked
        return control.value !== control.defaultValue
      })
      .map((control) => `${control.type} ${control.name}`)
  }, FORMS)

/** What the forms of a page say without being asked, such as their row versions. Form keys are new in each page. */
export const hiddenAnswers = (page: Page): Promise<string[]> =>
  page
    .locator('form[method=post] input[type=hidden]:not([name=formKey])')
    .evaluateAll((inputs) =>
      inputs.map((input) => `${(input as HTMLInputElement).name}: ${(input as HTMLInputElement).value}`),
    )

export const formKeys = (page: Page): Promise<string[]> =>
  page
    .locator('[name=formKey]')
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))
