import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { ATTESTATIONS } from '#app/domain/signoff/attestations.ts'
import type { AssessmentDocument, DocumentImpact } from '#app/domain/assessment/document.ts'
import { paths } from '#app/paths.ts'
import { createCouncil } from '#tests/support/assessments.ts'
import { completeDocument, completeDocumentWith } from '#tests/support/documents.ts'
import { answerDate, saveAndContinue } from '#tests/support/e2e-answers.ts'
import { expect, test } from './fixtures.ts'

test('an assessment is brought in, completed, returned, changed, approved and audited', async ({
  page,
  council,
  signIn,
  pageOf,
  checkPage,
}) => {
  test.slow()
  const title = `Closing two cash offices ${randomUUID().slice(0, 8)}`
  const { officer, manager, lead } = await council.seed(createCouncil)
  let reference = ''

  await test.step('the officer brings in a document, and is led to all that is missing', async () => {
    await signIn(page, officer)
    await checkPage()
    await page.getByRole('link', { name: 'Import an assessment' }).click()
    await checkPage()
    const buffer = Buffer.from(JSON.stringify(halfADocument(title)))
    await page
      .getByLabel('The file')
      .setInputFiles({ name: 'eqia.json', mimeType: 'application/json', buffer })
    await page.getByRole('button', { name: 'Import' }).click()
    await expect(page.getByText('The assessment has been imported as a draft.')).toBeVisible()
    const others = [NO_OWNER(1), NO_DATE(1), NO_OWNER(2), NO_DATE(2), NO_REVIEW]
    await expect(missing(page)).toHaveText([NO_DECISION, NO_REASON, ...others])
    await checkPage()
    reference = /EQIA-\d+/.exec(page.url())?.[0] ?? ''

    await missing(page).getByText(NO_DECISION).click()
    await expect(page.getByLabel('Who will decide?')).toBeInViewport()
    await checkPage()
    await page.getByLabel('Who will decide?').fill('Cabinet')
    await answerDate(page, 'When will they decide?', '16 3 2027')
    await saveAndContinue(page)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Aims, scope and options')
    await checkPage()

    await page.goto(paths.importReport(reference))
    await expect(missing(page)).toHaveText([NO_REASON, ...others])
    await missing(page).getByText(NO_REASON).click()
    await expect(page.getByLabel('If there is no impact on this group, why not?')).toBeInViewport()
    await checkPage()
    await page.getByLabel('If there is no impact on this group, why not?').fill(REASON)
    await saveAndContinue(page)
    await expect(page.getByRole('link', { name: /Sexual orientation/ })).toBeVisible()
    await expect(page.getByText('Needs an impact or a reason')).toHaveCount(0)
    await checkPage()
  })

  await test.step('the checks lead to the rest, and let go of what is mended', async () => {
    await page.goto(paths.assessment(reference))
    await checkPage()
    await page.getByRole('link', { name: 'What the checks found' }).click()
    await expect(page.getByRole('heading', { name: 'Must be fixed (5)' })).toBeVisible()
    await checkPage()
    for (const number of [1, 2]) {
      await page.getByRole('link', { name: NO_OWNER(number) }).click()
      await expect(page.getByLabel('Who will make sure it is done?')).toBeInViewport()
      await page.getByLabel('Who will make sure it is done?').fill('Head of customer services')
      await answerDate(page, 'By when?', '31 5 2027')
      await saveAndContinue(page)
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Step 3: What will be done')
      await page.goto(paths.check(reference))
      await expect(
        page.getByRole('link', { name: `Mitigation ${number}, for impact ${number}` }),
      ).toHaveCount(0)
    }
    await page.getByRole('link', { name: NO_REVIEW }).click()
    await expect(page.getByRole('group', { name: 'When will it be reviewed?' })).toBeInViewport()
    await checkPage()
    await answerDate(page, 'When will it be reviewed?', '1 10 2027')
    await saveAndContinue(page)
    await expect(page.getByRole('radio', { name: 'B: Adjust' })).toBeChecked()
    await checkPage()
    await saveAndContinue(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What the checks found')
    await expect(page.getByRole('heading', { name: /Must be fixed/ })).toHaveCount(0)
    await checkPage()
  })

  await test.step('the officer submits it to a manager', async () => {
    await page.getByRole('button', { name: 'Continue to submit' }).click()
    await checkPage()
    await page.getByRole('button', { name: 'Submit for approval' }).click()
    await expect(page).toHaveTitle(/^Error: /)
    await checkPage()
    await page
      .getByRole('radio', { name: manager.name })
      .and(page.locator(`[value="${manager.id}"]`))
      .check()
    await page.getByRole('button', { name: 'Submit for approval' }).click()
    await expect(page.getByText(`Sent to ${manager.name} for approval.`)).toBeVisible()
    await expect(page.getByText(`It has been with ${manager.name} since`)).toBeVisible()
    await checkPage()
  })

  const managersPage = await pageOf(manager)
  await test.step('the manager finds it, comments on a part, and returns it', async () => {
    await checkPage(managersPage)
    await work(managersPage, 'To approve').getByRole('link', { name: title }).click()
    await expect(managersPage.getByRole('heading', { level: 1 })).toContainText(title)
    await checkPage(managersPage)
    await managersPage.getByRole('link', { name: /Comment on this part.*Step 2/ }).click()
    await checkPage(managersPage)
    await managersPage.getByLabel('Your comment').fill('How many of them are over 75?')
    await managersPage.getByRole('button', { name: 'Save comment' }).click()
    await expect(managersPage.getByText('Your comment, not sent yet')).toBeVisible()
    await checkPage(managersPage)

    await managersPage.getByRole('button', { name: 'Return for changes' }).click()
    const marked = managersPage.getByRole('checkbox', { checked: true })
    await expect(marked).toHaveAccessibleName('Step 2: What will change (impacts)')
    await checkPage(managersPage)
    await managersPage.getByLabel('What needs to change?').fill('Nearly there: please say more about age.')
    await managersPage.getByRole('button', { name: 'Return it' }).click()
    await expect(managersPage.getByText('You returned this assessment for changes.')).toBeVisible()
    await checkPage(managersPage)
  })

  await test.step('the officer sees what was asked, changes an impact, and submits again', async () => {
    await page.goto(paths.home())
    await expect(work(page, 'You are writing')).toContainText('Nearly there: please say more about age.')
    await expect(work(page, 'What’s new')).toContainText('was returned for changes')
    await checkPage()
    await work(page, 'You are writing').getByRole('link', { name: title }).click()
    const returned = page.getByRole('region', { name: 'Returned for changes' })
    await expect(returned).toContainText('Nearly there: please say more about age.')
    await checkPage()
    await returned.getByRole('link', { name: 'Step 2: What will change (impacts)' }).click()
    await expect(page.getByRole('region', { name: 'Changes requested' })).toContainText(
      'How many of them are over 75?',
    )
    await checkPage()

    await page.getByRole('link', { name: '1. Further to travel to pay in cash' }).click()
    await expect(page.getByRole('region', { name: 'Changes requested' })).toContainText(
      'How many of them are over 75?',
    )
    await checkPage()
    const rationale = page.getByLabel('What changes for people, and why?')
    await rationale.fill(RATIONALE.replace('over 65', 'over 75'))
    await saveAndContinue(page)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Step 2: What will change')
    await page.goto(paths.submit(reference))
    await expect(page.getByRole('radio', { checked: true })).toHaveAccessibleName(manager.name)
    await page.getByRole('button', { name: 'Submit for approval' }).click()
    await expect(page.getByText(`It has been with ${manager.name} since`)).toBeVisible()
  })

  await test.step('the manager sees which words changed, and approves', async () => {
    await managersPage.goto(paths.home())
    await work(managersPage, 'To approve').getByRole('link', { name: title }).click()
    const contents = managersPage.getByRole('navigation', { name: 'Contents' })
    await expect(contents.getByRole('listitem').filter({ hasText: 'changed since last time' })).toContainText(
      ['Step 2: What will change (impacts)'],
    )
    await managersPage.getByText('Show the words that changed since submission 1').click()
    await expect(managersPage.getByRole('deletion')).toHaveText(['65'])
    await expect(managersPage.getByRole('insertion')).toHaveText(['75'])
    await checkPage(managersPage)

    await managersPage.getByRole('button', { name: 'Approve' }).click()
    await checkPage(managersPage)
    await managersPage.getByRole('button', { name: 'Approve' }).click()
    await expect(managersPage).toHaveTitle(/^Error: /)
    await checkPage(managersPage)
    await expect(managersPage.getByText(ATTESTATIONS.approve)).toBeVisible()
    await managersPage.getByLabel('Yes, this is my statement').check()
    await managersPage.getByRole('button', { name: 'Approve' }).click()
    await expect(managersPage.getByText('You approved this assessment.')).toBeVisible()
    await expect(managersPage.getByRole('region', { name: 'Signatures' })).toContainText(
      'which is the text above',
    )
    await checkPage(managersPage)
  })

  const leadsPage = await pageOf(lead)
  await test.step('the equality lead audits it', async () => {
    await work(leadsPage, 'To audit').getByRole('link', { name: title }).click()
    await leadsPage.getByRole('link', { name: 'Audit this assessment' }).click()
    await checkPage(leadsPage)
    for (const topic of ['Evidence', 'Engagement', 'Impacts', 'Mitigations', 'Outcome']) {
      await leadsPage.getByRole('group', { name: topic }).getByRole('radio', { name: '2 Sound' }).check()
      await leadsPage
        .getByLabel(`Note on ${topic.toLowerCase()}`)
        .fill(`What is said of the ${topic.toLowerCase()} holds.`)
    }
    await leadsPage.getByRole('radio', { name: 'Satisfactory' }).check()
    await leadsPage.getByRole('button', { name: 'Record this audit' }).click()
    await leadsPage.getByRole('alert').getByRole('link', { name: 'Write a summary for the authors' }).click()
    await expect(leadsPage.getByLabel('Write a summary for the authors')).toBeFocused()
    await expect(leadsPage.getByLabel('Note on impacts')).toHaveValue('What is said of the impacts holds.')
    await checkPage(leadsPage)
    await leadsPage
      .getByLabel('Write a summary for the authors')
      .fill('Good work: the counts could be newer.')
    await leadsPage.getByRole('button', { name: 'Record this audit' }).click()
    await expect(leadsPage.getByText('Your audit is recorded and we have told the authors.')).toBeVisible()
    await checkPage(leadsPage)
    await leadsPage.goto(paths.home())
    await expect(
      leadsPage.getByRole('region', { name: /^To audit/ }).getByRole('link', { name: title }),
    ).toHaveCount(0)
  })

  await test.step('the officer is told, reads the history, and takes the document along', async () => {
    await page.goto(paths.home())
    await expect(work(page, 'What’s new')).toContainText('was audited: satisfactory')
    await expect(work(page, 'What’s new')).toContainText('was approved')
    await checkPage()
    await page.getByRole('button', { name: 'Mark as seen' }).click()
    await expect(work(page, 'What’s new')).toHaveCount(0)
    await page.goto(paths.version(reference, 1))
    await expect(page.getByRole('heading', { name: 'Audit: satisfactory' })).toBeVisible()
    await checkPage()

    await page.getByRole('link', { name: 'History: who did what, and when' }).click()
    await expect(page.getByRole('row')).toContainText([
      'When',
      `${officer.name} imported the assessment from a file`,
      `${officer.name} changed “The decision”`,
      `${officer.name} changed Step 2, no impact: Sexual orientation`,
      `${officer.name} changed Step 3, mitigation 1`,
      `${officer.name} changed Step 3, mitigation 2`,
      `${officer.name} changed Step 4, conclusions`,
      `${officer.name} submitted it to ${manager.name} for approval (submission 1, outcome B: adjust)`,
      `${manager.name} returned it for changes: “Step 2: What will change (impacts)”`,
      `${officer.name} changed Step 2, impact 1`,
      `${officer.name} submitted it to ${manager.name} for approval (submission 2, outcome B: adjust)`,
      `${manager.name} approved submission 2`,
      `${lead.name} audited it: satisfactory`,
    ])
    await checkPage()

    await page.goto(paths.version(reference, 1))
    const downloading = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Export this version (JSON file)' }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toBe(`${reference}-v1.json`)
    const exported = JSON.parse(await readFile(await download.path(), 'utf8')) as AssessmentDocument
    expect(exported.proposal).toMatchObject({ title, decision: { body: 'Cabinet', date: '2027-03-16' } })
    expect(exported.noImpact['sexual-orientation']).toBe(REASON)
    expect(exported.mitigations.map(({ owner, dueOn }) => `${owner} by ${dueOn}`)).toEqual([
      'Head of customer services by 2027-05-31',
      'Head of customer services by 2027-05-31',
    ])
    expect(exported.conclusion.reviewOn).toBe('2027-10-01')
    expect(exported.impacts[0]?.rationale).toBe(RATIONALE.replace('over 65', 'over 75'))
    const words = ({ title, groups, rationale }: DocumentImpact) => ({ title, groups, rationale })
    expect(exported.impacts.slice(1).map(words)).toEqual(completeDocument().impacts.slice(1).map(words))
  })
})

/** Without owners, dates, who decides when, the review, and one reason why there is no impact. */
function halfADocument(title: string): AssessmentDocument {
  const { mitigations, noImpact } = completeDocument()
  const { 'sexual-orientation': _, ...reasons } = noImpact
  return completeDocumentWith({
    proposal: { title, decision: {} },
    noImpact: reasons,
    mitigations: mitigations.map(({ owner: _owner, dueOn: _dueOn, ...rest }) => rest),
    conclusion: { reviewOn: undefined },
  })
}

const RATIONALE = completeDocument().impacts[0]?.rationale ?? ''
const REASON =
  'The change is in where payments are taken, and forum members saw no difference for lesbian, ' +
  'gay and bisexual people.'

const NO_DECISION = 'It does not say who will decide, or why there is no formal decision.'
const NO_REASON = 'Sexual orientation is not reached by any impact, and there is no reason why not.'
const NO_REVIEW = 'Outcome B needs a review date.'
const NO_OWNER = (number: number) => `Mitigation ${number}, for impact ${number}, has no owner.`
const NO_DATE = (number: number) => `Mitigation ${number}, for impact ${number}, has no due date.`

/** What the import report lists. */
const missing = (page: Page) => page.getByRole('main').getByRole('listitem').getByRole('link')

/** One list of somebody's work. */
const work = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) })
