import { paths } from '#app/paths.ts'
import { anApprovedAssessment } from '#tests/support/assessments.ts'
import { completeDocumentBut } from '#tests/support/documents.ts'
import { expect, test } from './fixtures.ts'

test('an equality lead takes a resident’s name out of a signed assessment, and its readers see that and why', async ({
  page, council, signIn, pageOf, checkPage,
}) => {
  const document = completeDocumentBut({ proposal: { scope: 'Everybody on the round of Jane Whitfield, and her neighbours.' } })
  const { reference, lead, officer } = await council.seed((db) => anApprovedAssessment(db, { document }))
  await signIn(page, lead)
  await page.goto(paths.version(reference, 1))
  await expect(page.getByText('Jane Whitfield')).toBeVisible()
  await page.getByRole('link', { name: 'Redact words that should not have been written' }).click()
  await checkPage()
  await page.getByLabel('Which words must go?').fill('jane whitfield')
  await page.getByLabel('Why must they go?').fill('A resident can be recognised.')
  await page.getByRole('button', { name: 'Look where they stand' }).click()
  await expect(page.getByText('The words stand in 1 saved answer and 1 submission.')).toBeVisible()
  await checkPage()
  await page.getByRole('button', { name: 'Redact them for good' }).click()
  await expect(page.getByText('The words are redacted, and its authors are told.')).toBeVisible()
  await checkPage()

  const officersPage = await pageOf(officer)
  await officersPage.goto(paths.version(reference, 1))
  await expect(officersPage.getByText('Everybody on the round of [redacted], and her neighbours.')).toBeVisible()
  await expect(officersPage.getByText('A resident can be recognised.')).toBeVisible()
  await expect(officersPage.getByText('Jane Whitfield')).toHaveCount(0)
})
