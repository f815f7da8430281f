import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { paths } from '#app/paths.ts'
import { createDraft, createSubmitted } from '#tests/support/assessments.ts'
import { completeDocumentWith } from '#tests/support/documents.ts'
import { expect, test } from './fixtures.ts'

test('a draft is not there for another officer, until an author adds them, also from a partner organisation', async ({
  page,
  council,
  addPerson,
  signIn,
  pageOf,
  checkPage,
}) => {
  const { title, document } = titled()
  const { reference, officer } = await council.seed((db) => createDraft(db, { document }))
  const nurse = await addPerson({ name: 'Ines Caldeira', organisation: 'Wexmoor NHS Trust' })
  const nursesPage = await pageOf(nurse)
  await expectNotFound(nursesPage, paths.assessment(reference))
  await expectNotFound(nursesPage, paths.version(reference, 1))
  await checkPage(nursesPage)
  await nursesPage.goto(paths.register({ q: title }))
  await expect(nursesPage.getByText('No assessments found.')).toBeVisible()

  await signIn(page, officer)
  await page.goto(paths.assessment(reference))
  await page.getByRole('link', { name: 'Authors: who can edit it' }).click()
  await checkPage()
  await page.getByRole('searchbox').fill('Wexmoor NHS Trust')
  await page.getByRole('button', { name: 'Search' }).click()
  await page.getByRole('row').filter({ hasText: nurse.email }).getByRole('button', { name: /Add/ }).click()
  await expect(page.getByText('Author added. We have told them.')).toBeVisible()
  await checkPage()

  await nursesPage.goto(paths.home())
  const writing = nursesPage.getByRole('region', { name: /^You are writing/ })
  await writing.getByRole('link', { name: title }).click()
  await expect(nursesPage.getByText('Ines Caldeira (you)')).toBeVisible()
  await expect(nursesPage.getByRole('link', { name: 'About the proposal' })).toBeVisible()
})

test('a confidential assessment is hidden from the managers of its directorate, not from its approver', async ({
  page,
  council,
  addPerson,
  signIn,
  pageOf,
  checkPage,
}) => {
  const { document } = titled()
  const { reference, officer, manager, directorateId } = await council.seed((db) =>
    createSubmitted(db, { document }),
  )
  const colleague = await addPerson({ roles: ['manager'], directorateId })
  const colleaguesPage = await pageOf(colleague)
  expect((await colleaguesPage.goto(paths.version(reference, 1)))?.status()).toBe(200)

  await signIn(page, officer)
  await page.goto(paths.settings(reference))
  await page.getByLabel(/^Confidential: only its authors/).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Settings saved.')).toBeVisible()
  await checkPage()

  await expectNotFound(colleaguesPage, paths.version(reference, 1))
  const managersPage = await pageOf(manager)
  expect((await managersPage.goto(paths.version(reference, 1)))?.status()).toBe(200)
})

test('an administrator sees people, and no assessment', async ({ page, council, addPerson, signIn }) => {
  const { title, document } = titled()
  const { reference } = await council.seed((db) => createSubmitted(db, { document }))
  await signIn(page, await addPerson({ roles: ['administrator'] }))
  await expectNotFound(page, paths.version(reference, 1))
  await page.goto(paths.register({ q: title }))
  await expect(page.getByRole('link', { name: title })).toHaveCount(0)
})

function titled() {
  const title = `Two cash offices ${randomUUID().slice(0, 8)}`
  return { title, document: completeDocumentWith({ proposal: { title } }) }
}

/** It says the same of what they may not see as of what never was. */
async function expectNotFound(page: Page, path: string): Promise<void> {
  const answer = await page.goto(path)
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/not found|cannot be found/i)
}
