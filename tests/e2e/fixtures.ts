import { test as base, type BrowserContext, type Page } from '@playwright/test'
import type { SignedInPerson } from '#app/http/context.server.ts'
import { answersOn, takenOver } from '#tests/support/e2e-answers.ts'
import { watchForComplaints } from '#tests/support/e2e-complaints.ts'
import { type Council, openCouncil } from '#tests/support/e2e-council.ts'
import { type CheckPage, pageChecker } from '#tests/support/e2e-page-check.ts'
import { givePassword, signInAs } from '#tests/support/e2e-people.ts'
import { createPerson, type PersonWish } from '#tests/support/people.ts'

type Ground = {
  /** Somebody in the directory: an officer, unless wished otherwise. */
  addPerson: (wish?: PersonWish) => Promise<SignedInPerson>
  /** Signs in whomever a builder made, through the sign-in page itself, and ends on the person's first page. */
  signIn: (page: Page, person: Pick<SignedInPerson, 'id' | 'email'>) => Promise<void>
  /** A window of a browser of their own for somebody else on the journey, signed in and on their first page. */
  pageOf: (person: Pick<SignedInPerson, 'id' | 'email'>) => Promise<Page>
  /** What a form holds once JavaScript, where there is any, has taken the page over. */
  answersOn: (page?: Page) => Promise<string[]>
  /** What every page must be, in every state: call it wherever a journey comes past. */
  checkPage: CheckPage
  /**
   * Nothing in the browser's console, no broken file and no error in the server's log: every journey fails on
   * one.
   */
  complaints: void
}

/**
 * The ground that journeys stand on. A worker has one server and one database; its journeys share them, so
 * each begins by
 * adding the people and assessments that it needs, and counts on nothing else.
 */
export const test = base.extend<Ground, { council: Council }>({
  council: [
    async ({}, use) => {
      const council = await openCouncil()
      await use(council)
      await council.close()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: ({ council }, use) => use(council.url),
  addPerson: ({ council }, use) => use((wish) => council.seed((db) => createPerson(db, wish))),
  signIn: ({ council }, use) =>
    use(async (page, { id, email }) => {
      await givePassword(council, id)
      await signInAs(page, email)
    }),
  pageOf: async ({ browser, council, signIn }, use) => {
    const opened: { context: BrowserContext; complaints: ReturnType<typeof watchForComplaints> }[] = []
    await use(async (person) => {
      const context = await browser.newContext()
      opened.push({ context, complaints: watchForComplaints(context, council) })
      const page = await context.newPage()
      await signIn(page, person)
      return page
    })
    for (const { context, complaints } of opened) {
      await context.close()
      complaints.expectNone()
    }
  },
  answersOn: ({ javaScriptEnabled, page: own }, use) =>
    use(async (page = own) => {
      if (javaScriptEnabled !== false) await takenOver(page)
      return answersOn(page)
    }),
  checkPage: async ({ browser, javaScriptEnabled, page }, use) => {
    const checker = pageChecker({ browser, page, javaScriptEnabled: javaScriptEnabled !== false })
    await use(checker.checkPage)
    await checker.close()
  },
  complaints: [
    async ({ context, council }, use) => {
      const complaints = watchForComplaints(context, council)
      await use()
      complaints.expectNone()
    },
    { auto: true },
  ],
})

export { expect } from '@playwright/test'
export { TEST_PASSWORD } from '#tests/support/e2e-people.ts'

/** `test('…', withJavaScript, …)`: for what only JavaScript can do, such as saving by itself. */
export const withJavaScript = { tag: '@with-javascript' }
