import { expect, type Page } from '@playwright/test'
import { findPasswordHash, updatePerson } from '#app/data/council/people.server.ts'
import { paths } from '#app/paths.ts'
import { hashPassword } from '#app/pages/account/passwords.server.ts'
import type { Council } from './e2e-council.ts'

/** The password of everybody whom a test made and who has chosen none of their own. */
export const TEST_PASSWORD = 'marbles under the lilac'

/** Made once for a worker: it takes a tenth of a second on purpose. */
let testHash: Promise<string> | undefined

/** So that whoever any builder made can sign in. */
export const givePassword = (council: Council, personId: string): Promise<void> =>
  council.seed(async (db) => {
    if (await findPasswordHash(db, personId)) return
    testHash ??= hashPassword(TEST_PASSWORD)
    await updatePerson(db, personId, { passwordHash: await testHash })
  })

/** Fills in the sign-in page and sends it, whatever comes of it. */
export async function sendSignIn(page: Page, email: string, password = TEST_PASSWORD): Promise<void> {
  await page.goto(paths.signIn())
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** Through the page itself, to the person's first page. */
export async function signInAs(page: Page, email: string, password = TEST_PASSWORD): Promise<void> {
  await sendSignIn(page, email, password)
  await expect(page).not.toHaveURL(new RegExp(paths.signIn()))
}
