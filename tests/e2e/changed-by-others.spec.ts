import type { Browser, Page } from '@playwright/test'
import { paths } from '#app/paths.ts'
import { createDraft } from '#tests/support/assessments.ts'
import { saveAndContinue, saveForLater, takenOver } from '#tests/support/e2e-answers.ts'
import { translate } from '#tests/support/e2e-translate.ts'
import { expect, test, withJavaScript } from './fixtures.ts'

const saveLine = (page: Page) => page.getByRole('status').filter({ hasText: /saved/i })
const title = (page: Page) => page.locator('#title')

/** Where extensions put something before the page's JavaScript runs. */
const PLACES = {
  'around the page': 'html',
  'in the head': 'head',
  'in the body': 'body',
  'in the main part': 'main',
  'in the form': 'main form',
  'next to every box': 'main form :is(input, textarea)',
}

/** In the page: what a password manager or a grammar checker does, and someone who types straight away. */
function putIconsIn({ place, typed }: { place: string; typed: string }): void {
  new MutationObserver((_, observer) => {
    const box = document.querySelector<HTMLInputElement>('main #title')
    if (!box || sessionStorage.getItem('typed')) return
    observer.disconnect()
    sessionStorage.setItem('typed', typed)
    for (const element of document.querySelectorAll(place))
      if (element.matches('input, textarea')) element.before(document.createElement('grammar-icon'))
      else element.prepend(document.createElement('grammar-icon'))
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
  'keeps focus and early typing, wherever an extension put something first',
  withJavaScript,
  async ({ browser, council, signIn }) => {
    const { officer, reference } = await council.seed(createDraft)
    const first = await windowOf(browser, council.url)
    await signIn(first, officer)
    for (const [name, place] of Object.entries(PLACES)) {
      const page = await first.context().newPage()
      const typed = `Typed at once, ${name}`
      await page.addInitScript(putIconsIn, { place, typed })
      await page.goto(paths.proposal(reference))
      await takenOver(page)
      await expect(title(page), name).toHaveValue(typed)
      await expect(title(page), name).toBeFocused()
      expect(await title(page).evaluate((box) => (box as HTMLInputElement).selectionStart)).toBe(2)
      await page.keyboard.type('!')
      await expect(saveLine(page), name).toHaveText(/^Saved at/)
      await page.goto(paths.proposal(reference))
      await expect(title(page)).toHaveValue(typed.replace('Ty', 'Ty!'))
      await page.close()
    }
    await first.context().close()
  },
)

test(
  'saves what a program filled in without an event, at the first press of a button',
  withJavaScript,
  async ({ page, council, signIn }) => {
    const { officer, reference } = await council.seed(createDraft)
    await signIn(page, officer)
    const arrivals = {
      'a link': () => page.goto(paths.proposal(reference)),
      Back: async () => {
        await page.goto(paths.proposal(reference))
        await page.goto(paths.accessibility())
        await page.goBack()
      },
      'a reload': () => page.reload(),
    }
    for (const [arrival, arrive] of Object.entries(arrivals)) {
      await arrive()
      await takenOver(page)
      const filled = `Filled in after ${arrival}`
      await title(page).evaluate((box, filled) => void ((box as HTMLInputElement).value = filled), filled)
      await saveForLater(page)
      await expect(page).toHaveURL(paths.assessment(reference))
      await page.goto(paths.proposal(reference))
      await expect(title(page)).toHaveValue(filled)
    }
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
