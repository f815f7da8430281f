import { paths } from '#app/paths.ts'
import { expect, test } from './fixtures.ts'

test('an equality lead sets the limits for the checks, and invalid limits are refused', async ({
  page,
  addPerson,
  signIn,
  checkPage,
}) => {
  await signIn(page, await addPerson({ roles: ['equality lead'] }))
  await page.getByRole('link', { name: 'Limits' }).click()
  await expect(page).toHaveURL(new RegExp(`${paths.limits()}$`))
  const years = page.getByLabel('After how many years is evidence too old?')
  await expect(years).toHaveValue('5')
  await years.fill('500')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('alert')).toContainText('a whole number from 1 to 50')
  await checkPage()
  await years.fill('7')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('The checks now use these limits.')).toBeVisible()
  await expect(years).toHaveValue('7')
  await checkPage()
  await years.fill('5')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(years).toHaveValue('5')
})
