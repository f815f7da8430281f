import { paths } from '#app/paths.ts'
import { createDraft } from '#tests/support/assessments.ts'
import { completeDocument } from '#tests/support/documents.ts'
import { answerDate, saveAndContinue } from '#tests/support/e2e-answers.ts'
import { expect, test } from './fixtures.ts'

test(
  'an author says what an entry led to, and the manager reads what people said, what changed, and ' +
    'who each impact was tested with',
  async ({ page, council, addPerson, signIn, pageOf, checkPage }) => {
    const manager = await addPerson({ name: 'Rosalind Okafor', roles: ['manager'] })
    const { reference, officer } = await council.seed((db) => createDraft(db, { manager }))
    await signIn(page, officer)
    await page.goto(paths.impact(reference, 2))
    await expect(page.getByRole('heading', { name: 'Tested with people from these groups?' })).toBeVisible()
    await expect(page.getByText('Race: yes, with Tenants’ panel')).toBeVisible()

    await page.goto(paths.engagement(reference))
    await page
      .getByRole('row', { name: /Wexmoor disability forum.*Kerbs and seats/ })
      .getByRole('link', { name: 'Change' })
      .click()
    await page.getByLabel('Impact 2: Paying without help in your own language').check()
    await page.getByLabel(/^Mitigation 1, for impact 1/).uncheck()
    await checkPage()
    await page.getByRole('button', { name: 'Save what it led to' }).click()
    const forum = page.getByRole('row', { name: /Wexmoor disability forum.*Kerbs and seats/ })
    await expect(forum.getByRole('link', { name: 'Impact 2' })).toBeVisible()
    await expect(forum.getByRole('link', { name: /Mitigation 1/ })).toHaveCount(0)
    await checkPage()

    await page.goto(paths.mitigation(reference, 1))
    await page
      .getByRole('group', { name: 'Engagement it came from (optional)' })
      .getByLabel(/Tenants’ panel/)
      .check()
    await saveAndContinue(page)
    await page.goto(paths.submit(reference))
    await page.getByLabel(manager.name).check()
    await page.getByRole('button', { name: 'Submit for approval' }).click()

    const managersPage = await pageOf(manager)
    await managersPage.goto(paths.version(reference, 1))
    await expect(managersPage.getByRole('heading', { name: 'You said, we changed' })).toBeVisible()
    const said = managersPage.getByRole('row', { name: /Tenants’ panel.*hard to use without an interpreter/ })
    await expect(said.getByRole('link', { name: /what will be done about impact 1/ })).toBeVisible()
    const article = managersPage.getByRole('article', { name: /^Impact 2/ })
    await expect(article.getByText('Race: yes, with Tenants’ panel')).toBeVisible()
    await expect(article.getByText('Engagement it came from')).toBeVisible()
  },
)

test('the log shows affected groups with no engagement, and a group in the directory starts an entry', async ({
  page,
  council,
  addPerson,
  signIn,
  pageOf,
  checkPage,
}) => {
  const document = completeDocument()
  document.engagement = document.engagement.map((each) => ({
    ...each,
    groups: each.groups.filter((group) => group !== 'race'),
  }))
  const { reference, officer } = await council.seed((db) => createDraft(db, { document }))
  const lead = await addPerson({ roles: ['equality lead'] })
  const name = `Millgate elders ${reference}`

  const leadsPage = await pageOf(lead)
  await leadsPage.getByRole('link', { name: 'Community groups' }).click()
  await leadsPage.getByRole('button', { name: 'Add group' }).click()
  await expect(leadsPage.getByRole('alert')).toContainText('Enter the name of the group')
  await leadsPage.getByLabel('Name', { exact: true }).fill(name)
  await leadsPage.getByLabel('Race').check()
  await leadsPage.getByRole('button', { name: 'Add group' }).click()
  await expect(leadsPage.getByRole('link', { name })).toBeVisible()

  await signIn(page, officer)
  await page.goto(paths.check(reference))
  await page.getByRole('link', { name: /^Impact .* no engagement entry says that it reached Race/ }).click()
  const race = page.getByRole('row', { name: /^Race/ })
  await expect(race.getByText('No one yet')).toBeVisible()
  await checkPage()
  await race.getByRole('button', { name: `Log engagement with ${name}` }).click()
  await expect(page.getByLabel('Which organisation or group was it with?')).toHaveValue(name)
  await expect(page.getByText('In the directory, this organisation represents Race')).toBeVisible()
  await checkPage()
  await answerDate(page, 'When was it, or when did it start?', '20 10 2026')
  await page.getByLabel('How were they engaged?').fill('A visit')
  await saveAndContinue(page)
  await expect(page.getByRole('row', { name: /^Race/ }).getByRole('link', { name })).toBeVisible()
  await page.goto(paths.check(reference))
  await expect(page.getByText('The people who could be harmed were heard')).toHaveCount(0)

  await leadsPage.getByRole('link', { name }).click()
  await leadsPage.getByRole('button', { name: 'Retire it' }).click()
  await page.goto(paths.communityGroups({ for: 'race' }))
  await expect(page.getByText(name)).toHaveCount(0)
  await page.goto(paths.engagement(reference))
  await expect(page.getByRole('row', { name: /^Race/ }).getByRole('link', { name })).toBeVisible()
})

test('if harms share groups, the finding starts a separate impact for people who are in all of them', async ({
  page,
  council,
  signIn,
  checkPage,
}) => {
  const document = completeDocument()
  document.impacts = document.impacts.map((impact) =>
    impact.number === 2 ? { ...impact, groups: ['age', 'disability', 'race', 'carers'] } : impact,
  )
  const { reference, officer } = await council.seed((db) => createDraft(db, { document }))
  await signIn(page, officer)
  await page.goto(paths.impact(reference, 1))
  await expect(page.getByText('They could be affected more than once')).toBeVisible()
  await checkPage()
  await page.goto(paths.check(reference))
  await checkPage()
  await page
    .getByRole('button', {
      name: 'Start an impact for people who are in all of these groups: Age and Disability',
    })
    .click()
  await expect(page.getByLabel('Age', { exact: true })).toBeChecked()
  await expect(page.getByLabel('Disability', { exact: true })).toBeChecked()
  await expect(page.getByLabel('People who are in all of these groups')).toBeChecked()
  await page.getByLabel('What happens to people, in a few words?').fill('Too far for older disabled people')
  await page.getByLabel('Negative: worse for them').check()
  await page.getByLabel('How was this found?').fill('The walk with the forum')
  await page.getByLabel('What changes for people, and why?').fill('Those who are both give up the trip.')
  await saveAndContinue(page)
  await expect(page.getByText('Impact 4 for people in several groups at once').first()).toBeVisible()
  await page.goto(paths.check(reference))
  await expect(page.getByText('Start an impact for people')).toHaveCount(0)
  await page.goto(paths.version(reference, 1))
  const apart = page.getByRole('table', { name: 'Impacts on people who are in all of several groups' })
  await expect(
    apart.getByRole('row', { name: /Age and also Disability/ }).getByRole('link', { name: 'Impact 4' }),
  ).toBeVisible()
  await expect(
    page.getByRole('table', { name: 'Impacts on each group' }).getByRole('link', { name: 'Impact 4' }),
  ).toHaveCount(0)
  await page.goto(paths.register({ combination: 'all', q: reference }))
  await expect(page.getByRole('link', { name: new RegExp(document.proposal.title ?? '') })).toBeVisible()
})
