import { paths } from '#app/paths.ts'
import { createApproved, createDraft } from '#tests/support/assessments.ts'
import { expect, test } from './fixtures.ts'

test('an equality lead renames and adds characteristics, and signed assessments keep the old names', async ({
  page,
  council,
  signIn,
  pageOf,
  checkPage,
}) => {
  const draft = await council.seed((db) => createDraft(db))
  const signed = await council.seed((db) => createApproved(db))
  await signIn(page, draft.lead)
  await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Characteristics' }).click()
  await checkPage()
  await page.getByRole('link', { name: 'Religion or belief', exact: true }).click()
  await page.getByLabel('Name').fill('Age')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('There is already a characteristic called “Age”.')
  await checkPage()
  await page.getByLabel('Name').fill('Faith or none')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('row', { name: /Faith or none/ })).toContainText('Religion or belief')
  await page.getByLabel('Name').fill('Canal boat dwellers')
  await page.getByRole('button', { name: 'Add characteristic' }).click()
  await expect(page.getByText('Characteristic added.')).toBeVisible()
  await checkPage()

  const authorsPage = await pageOf(draft.officer)
  await authorsPage.goto(paths.baseline(draft.reference))
  await expect(authorsPage.getByRole('link', { name: 'Faith or none' })).toBeVisible()
  await expect(authorsPage.getByText('In the Act: religion or belief')).toBeVisible()
  await authorsPage.getByRole('link', { name: 'Canal boat dwellers' }).click()
  await authorsPage.getByLabel('Who are the people?').fill('Some forty households live on boats here.')
  await authorsPage.getByRole('button', { name: 'Save and continue' }).click()
  const signedPage = await pageOf(signed.officer)
  await signedPage.goto(paths.version(signed.reference, 1))
  await expect(signedPage.getByRole('heading', { name: 'Religion or belief' })).toBeVisible()
  await expect(signedPage.getByText('Canal boat dwellers')).toHaveCount(0)

  await expect(page.getByRole('heading', { name: 'Canal boat dwellers', level: 1 })).toBeVisible()
  await page.getByRole('button', { name: 'Retire it' }).click()
  await expect(page.getByRole('row', { name: /Canal boat dwellers/ })).toContainText('Retired')
  await authorsPage.goto(paths.baseline(draft.reference))
  await expect(authorsPage.getByRole('link', { name: 'Canal boat dwellers' })).toBeVisible()
  await page.getByRole('link', { name: 'Faith or none' }).click()
  await page.getByLabel('Name').fill('Religion or belief')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Religion or belief' })).toBeVisible()
})
