import type { Browser, Page } from '@playwright/test'
import { paths } from '#app/paths.ts'
import { createDraft } from '#tests/support/assessments.ts'
import { saveAndContinue, saveForLater, takenOver } from '#tests/support/e2e-answers.ts'
import { translate } from '#tests/support/e2e-translate.ts'
import { expect, test, withJavaScript } from './fixtures.ts'

const saveLine = (page: Page) => page.getByRole('status').filter({ hasText: /saved/i })
const title = (page: Page) => page.locator('#title')

/** In the page: what a password manager or a grammar checker does, and someone who types straight away. */
function putIconsIn(typed: string): void {
  new MutationObserver((_, observer) => {
    const box = document.querySelector<HTMLInputElement>('main #title')
    if (!box || sessionStorage.getItem('typed')) return
    observer.disconnect()
    sessionStorage.setItem('typed', typed)
    for (const control of document.querySelectorAll('main form :is(input, textarea)'))
      control.before(document.createElement('grammar-icon'))
    box.focus()
    box.value = typed
    box.setSelectionRange(2, 2)
    box.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }).observe(document, { childList: true, subtree: true })
}

/** In the page: React can put nothing into it any more. */
function breakReact(): void {
  Node.prototype.insertBefore = () => {
    throw new Error('React cannot draw this')
  }
}

/** A window whose errors are expected. */
async function windowOf(browser: Browser, baseURL: string) {
  const context = await browser.newContext({ baseURL })
  return context.newPage()
}

test(
  'keeps and saves the form of a page that the browser translated',
  withJavaScript,
  async ({ page, council, signIn }) => {
    const { officer, reference } = await council.seed(createDraft)
    await signIn(page, officer)
    await page.goto(paths.proposal(reference))
    await takenOver(page)
    await page.evaluate(translate)
    await title(page).fill('')
    await saveAndContinue(page)
    await expect(page.getByRole('alert')).toContainText('There is a problem')
    await title(page).fill('Written on a translated page')
    await expect(saveLine(page)).toHaveText(/^Saved at/)
    await page.evaluate(translate)
    await title(page).fill('Written on a translated page, and more')
    await saveForLater(page)
    await expect(page).toHaveURL(paths.assessment(reference))
    await page.goto(paths.proposal(reference))
    await expect(title(page)).toHaveValue('Written on a translated page, and more')
  },
)

test(
  'keeps focus and early typing when an extension put something into the form first',
  withJavaScript,
  async ({ browser, council, signIn }) => {
    const { officer, reference } = await council.seed(createDraft)
    const page = await windowOf(browser, council.url)
    await signIn(page, officer)
    await page.addInitScript(putIconsIn, 'Typed at once')
    await page.goto(paths.proposal(reference))
    await takenOver(page)
    await expect(title(page)).toHaveValue('Typed at once')
    await expect(title(page)).toBeFocused()
    expect(await title(page).evaluate((box) => (box as HTMLInputElement).selectionStart)).toBe(2)
    await page.keyboard.type('!')
    await expect(saveLine(page)).toHaveText(/^Saved at/)
    await page.goto(paths.proposal(reference))
    await expect(title(page)).toHaveValue('Ty!ped at once')
    await page.context().close()
  },
)

test(
  'keeps the form, which still posts, when the page cannot be drawn any more',
  withJavaScript,
  async ({ browser, council, signIn }) => {
    const { officer, reference } = await council.seed(createDraft)
    const page = await windowOf(browser, council.url)
    await signIn(page, officer)
    await page.goto(paths.proposal(reference))
    await takenOver(page)
    await page.evaluate(breakReact)
    await title(page).fill('')
    await page.locator('#directorateId').selectOption({ index: 0 })
    await saveAndContinue(page)
    await expect(page.getByRole('alert')).toContainText('What you typed is still here')
    await expect(page.locator('#directorateId')).toHaveJSProperty('selectedIndex', 0)
    await title(page).fill('Typed after the page broke')
    await saveForLater(page)
    await expect(page).toHaveURL(paths.assessment(reference))
    await page.goto(paths.proposal(reference))
    await expect(title(page)).toHaveValue('Typed after the page broke')
    await page.context().close()
  },
)

test(
  'React counts the places on a page as the server does',
  withJavaScript,
  async ({ page, council, signIn }) => {
    const { officer, reference } = await council.seed(createDraft)
    await signIn(page, officer)
    await page.goto(paths.impact(reference, 1))
    await takenOver(page)
    const keys = await page.locator('main [name="formKey"]').evaluateAll((inputs) =>
      inputs.map((input) => {
        const [, props] = Object.entries(input).find(([name]) => name.startsWith('__reactProps')) ?? []
        return { server: input.getAttribute('value'), browser: (props as { value: string }).value }
      }),
    )
    expect(keys.length).toBeGreaterThan(1)
    for (const { server, browser } of keys) expect(browser).toBe(server)
  },
)
