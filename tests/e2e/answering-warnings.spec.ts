import { paths } from '#app/paths.ts'
import { QUESTIONS } from '#app/domain/assessment/questions.ts'
import { createDraft } from '#tests/support/assessments.ts'
import { completeDocument, completeDocumentWith } from '#tests/support/documents.ts'
import { saveAndContinue } from '#tests/support/e2e-answers.ts'
import { expect, test } from './fixtures.ts'

const OLD = 'Census data from 2011 shows that one in five is over 65.'
/** Every impact is positive, so that proposals of other tests do not add a warning about combined harm. */
function documentWithOldFigures() {
  const { baseline, impacts } = completeDocument()
  return completeDocumentWith({
    baseline: baseline.map((each) => (each.characteristic === 'age' ? { ...each, demographics: OLD } : each)),
    impacts: impacts.map((impact) => ({ ...impact, effect: 'positive' })),
  })
}

const REASON = 'No later census was published for these streets.'

test(
  'an author says why a warning stays, the manager reads it before approving, and it lapses ' +
    'when the text changes',
  async ({ page, council, signIn, pageOf, checkPage }) => {
    const { reference, officer, manager } = await council.seed((db) =>
      createDraft(db, { document: documentWithOldFigures() }),
    )
    await signIn(page, officer)

    await page.goto(paths.baselineOf(reference, 'age'))
    await page.getByRole('link', { name: 'Answer this warning' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Answer a warning')
    await checkPage()
    await page.getByRole('button', { name: 'Save the answer' }).click()
    await expect(page.getByRole('alert')).toContainText('Say why you are leaving it as it is')
    await page.getByLabel('Why are you leaving it as it is?').fill(REASON)
    await page.getByRole('button', { name: 'Save the answer' }).click()
    await expect(page.getByRole('heading', { name: 'Answered (1)' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Warnings' })).toHaveCount(0)
    await expect(page.getByText(REASON)).toBeVisible()
    await checkPage()

    await page.goto(paths.baselineOf(reference, 'age'))
    await page.getByLabel(QUESTIONS['baseline.demographics']).fill(`${OLD} Three in ten live alone.`)
    await saveAndContinue(page)
    await page.goto(paths.check(reference))
    await expect(page.getByRole('heading', { name: 'Warnings (1)' })).toBeVisible()
    await expect(page.getByText('Answer no longer applies because the text has changed')).toBeVisible()
    await checkPage()
    await page.getByRole('link', { name: 'Answer this warning again' }).click()
    await expect(page.getByLabel('Why are you leaving it as it is?')).toHaveValue(REASON)
    await page.getByRole('button', { name: 'Save the answer' }).click()
    await page.getByRole('button', { name: 'Continue to submit' }).click()
    await expect(page.getByText('more thing')).toHaveCount(0)
    await page
      .getByRole('radio', { name: manager.name })
      .and(page.locator(`[value="${manager.id}"]`))
      .check()
    await page.getByRole('button', { name: 'Submit for approval' }).click()

    const managersPage = await pageOf(manager)
    await managersPage.goto(paths.version(reference, 1))
    await expect(managersPage.getByText(REASON)).toBeVisible()
    await expect(managersPage.getByRole('link', { name: 'Change or withdraw the answer' })).toHaveCount(0)
    await managersPage.goto(paths.sign(reference))
    await expect(managersPage.getByText(REASON)).toBeVisible()
  },
)

test('a finding links to the question that fixes it', async ({ page, council, signIn, checkPage }) => {
  const { baseline, impacts, mitigations, engagement } = completeDocument()
  const document = completeDocumentWith({
    proposal: { answerToGaps: undefined },
    baseline: baseline.map((each) => ({ ...each, problems: 'The desk is too high.' })),
    impacts: impacts.map((each) => ({
      ...each,
      groups: each.number === 1 ? ['all-protected'] : ['age'],
      effect: 'negative',
      combination: 'each',
    })),
    mitigations: mitigations.map((each) => ({ ...each, dueOn: undefined })),
    engagement: engagement.map((each) => ({ ...each, groups: [] })),
  })
  const { reference, officer } = await council.seed((db) => createDraft(db, { document }))
  await signIn(page, officer)
  const follow = async (finding: RegExp) => {
    await page.goto(paths.check(reference))
    await page.getByRole('link', { name: finding }).first().click()
  }
  await follow(/You describe gaps in the evidence/)
  await expect(page.getByText('What was done about the gaps?')).toBeInViewport()
  await follow(/has no due date/)
  await expect(page.getByText('By when?')).toBeInViewport()
  await follow(/no engagement entry says that it reached/)
  await expect(
    page.getByRole('heading', { name: 'Who is affected and who you have engaged with' }),
  ).toBeInViewport()
  await follow(/The baseline records problems for Sex, and no impact names this group/)
  await expect(page.getByRole('heading', { name: 'Impacts that reach this group' })).toBeInViewport()
  await expect(page.getByText('You can leave this page')).toHaveCount(0)
  await checkPage()
  await page.getByRole('link', { name: 'Add an impact for this group' }).click()
  await expect(page.getByLabel('Sex', { exact: true })).toBeChecked()
  await expect(page.getByLabel('Each of these groups')).toBeChecked()
})

test('an author withdraws an answer, and the warning is back', async ({ page, council, signIn }) => {
  const { reference, officer } = await council.seed((db) =>
    createDraft(db, { document: documentWithOldFigures() }),
  )
  await signIn(page, officer)
  await page.goto(paths.check(reference))
  await page.getByRole('link', { name: 'Answer this warning' }).click()
  await page.getByLabel('Why are you leaving it as it is?').fill(REASON)
  await page.getByRole('button', { name: 'Save the answer' }).click()
  await page.getByRole('link', { name: 'Change or withdraw the answer' }).click()
  await page.getByRole('button', { name: 'Withdraw the answer' }).click()
  await expect(page.getByRole('heading', { name: 'Warnings (1)' })).toBeVisible()
  await expect(page.getByText(REASON)).toHaveCount(0)
})
