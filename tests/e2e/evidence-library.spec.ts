import { addFact } from '#app/commands/evidence/add-fact.server.ts'
import { paths } from '#app/paths.ts'
import { QUESTIONS } from '#app/domain/assessment/questions.ts'
import { createDraft } from '#tests/support/assessments.ts'
import { createFact } from '#tests/support/facts.ts'
import { NOW } from '#tests/support/request.ts'
import { expect, test } from './fixtures.ts'

test(
  'an author cites a fact on the baseline page without losing text, and uses the new edition when ' +
    'it is updated',
  async ({ page, council, signIn, pageOf, checkPage }) => {
    const { reference, officer, lead } = await council.seed((db) => createDraft(db))
    const add = (wish: Parameters<typeof createFact>[0]) =>
      council.seed((db) => addFact({ db, actor: lead, now: NOW }, createFact(wish)))
    const { number } = await add({
      statement: 'Residents who live alone',
      figure: '12,400',
      unit: 'people',
      asOf: '2025-01',
    })
    for (const statement of ['Newer', 'Newer still', 'The newest']) await add({ statement, asOf: '2025-02' })
    await signIn(page, officer)

    await page.goto(paths.baselineOf(reference, 'age'))
    await page.getByLabel(QUESTIONS['baseline.problems']).fill('Few buses run in the evening.')
    const cite = page.getByRole('button', {
      name: 'Cite it as evidence: Residents who live alone: 12,400 people',
    })
    await expect(cite).toBeHidden()
    await page.getByText('more from the library').click()
    await cite.click()
    await expect(page.getByRole('alert')).toContainText('now cites the fact and is linked to this baseline')
    await expect(page.getByLabel(QUESTIONS['baseline.problems'])).toHaveValue('Few buses run in the evening.')
    await page.getByText('more from the library').click()
    await expect(page.getByText('Cited here')).toBeVisible()
    await expect(
      page.getByLabel(
        'Residents who live alone: 12,400 people, Office for National Statistics, January 2025',
      ),
    ).toBeChecked()
    await checkPage()

    const leadsPage = await pageOf(lead)
    await leadsPage.goto(paths.fact(number))
    await expect(leadsPage.getByRole('region', { name: 'Used in' })).toContainText(reference)
    await leadsPage.getByRole('button', { name: 'Change this fact' }).click()
    await leadsPage.getByLabel('Figure (optional)').fill('13,100')
    await leadsPage.getByLabel('What have you changed, and why?').fill('The estimate for 2026 replaces it')
    await leadsPage.getByRole('button', { name: 'Save the change' }).click()
    await expect(leadsPage.getByRole('heading', { level: 1 })).toContainText('13,100 people')
    await expect(leadsPage.getByRole('region', { name: 'Used in' })).toContainText('1 (not the latest)')

    await page.goto(paths.home())
    await expect(page.getByRole('region', { name: 'What’s new' })).toContainText(
      'It now says: Residents who live alone: 13,100 people',
    )
    await page.goto(paths.check(reference))
    await expect(page.getByText('Facts from the library are up to date (B4)')).toBeVisible()
    await page.goto(paths.assessment(reference))
    await page.getByRole('link', { name: 'Library facts that have changed since you cited them' }).click()
    await checkPage()
    await page.goto(paths.check(reference))
    await page
      .getByRole('link', {
        name: /^The evidence .* was taken from fact \d+ of the library, which was updated/,
      })
      .click()
    await checkPage()
    await page.getByRole('button', { name: 'Take the new edition' }).click()
    await expect(page.getByRole('link', { name: 'Residents who live alone: 13,100 people' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Take the new edition' })).toHaveCount(0)
    await page.goto(paths.check(reference))
    await expect(page.getByText('Facts from the library are up to date (B4)')).toHaveCount(0)
    await page.goto(paths.assessment(reference))
    await expect(page.getByRole('link', { name: 'Library facts that have changed' })).toHaveCount(0)
  },
)

test('an officer proposes a fact, a lead declines it with a reason, and accepts it after all', async ({
  page,
  addPerson,
  signIn,
  pageOf,
  checkPage,
}) => {
  const officer = await addPerson()
  await signIn(page, officer)
  await page.getByRole('link', { name: 'Library' }).click()
  await page.getByRole('button', { name: 'Propose a fact' }).click()
  await page.getByLabel('What does the figure measure, or what is known?').fill('Pupils who walk to school')
  await page.getByRole('button', { name: 'Propose it' }).click()
  await expect(page.getByRole('alert')).toContainText('Enter who published it')
  await expect(page.getByLabel('What does the figure measure, or what is known?')).toHaveValue(
    'Pupils who walk to school',
  )
  await page.getByLabel('Who published it?').fill('The council')
  await page.getByLabel('Year').first().fill('2025')
  await page.getByLabel('What kind of evidence is it?').selectOption('survey')
  await page.getByRole('button', { name: 'Propose it' }).click()
  await expect(page.getByText('You proposed a fact.')).toBeVisible()
  await checkPage()

  const lead = await addPerson({ roles: ['equality lead'] })
  const leadsPage = await pageOf(lead)
  await leadsPage.getByRole('link', { name: 'Accept or decline facts that officers proposed' }).click()
  await leadsPage.getByRole('link', { name: 'Pupils who walk to school' }).click()
  await leadsPage.getByText('Decline this fact').click()
  await leadsPage.getByRole('button', { name: 'Decline it' }).click()
  await expect(leadsPage.getByRole('alert')).toContainText('Say why')
  await leadsPage.getByLabel('Why?').fill('Name the survey')
  await leadsPage.getByRole('button', { name: 'Decline it' }).click()
  await expect(leadsPage.getByText('Name the survey')).toBeVisible()
  await page.reload()
  await expect(page.getByText('Name the survey')).toBeVisible()
  await leadsPage.getByText('Accept this fact').click()
  await leadsPage.getByRole('button', { name: 'Accept it' }).click()
  await page.goto(paths.library({ q: 'walk to school' }))
  await expect(page.getByRole('link', { name: 'Pupils who walk to school' })).toBeVisible()
  await checkPage()
})

test('a lead says that two facts disagree, and both show it; the list is filtered in its address', async ({
  page,
  council,
  addPerson,
  signIn,
  checkPage,
}) => {
  const lead = await addPerson({ roles: ['equality lead'] })
  const add = (figure: string) =>
    council.seed((db) =>
      addFact(
        { db, actor: lead, now: NOW },
        createFact({ statement: 'Adults who smoke', figure, characteristics: ['disability'] }),
      ),
    )
  const [one, other] = [await add('13.4'), await add('19')]
  await signIn(page, lead)
  await page.goto(paths.fact(one.number))
  await page.getByText('Say that it disagrees with another fact').click()
  await page.getByLabel('Number of the other fact').fill(String(other.number))
  await page.getByRole('button', { name: 'They disagree' }).click()
  await expect(page.getByText('Adults who smoke: 19%')).toBeVisible()
  await checkPage()
  await page.goto(paths.fact(other.number))
  await expect(page.getByText('Adults who smoke: 13.4%')).toBeVisible()
  await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Evidence library' }).click()
  await page.getByLabel('Search the facts').fill('smoke')
  await page.getByLabel('About', { exact: true }).selectOption('disability')
  await page.getByLabel('Show').selectOption('disagreeing')
  await page.getByRole('button', { name: 'Show facts' }).click()
  await expect(page).toHaveURL(/characteristic=disability.*show=disagreeing/)
  await expect(page.getByRole('heading', { name: '2 facts' })).toBeVisible()
  await checkPage()
})

test('a lead brings facts in from a file, after seeing what each line would do', async ({
  page,
  addPerson,
  signIn,
  checkPage,
}) => {
  await signIn(page, await addPerson({ roles: ['equality lead'] }))
  await page.goto(paths.library())
  await page.getByRole('link', { name: 'Import a CSV file' }).click()
  const choose = async (lines: string) => {
    await page.getByLabel('Upload a CSV file').setInputFiles({
      name: 'facts.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`Statement,Figure,Unit,As of,Publisher,About\n${lines}`),
    })
    await page.getByRole('button', { name: 'Preview', exact: true }).click()
  }
  await choose(
    'Homes without central heating,2.1,%,2021,The census,Age\nHomes with a lift,many,,soon,The census,Age',
  )
  await expect(page.getByText('1 new, 1 wrong.')).toBeVisible()
  await expect(page.getByText('“soon” is not a real date')).toBeVisible()
  await checkPage()
  await choose('Homes without central heating,2.1,%,2021,The census,Age')
  await page.getByRole('button', { name: 'Import 1 line' }).click()
  await expect(
    page.getByText('Import complete. 1 added, 0 changed and 0 already in the library.'),
  ).toBeVisible()
  await expect(page.getByRole('link', { name: 'Homes without central heating: 2.1%' })).toBeVisible()
})
