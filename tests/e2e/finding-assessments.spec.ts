import { randomUUID } from 'node:crypto'
import { paths } from '#app/paths.ts'
import {
  createCouncil,
  createAwaitingCountersignature,
  createApproved,
  createDraft,
  createReturned,
  createSubmitted,
} from '#tests/support/assessments.ts'
import { completeDocumentWith } from '#tests/support/documents.ts'
import { createDirectorate } from '#tests/support/people.ts'
import { expect, test } from './fixtures.ts'

test('a list of assessments is searched, filtered and sorted by its address, and the address is shared', async ({
  page,
  council,
  signIn,
  pageOf,
  checkPage,
}) => {
  const word = `lido${randomUUID().slice(0, 8)}`
  const { lead, manager, directorateName } = await council.seed(async (db) => {
    const directorate = await createDirectorate(db)
    const people = await createCouncil(db, { directorateId: directorate.id })
    const titled = (title: string, date: string) =>
      completeDocumentWith({
        proposal: {
          title: `${title} ${word}`,
          decision: { body: 'Cabinet', date },
          directorate: directorate.name,
        },
      })
    await createDraft(db, { ...people, document: titled('Opening the', '2027-02-01') })
    await createSubmitted(db, { ...people, document: titled('Heating the', '2027-03-01') })
    await createApproved(db, { ...people, document: titled('Cleaning the', '2027-01-04') })
    return { ...people, directorateName: directorate.name }
  })
  const titles = (shown = page) => shown.getByRole('table').getByRole('link', { name: word })
  await signIn(page, lead)
  await page.getByRole('link', { name: 'All assessments you can see' }).click()
  await checkPage()
  await page.getByLabel('Search all text').fill(word)
  await page.getByRole('button', { name: 'Show assessments' }).click()
  await expect(page.getByRole('heading', { name: '3 assessments' })).toBeVisible()
  await expect(titles()).toHaveText([`Heating the ${word}`, `Opening the ${word}`, `Cleaning the ${word}`])
  await checkPage()

  await page.getByRole('columnheader').getByRole('link', { name: 'Assessment' }).click()
  await expect(titles()).toHaveText([`Cleaning the ${word}`, `Heating the ${word}`, `Opening the ${word}`])
  await page.getByRole('columnheader').getByRole('link', { name: 'Assessment' }).click()
  await expect(titles()).toHaveText([`Opening the ${word}`, `Heating the ${word}`, `Cleaning the ${word}`])

  await page.getByText('Filter and sort').click()
  await page.getByLabel('Directorate', { exact: true }).selectOption(directorateName)
  await page.getByLabel('Decision on or after').fill('1/2/2027')
  await page.getByRole('button', { name: 'Show assessments' }).click()
  await expect(titles()).toHaveText([`Heating the ${word}`, `Opening the ${word}`])
  await expect(page.getByLabel('Decision on or after')).toHaveValue('1/2/2027')
  await page.getByLabel('State').selectOption('With the approver')
  await page.getByRole('button', { name: 'Show assessments' }).click()
  await expect(titles()).toHaveText([`Heating the ${word}`])
  await checkPage()

  const managersPage = await pageOf(manager)
  await managersPage.goto(page.url())
  await expect(titles(managersPage)).toHaveText([`Heating the ${word}`])
  await expect(managersPage.getByLabel('State')).toHaveValue('submitted')
  await expect(managersPage.getByLabel('Search all text')).toHaveValue(word)

  await page.getByRole('link', { name: 'Clear search and filters' }).click()
  await expect(page).toHaveURL(paths.register())
  await expect(page.getByLabel('Search all text')).toHaveValue('')

  await page.getByLabel('Search all text').fill(`no${word}`)
  await page.getByRole('button', { name: 'Show assessments' }).click()
  await expect(page.getByText('No assessments found.')).toBeVisible()
  await checkPage()
  await page.goto(paths.register({ from: '31/2/2027' }))
  await expect(
    page.getByText('The first decision date is not a real date, like 27/3/2027. We ignored it.'),
  ).toBeVisible()
})

test('everyone finds their own work on their first page', async ({
  page,
  council,
  signIn,
  pageOf,
  checkPage,
}) => {
  const word = `bus${randomUUID().slice(0, 8)}`
  const { officer, manager, lead } = await council.seed(async (db) => {
    const people = await createCouncil(db)
    const titled = (title: string) => completeDocumentWith({ proposal: { title: `${title} ${word}` } })
    await createDraft(db, { ...people, document: titled('Draft') })
    await createReturned(db, { ...people, document: titled('Returned') })
    await createSubmitted(db, { ...people, document: titled('Submitted') })
    await createApproved(db, { ...people, document: titled('Approved') })
    await createAwaitingCountersignature(db, people)
    return people
  })
  await signIn(page, officer)
  const listed = (name: string, shown = page) =>
    shown.getByRole('region', { name: new RegExp(`^${name}`) }).getByRole('link', { name: word })
  await expect(listed('You are writing')).toHaveText([`Returned ${word}`, `Draft ${word}`])
  await expect(page.getByRole('region', { name: 'You are writing (2)' })).toContainText('To change:')
  await expect(listed('Submitted or finished').getByText('Submitted')).toBeVisible()
  await expect(listed('Submitted or finished').getByText('Approved')).toBeVisible()
  await expect(page.getByRole('heading', { name: /^To approve/ })).toHaveCount(0)
  await checkPage()

  const managersPage = await pageOf(manager)
  await expect(listed('To approve', managersPage)).toHaveText([`Submitted ${word}`])
  await expect(listed('Signed by you', managersPage)).toHaveText([new RegExp(`^Approved ${word}`)])
  await expect(managersPage.getByRole('button', { name: 'Start an assessment' })).toHaveCount(0)
  await checkPage(managersPage)

  const leadsPage = await pageOf(lead)
  await expect(listed('To audit', leadsPage)).toHaveText([`Approved ${word}`])
  await expect(leadsPage.getByRole('region', { name: /^To countersign/ }).getByRole('row')).not.toHaveCount(0)
  await checkPage(leadsPage)
})
