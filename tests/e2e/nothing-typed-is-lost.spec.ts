import type { Page } from '@playwright/test'
import { endSessionsOf } from '#app/data/account/sessions.server.ts'
import { paths } from '#app/paths.ts'
import { createDraft } from '#tests/support/assessments.ts'
import { saveAndContinue, saveForLater, takenOver } from '#tests/support/e2e-answers.ts'
import { signInAs } from '#tests/support/e2e-people.ts'
import { expect, test, withJavaScript } from './fixtures.ts'

const SUGGESTIONS = 'What else could promote equality?'
const suggestions = (page: Page) => page.getByLabel(SUGGESTIONS)
const saveLine = (page: Page) => page.getByRole('status').filter({ hasText: /saved/i })

/**
 * In the page: types into its first text box, once, in the very moment in which React begins to listen,
 * before it has drawn anything.
 */
function typeAsSoonAsListenedTo(text: string): void {
  const listen = EventTarget.prototype.addEventListener
  EventTarget.prototype.addEventListener = function (type: string, ...rest: [EventListener]) {
    listen.call(this, type, ...rest)
    if (type !== 'keydown') return
    queueMicrotask(() => {
      const box = document.querySelector('main textarea')
      if (!(box instanceof HTMLTextAreaElement) || sessionStorage.getItem('typed')) return
      sessionStorage.setItem('typed', text)
      box.focus()
      box.value = text
      box.dispatchEvent(new InputEvent('input', { bubbles: true }))
    })
  }
}

test(
  'saves what you type, and shows it again after the page is closed',
  withJavaScript,
  async ({ page, council, signIn, checkPage }) => {
    const { officer, reference } = await council.seed(createDraft)
    await signIn(page, officer)
    await page.goto(paths.furtherSuggestions(reference))
    await takenOver(page)
    await suggestions(page).fill('A visit to everybody who asks')
    await expect(saveLine(page)).toHaveText(/^Saved at \d+:\d\d[ap]m$/)
    await checkPage()
    await page.goto(paths.furtherSuggestions(reference))
    await expect(suggestions(page)).toHaveValue('A visit to everybody who asks')
    await saveAndContinue(page)
    await expect(page).toHaveURL(paths.conclusion(reference))
  },
)

test(
  'keeps and saves text typed while the page is loading',
  withJavaScript,
  async ({ page, council, signIn }) => {
    const { officer, reference } = await council.seed(createDraft)
    await signIn(page, officer)
    await page.addInitScript(typeAsSoonAsListenedTo, 'Typed at once')
    await page.goto(paths.furtherSuggestions(reference))
    await takenOver(page)
    await expect(suggestions(page)).toHaveValue('Typed at once')
    await suggestions(page).fill('Typed at once, and more')
    await expect(saveLine(page)).toHaveText(/^Saved at/)
    await page.goto(paths.impacts(reference))
    await page.goto(paths.furtherSuggestions(reference))
    await expect(suggestions(page)).toHaveValue('Typed at once, and more')
  },
)

test(
  'adds a new impact once, and the button saves the same one',
  withJavaScript,
  async ({ page, council, signIn }) => {
    const { officer, reference } = await council.seed(createDraft)
    await signIn(page, officer)
    await page.goto(paths.impact(reference, 'new'))
    await takenOver(page)
    await page.getByLabel('What happens to people, in a few words?').fill('Longer queues')
    await expect(saveLine(page)).toHaveText(/^Saved at/)
    await expect(page).toHaveURL(paths.impact(reference, 4))
    await page.getByLabel('How was this found?').fill('Counted')
    await saveForLater(page)
    await expect(page).toHaveURL(paths.assessment(reference))
    await page.goto(paths.impacts(reference))
    await expect(page.getByRole('link', { name: /Longer queues/ })).toHaveCount(1)
  },
)

test(
  'keeps the text and says so when the network is down, then saves again',
  withJavaScript,
  async ({ page, context, council, signIn, checkPage }) => {
    const { officer, reference } = await council.seed(createDraft)
    await signIn(page, officer)
    await page.goto(paths.furtherSuggestions(reference))
    await takenOver(page)
    await context.setOffline(true)
    await suggestions(page).fill('Written in a tunnel')
    await expect(saveLine(page)).toHaveText('Your latest changes are not saved yet. We are trying again.')
    const warning = page.getByRole('alert').filter({ hasText: 'Nothing is being saved' })
    await expect(warning).toBeVisible({ timeout: 30_000 })
    await checkPage()
    await context.setOffline(false)
    await expect(saveLine(page)).toHaveText(/^Saved at/)
    await expect(warning).toHaveCount(0)
    await page.reload()
    await expect(suggestions(page)).toHaveValue('Written in a tunnel')
  },
)

test(
  'keeps the text when the session ends, and saves after you sign in in another tab',
  withJavaScript,
  async ({ page, context, council, signIn, checkPage }) => {
    const { officer, reference } = await council.seed(createDraft)
    await signIn(page, officer)
    await page.goto(paths.furtherSuggestions(reference))
    await takenOver(page)
    await council.seed((db) => endSessionsOf(db, officer.id, new Date().toISOString()))
    await suggestions(page).fill('In the middle of a')
    await expect(page.getByRole('alert')).toContainText('Your session has ended, so nothing is being saved.')
    await checkPage()
    const opened = context.waitForEvent('page')
    await page.getByRole('link', { name: 'sign in (opens in a new tab)' }).click()
    const tab = await opened
    await signInAs(tab, officer.email)
    await tab.close()
    await expect(saveLine(page)).toHaveText(/^Saved at/)
    await suggestions(page).fill('In the middle of a sentence')
    await saveAndContinue(page)
    await expect(page).toHaveURL(paths.conclusion(reference))
    await page.goto(paths.furtherSuggestions(reference))
    await expect(suggestions(page)).toHaveValue('In the middle of a sentence')
  },
)

test('offers a form sent after the session ended, and sends it to the right page', async ({
  page,
  council,
  signIn,
  checkPage,
  javaScriptEnabled,
}) => {
  const { officer, reference } = await council.seed(createDraft)
  await signIn(page, officer)
  await page.goto(paths.furtherSuggestions(reference))
  if (javaScriptEnabled !== false) await takenOver(page)
  await council.seed((db) => endSessionsOf(db, officer.id, new Date().toISOString()))
  await suggestions(page).fill('Three weeks of work')
  await saveAndContinue(page)
  await expect(page.getByRole('heading', { name: 'Sign in to continue' })).toBeVisible()
  await expect(page.getByText('We have kept what you typed.')).toBeVisible()
  await checkPage()

  await signInAs(page, officer.email)
  await expect(page.getByRole('heading', { name: 'What you wrote was not saved' })).toBeVisible()
  await checkPage()
  await page.goto(paths.home())
  await page.getByRole('link', { name: 'See what you wrote' }).click()
  await page.getByRole('link', { name: /View/ }).click()
  await expect(page.getByLabel('Further suggestions')).toHaveValue('Three weeks of work')
  await checkPage()
  await page.getByRole('button', { name: 'Send it now' }).click()
  await expect(page).toHaveURL(paths.conclusion(reference))
  await page.goto(paths.furtherSuggestions(reference))
  await expect(suggestions(page)).toHaveValue('Three weeks of work')
  await page.goto(paths.home())
  await expect(page.getByRole('link', { name: 'See what you wrote' })).toHaveCount(0)
})

test(
  'shows who else has the section open, and never overwrites what they saved',
  withJavaScript,
  async ({ page, council, addPerson, signIn, pageOf, checkPage }) => {
    const { officer, reference } = await council.seed(createDraft)
    const other = await addPerson({ name: 'Jo Bryce' })
    await council.seed(async (db) => {
      const { id: assessmentId } = await db
        .selectFrom('assessments')
        .select('id')
        .where('reference', '=', reference)
        .executeTakeFirstOrThrow()
      await db
        .insertInto('authors')
        .values({ assessmentId, personId: other.id, addedAt: new Date().toISOString(), addedBy: null })
        .execute()
    })
    await signIn(page, officer)
    const othersPage = await pageOf(other)
    for (const each of [page, othersPage]) {
      await each.goto(paths.furtherSuggestions(reference))
      await takenOver(each)
    }
    await expect(othersPage.getByText(`${officer.name} has this section open too`)).toBeVisible()
    await suggestions(page).fill('A visit to everybody who asks')
    await expect(saveLine(page)).toHaveText(/^Saved at/)

    await suggestions(othersPage).fill('A leaflet to everybody who asks')
    await expect(othersPage.getByRole('alert')).toContainText(`${officer.name} saved this section`)
    await checkPage(othersPage)
    await othersPage.getByRole('button', { name: 'Compare both texts' }).click()
    await expect(othersPage.getByRole('alert')).toContainText(
      'Your changes were not saved because this section changed while you were writing',
    )
    await expect(othersPage.getByRole('deletion')).toHaveText(['leaflet'])
    await expect(suggestions(othersPage)).toHaveValue('A leaflet to everybody who asks')
    await saveAndContinue(othersPage)
    await expect(othersPage).toHaveURL(paths.conclusion(reference))
    await page.goto(paths.earlierTexts(reference, 'further-suggestions'))
    await expect(page.getByRole('main')).toContainText('visit')
  },
)
