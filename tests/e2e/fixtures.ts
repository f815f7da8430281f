import { test as base, type Page } from '@playwright/test'
import { type Council, openCouncil } from '#tests/support/e2e-council.ts'
import { type CheckPage, pageChecker } from '#tests/support/e2e-page-check.ts'
import { watchForComplaints } from '#tests/support/e2e-complaints.ts'
import { type PersonWithPassword, personWithPassword, signInAs } from '#tests/support/e2e-people.ts'
import type { PersonWish } from '#tests/support/people.ts'

type Ground = {
  /** Somebody in the directory who can sign in: an officer, unless wished otherwise. */
  addPerson: (wish?: PersonWish) => Promise<PersonWithPassword>
  /** Through the sign-in page itself. Ends on the person's first page. */
  signIn: (page: Page, person: PersonWithPassword) => Promise<void>
  /** What every page must be, in every state: call it wherever a journey comes past. */
  checkPage: CheckPage
  /** Nothing in the browser's console, no broken file and no error in the server's log: every journey fails on one. */
  complaints: void
}

/**
 * The ground that journeys stand on. A worker has one server and one database; journeys share them, so each begins by
 * adding the people and assessments that it needs, and looks for nothing else.
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
  addPerson: ({ council }, use) => use((wish) => council.seed((db) => personWithPassword(db, wish))),
  signIn: ({}, use) => use(signInAs),
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

/** `test('…', withJavaScript, …)`: for what only JavaScript can do, such as saving by itself. */
export const withJavaScript = { tag: '@with-javascript' }
