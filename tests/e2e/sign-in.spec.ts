import { paths } from '#app/paths.ts'
import { givePassword, sendSignIn } from '#tests/support/e2e-people.ts'
import { expect, test, TEST_PASSWORD } from './fixtures.ts'

test('an officer signs in to their work, and out again', async ({ page, addPerson, signIn, checkPage }) => {
  const officer = await addPerson({ name: 'Priya Shah' })
  await page.goto(paths.signIn())
  await checkPage()
  await signIn(page, officer)
  await expect(page).toHaveURL(paths.home())
  await expect(page.getByText('Signed in as Priya Shah')).toBeVisible()
  await checkPage()

  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(paths.signIn())
  await page.goto(paths.home())
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
})

test('a wrong password is refused, and the e-mail address stays in the form', async ({
  page,
  addPerson,
  checkPage,
}) => {
  const { email } = await addPerson()
  await page.goto(paths.signIn())
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill('not the password')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()

  const mistake = page
    .getByRole('alert')
    .getByRole('link', { name: /E-mail address or password is not correct/ })
  await expect(mistake).toBeVisible()
  await expect(page).toHaveTitle(/^Error: /)
  await expect(page.getByLabel('E-mail address')).toHaveValue(email)
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue('')
  await checkPage()
  await mistake.click()
  await expect(page.getByLabel('E-mail address')).toBeFocused()
})

test('someone who followed a link sees that page after they sign in', async ({ page, addPerson, signIn }) => {
  const officer = await addPerson()
  await signIn(page, officer)
  await page.context().clearCookies()

  await page.goto(paths.register({ q: 'library' }))
  await page.getByLabel('E-mail address').fill(officer.email)
  await page.getByLabel('Password', { exact: true }).fill(TEST_PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL(paths.register({ q: 'library' }))
})

test('a disabled account cannot sign in, and is not told why', async ({ page, addPerson, council }) => {
  const person = await addPerson({ disabledAt: '2026-02-01T09:00:00.000Z' })
  await givePassword(council, person.id)
  await sendSignIn(page, person.email)
  await expect(page.getByRole('alert')).toContainText('E-mail address or password is not correct.')
})
