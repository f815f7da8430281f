import { createDraft } from '#tests/support/assessments.ts'
import { paths } from '#app/paths.ts'
import { answerDate } from '#tests/support/e2e-answers.ts'
import { expect, test } from './fixtures.ts'

test('an equality lead previews and saves guidance, and authors see it until the standard is restored', async ({
  page,
  council,
  signIn,
  pageOf,
  checkPage,
}) => {
  const { reference, officer, lead } = await council.seed((db) => createDraft(db))
  const words = 'The clerk reads this aloud at the meeting.'
  await signIn(page, lead)
  await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Guidance' }).click()
  await checkPage()
  await page.getByText(/^About the proposal: \d+ texts/).click()
  await page.getByRole('table', { name: 'About the proposal' }).getByRole('link', { name: 'Title' }).click()
  // The way back opens the group again.
  await page.getByRole('link', { name: 'All guidance' }).click()
  await page.getByRole('table', { name: 'About the proposal' }).getByRole('link', { name: 'Title' }).click()
  await page.getByLabel('Why do we ask?').fill(words)
  await answerDate(page, 'When was this last reviewed?', '')
  await page.getByRole('button', { name: 'Preview' }).click()
  await expect(page.getByRole('alert')).toContainText('Enter the date it was last reviewed')
  await answerDate(page, 'When was this last reviewed?', '1 11 2026')
  await page.getByRole('button', { name: 'Preview' }).click()
  await expect(page.getByRole('region', { name: 'What authors will see' })).toContainText(words)
  await checkPage()
  const authorsPage = await pageOf(officer)
  const authorReads = async () => {
    await authorsPage.goto(paths.proposal(reference))
    return authorsPage.getByText(words)
  }
  await expect(await authorReads()).toHaveCount(0)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('The help has been changed. Authors can see it now.')).toBeVisible()
  await expect(await authorReads()).toBeVisible()

  await page.getByText(/^About the proposal: \d+ texts, 1 written by your council/).click()
  await page.getByRole('table', { name: 'About the proposal' }).getByRole('link', { name: 'Title' }).click()
  await checkPage()
  await page.getByRole('button', { name: 'Restore the standard guidance' }).click()
  await expect(page.getByText('The standard guidance has been restored.')).toBeVisible()
  await expect(await authorReads()).toHaveCount(0)
})
