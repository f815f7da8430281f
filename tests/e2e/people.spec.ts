import { randomUUID } from 'node:crypto'
import { paths } from '#app/paths.ts'
import { expect, test, TEST_PASSWORD } from './fixtures.ts'

test('an administrator adds a person, who follows the one-time link and signs in', async ({
  page,
  addPerson,
  signIn,
  checkPage,
}) => {
  const name = `Nadia Rahman ${randomUUID().slice(0, 8)}`
  // Long, and without a place to break: as some councils make them.
  const email = `nadia.rahman.equalities.${randomUUID().slice(0, 8)}@metropolitanboroughcouncil.example`
  await signIn(page, await addPerson({ roles: ['administrator'] }))
  await expect(page).toHaveURL(paths.people())
  await checkPage()

  await page.getByRole('button', { name: 'Add a person' }).click()
  await checkPage()
  await page.getByRole('button', { name: 'Add person' }).click()
  await expect(page.getByRole('alert')).toContainText('There is a problem')
  await checkPage()
  await expect(page.getByText('Enter your password to confirm that it is you').first()).toBeVisible()
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('Your own password').fill('not the right one')
  await page.getByLabel('E-mail address').fill(email)
  await expect(page.getByLabel('Officer')).not.toBeChecked()
  await page.getByLabel('Manager').check()
  await page.getByRole('button', { name: 'Add person' }).click()
  await expect(page.getByText('Your password is not correct').first()).toBeVisible()
  await expect(page.getByLabel('Name')).toHaveValue(name)
  await expect(page.getByLabel('Manager')).toBeChecked()
  await expect(page.getByLabel('Your own password')).toHaveValue('')
  await page.getByLabel('Your own password').fill(TEST_PASSWORD)
  await page.getByRole('button', { name: 'Add person' }).click()
  await expect(
    page.getByText(`You added ${name}. They need a one-time link before they can sign in.`),
  ).toBeVisible()
  await checkPage()

  await page.getByRole('button', { name: 'Create link' }).click()
  const link = (await page.getByRole('main').locator('code').textContent()) ?? ''
  await checkPage()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(paths.signIn())

  await page.goto(link)
  await checkPage()
  await page.getByLabel('Password', { exact: true }).fill('short')
  await page.getByRole('button', { name: 'Set password and sign in' }).click()
  await expect(page).toHaveTitle(/^Error: /)
  await page.getByLabel('Password', { exact: true }).fill('forty hens and a ladder')
  await page.getByRole('button', { name: 'Set password and sign in' }).click()
  await expect(page.getByText(`Signed in as ${name}`)).toBeVisible()

  const again = await page.goto(link)
  expect(again?.status()).toBe(404)
})

test('the second of two administrators sees what the first saved, and keeps what they typed', async ({
  page,
  addPerson,
  signIn,
  pageOf,
  checkPage,
}) => {
  const person = await addPerson({ name: `Tom Ferris ${randomUUID().slice(0, 8)}` })
  const [one, other] = [
    await addPerson({ name: 'Ada Admin', roles: ['administrator'] }),
    await addPerson({ roles: ['administrator'] }),
  ]
  await signIn(page, other)
  await page.goto(paths.person(person.id))
  const onesPage = await pageOf(one)
  await onesPage.goto(paths.person(person.id))
  await onesPage.getByLabel('Job title (optional)').fill('Head of service')
  await onesPage.getByLabel('Your own password').fill(TEST_PASSWORD)
  await onesPage.getByRole('button', { name: 'Save changes' }).click()
  await expect(onesPage.getByText('Changes saved')).toBeVisible()

  await page.getByLabel('Job title (optional)').fill('Team leader')
  await page.getByLabel('Your own password').fill(TEST_PASSWORD)
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText(/Ada Admin changed this on .* Your changes were not saved\./)).toBeVisible()
  await expect(page.getByText('Head of service')).toBeVisible()
  await expect(page.getByLabel('Job title (optional)')).toHaveValue('Team leader')
  await checkPage()
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('Changes saved')).toBeVisible()
})

test('an administrator sees the status of the service', async ({ page, addPerson, signIn, checkPage }) => {
  await signIn(page, await addPerson({ roles: ['administrator'] }))
  await page.getByRole('link', { name: 'Service status' }).click()
  await expect(page.getByText('Working', { exact: true })).toBeVisible()
  await expect(page.getByText('There is no record of a backup.')).toBeVisible()
  await checkPage()
})

test('people see where they are signed in, and an equality lead sees what administrators did', async ({
  page,
  addPerson,
  signIn,
  pageOf,
  checkPage,
}) => {
  const lead = await addPerson({ name: `Lea Lead ${randomUUID().slice(0, 8)}`, roles: ['equality lead'] })
  const administrator = await pageOf(await addPerson({ name: 'Ada Admin', roles: ['administrator'] }))
  await administrator.goto(paths.personLink(lead.id))
  await administrator.getByLabel('Your own password').fill(TEST_PASSWORD)
  await administrator.getByRole('button', { name: 'Create link' }).click()
  await expect(administrator.getByText('Copy the link now.')).toBeVisible()

  const elsewhere = await pageOf(lead)
  await signIn(page, lead)
  await expect(page.getByText('Ada Admin created a one-time sign-in link for you.').first()).toBeVisible()
  await checkPage()
  await page.getByRole('link', { name: 'Your account', exact: true }).first().click()
  await page.getByRole('link', { name: 'What administrators did', exact: true }).click()
  await page.getByLabel('Name or e-mail address').fill(lead.name)
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(
    page.getByRole('cell', { name: `created a one-time sign-in link for ${lead.name}` }),
  ).toBeVisible()
  await checkPage()

  await page.goto(paths.account())
  await checkPage()
  await expect(page.getByText('This one')).toHaveCount(1)
  await page.getByRole('button', { name: 'Sign out everywhere else' }).click()
  await expect(page.getByText('You are signed out everywhere else')).toBeVisible()
  await elsewhere.reload()
  await expect(elsewhere).toHaveURL(/sign-in/)
})
