import type { Page, Response } from '@playwright/test'
import { paths } from '#app/paths.ts'
import { createDraft } from '#tests/support/assessments.ts'
import { saveForLater, takenOver } from '#tests/support/e2e-answers.ts'
import { ignoreAutocomplete, openWithBackForwardCache } from '#tests/support/e2e-other-browsers.ts'
import { type AnswersByKind, answerAll, answersByKind } from '#tests/support/e2e-controls.ts'
import { expect, test, withJavaScript } from './fixtures.ts'

/** Between them, these forms have every kind of control. */
const FORMS = [
  { title: 'proposal', path: (reference: string) => paths.proposal(reference) },
  { title: 'impact', path: (reference: string) => paths.impact(reference, 1) },
]

/** What the person did with the form before they left it. */
const BEFORE = {
  'saved it': async (page: Page, answersSaved: () => Promise<void>) => {
    await answerAll(page, 1)
    await saveForLater(page)
    await page.waitForURL(/\/[^/]+-\d+$/)
    await answersSaved()
  },
  'left it without saving': async (page: Page, answersSaved: () => Promise<void>) => {
    await answersSaved()
    await answerAll(page, 1)
    await page.goto(paths.home())
  },
  'only looked at it': async (page: Page, answersSaved: () => Promise<void>) => {
    await page.goto(paths.home())
    await answersSaved()
  },
} as const

/** Kinds of control, by the way back, whose newer answers were left as they were. */
const leftAlone = new Set<string>()
const tried = new Set<string>()

test.afterAll(({ javaScriptEnabled }) => {
  const how = javaScriptEnabled === false ? 'without' : 'with'
  console.log(
    `${leftAlone.size} of ${tried.size} kinds of control × ways back, ${how} JavaScript, left newer answers alone`,
  )
})

type Ground = { page: Page; javaScript: boolean; path: string; before: keyof typeof BEFORE }

/** The person has the form open, someone else saves newer answers, and the person comes back and saves. */
async function comeBack(ground: Ground, goBack: (page: Page) => Promise<unknown>): Promise<AnswersByKind> {
  const { page, javaScript, path, before } = ground
  const ready = (on: Page) => (javaScript ? takenOver(on) : undefined)
  page.on('dialog', (dialog) => void dialog.accept())
  await page.goto(path)
  await ready(page)
  let newer: AnswersByKind = {}
  await BEFORE[before](page, async () => {
    const other = await page.context().newPage()
    await other.goto(path)
    await ready(other)
    await answerAll(other, 2)
    newer = await answersByKind(other)
    await saveForLater(other)
    await other.waitForURL(/\/[^/]+-\d+$/)
    await other.close()
  })
  await goBack(page)
  await ready(page)
  return newer
}

/** Whatever the page shows now, it is saved: by itself where it does that, and with its button. */
async function saveWhatIsThere({ page, path }: Ground): Promise<AnswersByKind> {
  await page.evaluate(() => window.dispatchEvent(new Event('pagehide')))
  const answered = page.waitForResponse(
    (response) => response.request().method() === 'POST' && isPage(response),
  )
  await saveForLater(page)
  await answered
  await page.waitForLoadState()
  await page.goto(path)
  return answersByKind(page)
}

/** In the page: 'back_forward' if the browser loaded it again, and anything else if it had kept the page. */
const howTheyArrived = () =>
  (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).type

const isPage = (response: Response) => response.request().resourceType() === 'document'

function note(newer: AnswersByKind, now: AnswersByKind, way: string): void {
  for (const [kind, answer] of Object.entries(newer)) {
    tried.add(`${kind} ${way}`)
    if (now[kind as keyof AnswersByKind] === answer) leftAlone.add(`${kind} ${way}`)
  }
  expect(now).toEqual(newer)
}

for (const { title, path } of FORMS)
  for (const before of Object.keys(BEFORE) as (keyof typeof BEFORE)[])
    test(`keeps newer answers: ${title}, Back, after someone ${before}`, async ({
      page,
      council,
      signIn,
      javaScriptEnabled,
    }) => {
      const { officer, reference } = await council.seed(createDraft)
      await signIn(page, officer)
      const ground = { page, javaScript: javaScriptEnabled !== false, path: path(reference), before }
      const newer = await comeBack(ground, (each) => each.goBack())
      note(newer, await saveWhatIsThere(ground), `${title} Back ${before}`)
    })

for (const { title, path } of FORMS)
  for (const before of Object.keys(BEFORE) as (keyof typeof BEFORE)[]) {
    test(`keeps newer answers: ${title}, from the back-forward cache, after someone ${before}`, async ({
      council,
      signIn,
      javaScriptEnabled,
    }) => {
      const { officer, reference } = await council.seed(createDraft)
      const javaScript = javaScriptEnabled !== false
      const browser = await openWithBackForwardCache({ baseURL: council.url, javaScriptEnabled: javaScript })
      await signIn(browser.page, officer)
      const ground = { page: browser.page, javaScript, path: path(reference), before }
      const newer = await comeBack(ground, (page) => page.goBack({ waitUntil: 'commit' }))
      const arrival = await browser.page.evaluate(howTheyArrived)
      if (browser.hasCache) expect(arrival, 'how the page was reached').not.toBe('back_forward')
      note(newer, await saveWhatIsThere(ground), `${title} from the cache ${before}`)
      await browser.close()
    })

    test(
      `keeps newer answers: ${title}, Back in a browser that fills in every form, after someone ${before}`,
      withJavaScript,
      async ({ page, council, signIn }) => {
        const { officer, reference } = await council.seed(createDraft)
        await signIn(page, officer)
        await ignoreAutocomplete(page)
        const ground = { page, javaScript: true, path: path(reference), before }
        const newer = await comeBack(ground, (each) => each.goBack())
        note(newer, await saveWhatIsThere(ground), `${title} filled in ${before}`)
      },
    )
  }

test(
  'offers what the browser put back, and saves it only if you choose it',
  withJavaScript,
  async ({ page, council, signIn, checkPage }) => {
    const { officer, reference } = await council.seed(createDraft)
    await signIn(page, officer)
    await ignoreAutocomplete(page)
    const path = paths.impact(reference, 1)
    const newer = await comeBack({ page, javaScript: true, path, before: 'left it without saving' }, (each) =>
      each.goBack(),
    )
    await expect(page.getByRole('heading', { name: 'You typed this earlier' })).toBeVisible()
    expect(await answersByKind(page)).toEqual(newer)
    await checkPage()
    const title = 'What happens to people, in a few words'
    await page.getByRole('button', { name: new RegExp(`^Use this answer.*${title}`) }).click()
    await expect(page.getByLabel(title)).toHaveValue('Answer 1')
    await expect(page.getByRole('status').filter({ hasText: 'Saved at' })).toBeVisible()
    const discard = page.getByRole('button', { name: /^Discard/ })
    for (let left = await discard.count(); left > 0; left -= 1) await discard.first().click()
    await expect(page.getByRole('heading', { name: 'You typed this earlier' })).toHaveCount(0)
    await page.goto(path)
    expect({ ...(await answersByKind(page)), text: undefined }).toEqual({ ...newer, text: undefined })
    await expect(page.getByLabel(title)).toHaveValue('Answer 1')
  },
)
