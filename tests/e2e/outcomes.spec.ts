import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { paths } from '#app/paths.ts'
import {
  createAwaitingCountersignature,
  createApproved,
  createSubmitted,
  documentWithOutcomeD,
  documentWithOutcomeE,
} from '#tests/support/assessments.ts'
import { completeDocumentWith } from '#tests/support/documents.ts'
import { expect, test } from './fixtures.ts'

test.describe.configure({ mode: 'parallel' })

test('outcome D is approved, then countersigned by an equality lead who neither wrote nor approved it', async ({
  page,
  council,
  addPerson,
  signIn,
  pageOf,
  checkPage,
}) => {
  const both = await addPerson({ name: 'Ada Whitlock', roles: ['manager', 'equality lead'] })
  const document = withTitle(documentWithOutcomeD())
  const { title } = document.proposal
  const { reference, officer, lead } = await council.seed((db) =>
    createSubmitted(db, { document, manager: both }),
  )
  await signIn(page, both)
  await page.goto(paths.version(reference, 1))
  await expect(page.getByText('Outcome D needs strong reasons')).toBeVisible()
  await page.getByRole('button', { name: 'Approve and send to be countersigned' }).click()
  await checkPage()
  await confirm(page, 'Approve')
  await expect(page.getByText('An equality lead must now countersign it.')).toBeVisible()
  await expect(page.getByText('To be countersigned', { exact: true }).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Countersign' })).toHaveCount(0)
  await checkPage()
  expect((await page.goto(paths.countersign(reference)))?.status()).toBe(403)
  await checkPage()

  const leadsPage = await pageOf(lead)
  await listOf(leadsPage, 'To countersign').getByRole('link', { name: title }).click()
  await leadsPage.getByRole('button', { name: 'Countersign' }).click()
  await checkPage(leadsPage)
  await confirm(leadsPage, 'Countersign')
  await expect(leadsPage.getByText('You countersigned this assessment. It is approved.')).toBeVisible()
  await expect(leadsPage.getByRole('region', { name: 'Signatures' })).toContainText(
    'Countersigned by Lena Fox',
  )
  await checkPage(leadsPage)

  const officersPage = await pageOf(officer)
  await expect(
    listOf(officersPage, 'What’s new').getByRole('listitem').filter({ hasText: title }),
  ).toContainText([
    'was countersigned, and is approved',
    'was approved by its approver, and waits to be countersigned',
  ])
})

test('outcome D can be returned before it is countersigned, and the approval becomes void', async ({
  page,
  council,
  signIn,
  pageOf,
  checkPage,
}) => {
  const { reference, officer, lead } = await council.seed(createAwaitingCountersignature)
  await signIn(page, lead)
  await page.goto(paths.returnForChanges(reference))
  await page.getByLabel('What needs to change?').fill('Say who was asked about other ways.')
  await page.getByLabel('Step 4: The outcome').check()
  await page.getByRole('button', { name: 'Return it' }).click()
  await expect(page.getByRole('region', { name: 'Signatures' })).toContainText(
    'Void: Approved by Marcus Bell',
  )
  await checkPage()

  const officersPage = await pageOf(officer)
  await officersPage.goto(paths.assessment(reference))
  const returned = officersPage.getByRole('region', { name: 'Returned for changes' })
  await expect(returned).toContainText('Say who was asked about other ways.')
})

test('outcome E is stopped, and only a new version can follow', async ({
  page,
  council,
  signIn,
  pageOf,
  checkPage,
}) => {
  const document = withTitle(documentWithOutcomeE())
  const { title } = document.proposal
  const { reference, officer, manager, lead } = await council.seed((db) => createSubmitted(db, { document }))
  await signIn(page, manager)
  await page.goto(paths.version(reference, 1))
  await expect(page.getByRole('button', { name: 'Approve' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Stop the proposal' }).click()
  await checkPage()
  await page
    .getByLabel('Is there anything the authors should know?')
    .fill('Please ask the access group first.')
  await page.getByRole('button', { name: 'Stop the proposal' }).click()
  await expect(page.getByText('You stopped this proposal.')).toBeVisible()
  await checkPage()

  const leadsPage = await pageOf(lead)
  await expect(listOf(leadsPage, 'Stopped').getByRole('link', { name: title })).toBeVisible()
  const officersPage = await pageOf(officer)
  await officersPage.goto(paths.version(reference, 1))
  await expect(officersPage.getByText('Please ask the access group first.')).toBeVisible()
  await expect(officersPage.getByRole('link', { name: 'Withdraw this assessment' })).toHaveCount(0)
  await expect(officersPage.getByRole('link', { name: 'Take it back to continue writing' })).toHaveCount(0)
  await officersPage.getByRole('link', { name: 'Start a new version' }).click()
  await checkPage(officersPage)
  await officersPage.getByLabel('Why is a new version needed?').fill('A lift was added.')
  await officersPage.getByRole('button', { name: 'Start the new version' }).click()
  await expect(
    officersPage.getByText(
      'The new version is a draft. It starts with the answers from the previous version.',
    ),
  ).toBeVisible()
  await expect(officersPage.getByText('A lift was added.')).toBeVisible()
  await checkPage(officersPage)
})

test('an approved version stays readable, and is superseded once the next one is approved', async ({
  page,
  council,
  signIn,
  pageOf,
  checkPage,
}) => {
  const { reference, officer, manager } = await council.seed(createApproved)
  await signIn(page, officer)
  await page.goto(paths.newVersion(reference))
  await page.getByRole('button', { name: 'Start the new version' }).click()
  await page.getByRole('alert').getByRole('link').click()
  await expect(page.getByLabel('Why is a new version needed?')).toBeFocused()
  await page.getByLabel('Why is a new version needed?').fill('The review is due.')
  await page.getByRole('button', { name: 'Start the new version' }).click()
  await expect(
    page.getByText('The new version is a draft. It starts with the answers from the previous version.'),
  ).toBeVisible()
  await page.goto(paths.version(reference, 1))
  await expect(page.getByText('replaces this version')).toHaveCount(0)
  await page.goto(paths.submit(reference))
  await chooseApprover(page, manager)
  await page.getByRole('button', { name: 'Submit for approval' }).click()
  await expect(page.getByText(`It has been with ${manager.name} since`)).toBeVisible()

  const managersPage = await pageOf(manager)
  await managersPage.goto(paths.sign(reference))
  await confirm(managersPage, 'Approve')
  await expect(managersPage.getByText('You approved this assessment.')).toBeVisible()
  await page.goto(paths.version(reference, 1))
  await expect(page.getByText('Version 2 has been approved and replaces this version.')).toBeVisible()
  await checkPage()
  await page.getByRole('link', { name: 'Version 2' }).click()
  await expect(page.getByText('replaces this version')).toHaveCount(0)
})

test('an author takes a submitted assessment back, and withdraws it with a reason', async ({
  page,
  council,
  signIn,
  checkPage,
}) => {
  const { reference, officer } = await council.seed(createSubmitted)
  await signIn(page, officer)
  await page.goto(paths.assessment(reference))
  await page.getByRole('link', { name: 'Take it back to change it' }).click()
  await checkPage()
  await page.getByRole('button', { name: 'Take it back' }).click()
  await expect(page.getByText('You took this assessment back. It is a draft again.')).toBeVisible()

  await page.getByRole('link', { name: 'Withdraw this assessment' }).click()
  await page.getByRole('button', { name: 'Withdraw it' }).click()
  await page.getByRole('alert').getByRole('link').click()
  await expect(page.getByLabel('Why are you withdrawing it?')).toBeFocused()
  await checkPage()
  await page.getByLabel('Why are you withdrawing it?').fill('The offices stay open.')
  await page.getByRole('button', { name: 'Withdraw it' }).click()
  await expect(page.getByText('You withdrew this assessment. People can still read it.')).toBeVisible()
  await page.goto(paths.assessment(reference))
  await expect(page.getByText('The offices stay open.')).toBeVisible()
  await checkPage()
  expect((await page.goto(paths.proposal(reference)))?.status()).toBe(403)
})

test('while a manager is away, an equality lead gives the approval to another', async ({
  page,
  council,
  addPerson,
  signIn,
  pageOf,
  checkPage,
}) => {
  const document = withTitle(completeDocumentWith({}))
  const { title } = document.proposal
  const { reference, lead, manager, directorateId } = await council.seed((db) =>
    createSubmitted(db, { document }),
  )
  const stand = await addPerson({ name: 'Femi Adeyemi-Ross', roles: ['manager'], directorateId })
  await signIn(page, lead)
  await page.goto(paths.version(reference, 1))
  await page.getByRole('link', { name: 'Choose another approver' }).click()
  await checkPage()
  await chooseApprover(page, stand)
  await page.getByRole('button', { name: 'Choose this manager' }).click()
  await expect(page.getByText('The assessment has a new approver.')).toBeVisible()

  const nextPage = await pageOf(stand)
  await expect(listOf(nextPage, 'To approve').getByRole('link', { name: title })).toBeVisible()
  const formerPage = await pageOf(manager)
  await expect(listOf(formerPage, 'To approve').getByRole('link', { name: title })).toHaveCount(0)
})

test('an approval after the decision is possible, and marked for good', async ({
  page,
  council,
  signIn,
  checkPage,
}) => {
  const decision = { body: 'Cabinet', date: '2026-10-01' }
  const document = withTitle(completeDocumentWith({ proposal: { decision } }))
  const { reference, manager } = await council.seed((db) => createSubmitted(db, { document }))
  await signIn(page, manager)
  await page.goto(paths.sign(reference))
  await expect(page.getByText(/The decision was \d+ days ago/)).toBeVisible()
  await confirm(page, 'Approve')
  await expect(page.getByText(/Approved \d+ days after the decision/)).toBeVisible()
  await checkPage()
  await page.goto(paths.register({ q: reference }))
  await expect(page.getByRole('row').filter({ hasText: reference })).toContainText(
    /Approved \d+ days after the decision/,
  )
})

/** So that it is found among those of other journeys. */
function withTitle<D extends { proposal: object }>(document: D) {
  const title = `Two cash offices ${randomUUID().slice(0, 8)}`
  return { ...document, proposal: { ...document.proposal, title } }
}

async function confirm(page: Page, button: 'Approve' | 'Countersign') {
  await page.getByLabel('Yes, this is my statement').check()
  await page.getByRole('button', { name: button }).click()
}

/** Several managers may have one name: the value tells them apart. */
const chooseApprover = (page: Page, { id, name }: { id: string; name: string }) =>
  page
    .getByRole('radio', { name })
    .and(page.locator(`[value="${id}"]`))
    .check()

/** One list on a person's first page. */
const listOf = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) })
