import { randomUUID } from 'node:crypto'
import { addPlannedDecision } from '#app/commands/plan/change-plan.server.ts'
import { paths } from '#app/paths.ts'
import { QUESTIONS } from '#app/domain/assessment/questions.ts'
import { createCouncil } from '#tests/support/assessments.ts'
import { answerDate } from '#tests/support/e2e-answers.ts'
import { expect, test } from './fixtures.ts'

/** A title that no other test in this worker's council has. */
const uniqueTitle = (title: string) => `${title} ${randomUUID().slice(0, 8)}`
const csv = (text: string) => ({ name: 'plan.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })

test('an equality lead adds decisions by hand and from a file, with a preview before anything is imported', async ({
  page,
  addPerson,
  signIn,
  checkPage,
}) => {
  const [buses, fees] = [uniqueTitle('Evening buses'), uniqueTitle('Fees for allotments')]
  await signIn(page, await addPerson({ roles: ['equality lead'] }))
  await page.getByRole('link', { name: 'Forward plan' }).click()
  await page.getByRole('button', { name: 'Add a decision' }).click()
  await page.getByRole('button', { name: 'Add decision' }).click()
  await expect(page.getByRole('alert')).toContainText('Enter what will be decided')
  await checkPage()
  await page.getByLabel('What will be decided?').fill(buses)
  await page.getByLabel('Who will decide?').fill('Cabinet')
  await answerDate(page, 'On what date?', '9 2 2046')
  await page.getByRole('button', { name: 'Add decision' }).click()
  await expect(page.getByText('The decision is in the forward plan.')).toBeVisible()
  await expect(page.getByText('No assessment', { exact: true })).toBeVisible()
  await checkPage()

  await page.goto(paths.importPlan())
  const preview = async (text: string) => {
    await page.getByLabel('Upload a CSV file').setInputFiles(csv(text))
    await page.getByRole('button', { name: 'Preview', exact: true }).click()
  }
  await preview(
    `What will be decided,Who decides,Date\n${buses},Cabinet,9/2/2046\n${fees},Cabinet,31/2/2046\n`,
  )
  await expect(page.getByText('1 already in the plan, 1 wrong.')).toBeVisible()
  await expect(page.getByText('“31/2/2046” is not a real date. Enter it like 27/3/2027')).toBeVisible()
  await checkPage()
  const file =
    `What will be decided,Who decides,Date,Report ` +
    `reference\n${buses},Cabinet,9/2/2046,CAB/47/2\n${fees},Cabinet,1 March 2046,\n`
  await preview(file)
  await expect(page.getByText('1 new, 1 changed.')).toBeVisible()
  await checkPage()
  await page.getByRole('button', { name: 'Import 2 lines' }).click()
  await expect(page.getByText('Import complete. 1 added, 1 changed and 0 already in the plan.')).toBeVisible()
  await expect(page.getByRole('row', { name: new RegExp(fees) })).toContainText('1 March 2046')

  await page.goto(paths.importPlan())
  await preview(file)
  await expect(
    page.getByText('There is nothing to import. Everything in the file is already in the plan.'),
  ).toBeVisible()
})

test('an officer starts the assessment of a decision, and is told when its date in the plan changes', async ({
  page,
  council,
  signIn,
  pageOf,
  checkPage,
}) => {
  const title = uniqueTitle('Opening hours of libraries')
  const { officer, lead } = await council.seed((db) => createCouncil(db))
  const decision = { title, body: 'Cabinet', decisionOn: '2046-02-09', reportReference: 'CAB/47/14' }
  const id = await council.seed((db) =>
    addPlannedDecision({ db, actor: lead, now: new Date().toISOString() }, decision),
  )
  await signIn(page, officer)
  await page.goto(paths.plan({ body: 'Cabinet', state: 'without' }))
  await page.goto(paths.plannedDecision(id))
  await page.getByRole('button', { name: 'Start an assessment' }).click()
  await expect(page.getByText('For the decision of Cabinet: 9 February 2046')).toBeVisible()
  await expect(page.getByLabel(QUESTIONS['proposal.title'])).toHaveValue(title)
  await checkPage()
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(page.getByText(/days to the decision on 9 February 2046/)).toBeVisible()

  const leadsPage = await pageOf(lead)
  await leadsPage.goto(paths.changePlannedDecision(id))
  await answerDate(leadsPage, 'On what date?', '16 3 2046')
  await leadsPage.getByRole('button', { name: 'Save' }).click()
  await expect(leadsPage.getByText('The assessment gives 9 February 2046.')).toBeVisible()

  await page.reload()
  await expect(page.getByText('The assessment gives a different date.')).toBeVisible()
  await checkPage()
  await page.goto(paths.home())
  await expect(
    page.getByText(
      'is to be decided on 16 March 2046, according to the forward plan (Cabinet), but the assessment says ' +
        '9 February 2046',
    ),
  ).toBeVisible()
})

test('a manager says why no assessment is needed, and an equality lead refuses, then confirms', async ({
  page,
  council,
  signIn,
  pageOf,
  checkPage,
}) => {
  const title = uniqueTitle('New telephones')
  const { manager, lead, directorateId } = await council.seed((db) => createCouncil(db))
  const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
  const id = await council.seed((db) =>
    addPlannedDecision(
      { db, actor: lead, now: new Date().toISOString() },
      { title, body: 'Director', decisionOn: soon, directorateId },
    ),
  )
  await signIn(page, manager)
  await expect(
    page.getByRole('heading', { name: /Decisions in the next 8 weeks without an assessment/ }),
  ).toBeVisible()
  await page.getByRole('link', { name: title }).click()
  const giveReason = async (reason: string) => {
    await page.goto(paths.plannedDecision(id))
    await page.getByRole('link', { name: 'Say why no assessment is needed' }).click()
    await page.getByLabel('Your reason').fill(reason)
    await page.getByRole('button', { name: 'Send to the equality leads' }).click()
  }
  await giveReason('No')
  await expect(page.getByRole('alert')).toContainText('“No” on its own is not a reason')
  await checkPage()
  await giveReason('Only the handsets change.')
  await expect(page.getByText('An equality lead will confirm or refuse it.')).toBeVisible()

  const leadsPage = await pageOf(lead)
  const answer = async (choice: RegExp, reason: string) => {
    await leadsPage.goto(paths.home())
    await leadsPage
      .getByRole('region', { name: /Screenings to confirm/ })
      .getByRole('link', { name: title })
      .click()
    await leadsPage.getByRole('button', { name: 'Confirm or refuse the screening' }).click()
    await leadsPage.getByLabel(choice).check()
    if (reason) await leadsPage.getByLabel('Your reason').fill(reason)
    await leadsPage.getByRole('button', { name: 'Send your answer' }).click()
  }
  await answer(/I refuse/, '')
  await expect(leadsPage.getByRole('alert')).toContainText('Say why an assessment is needed')
  await answer(/I refuse/, 'Say what becomes of text phones.')
  await expect(leadsPage.getByText('You refused, so an assessment is needed.')).toBeVisible()
  await giveReason('Only the handsets change. The text phones stay.')
  await expect(page.getByText('Your reason is saved.')).toBeVisible()
  await answer(/I confirm/, '')
  await expect(leadsPage.getByText('You confirmed that no assessment is needed.')).toBeVisible()
  await leadsPage.goto(paths.register({ q: title }))
  await expect(leadsPage.getByText('No assessments found.')).toBeVisible()
})
