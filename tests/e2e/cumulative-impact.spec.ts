import { randomUUID } from 'node:crypto'
import { paths } from '#app/paths.ts'
import { CUMULATIVE_QUESTIONS } from '#app/domain/oversight/cumulative-assessment.ts'
import { QUESTIONS } from '#app/domain/assessment/questions.ts'
import { createCouncil, createDraft, createSubmitted } from '#tests/support/assessments.ts'
import { saveAndContinue } from '#tests/support/e2e-answers.ts'
import { completeDocument, completeDocumentWith } from '#tests/support/documents.ts'
import { createDirectorate } from '#tests/support/people.ts'
import { expect, test } from './fixtures.ts'

/**
 * Two submitted proposals of one tag that nobody else has: one harms people who are in two groups at once.
 * They are decided before
 * those of all other journeys, and so come first wherever others are listed.
 */
async function aBudget(db: Parameters<typeof createCouncil>[0], decided = '2026-11-25') {
  const name = randomUUID().slice(0, 8)
  const directorate = await createDirectorate(db)
  const council = await createCouncil(db, { directorateId: directorate.id })
  const tag = `Budget ${name}`
  const titled = (title: string, parts = {}) =>
    completeDocumentWith({
      proposal: {
        title: `${title} ${name}`,
        tags: [tag],
        directorate: directorate.name,
        decision: { body: 'Cabinet', date: decided },
      },
      ...parts,
    })
  const impacts = completeDocument().impacts.map((impact) =>
    impact.number === 1 ? { ...impact, combination: 'all' as const } : impact,
  )
  const buses = await createSubmitted(db, { ...council, document: titled('Fewer buses', { impacts }) })
  const pool = await createSubmitted(db, { ...council, document: titled('A dearer pool') })
  return { ...council, tag, name, buses: buses.reference, pool: pool.reference }
}

test('proposals of a tag are added up, group by group, and each cell leads to the impacts behind it', async ({
  page,
  council,
  signIn,
  pageOf,
  addPerson,
  checkPage,
}) => {
  const { tag, name, lead, pool } = await council.seed((db) => aBudget(db))
  await signIn(page, lead)
  await page.getByRole('link', { name: 'Cumulative impact' }).click()
  await page.getByLabel('Tag').selectOption(tag)
  await page.getByRole('button', { name: 'Show proposals' }).click()
  await expect(page.getByRole('heading', { name: '2 live proposals' })).toBeVisible()
  await checkPage()
  const both = page.getByRole('row', { name: 'Age and also Disability' })
  await expect(both.getByRole('link', { name: 'Negative in 1 of 2' })).toBeVisible()
  const carers = page.getByRole('row', { name: /^Carers/ })
  await expect(carers.getByRole('link', { name: '1 negative: medium, low after mitigation' })).toHaveCount(2)

  await carers.getByRole('link', { name: 'Negative in 2 of 2' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Negative impacts on Carers')
  await expect(page.getByRole('row', { name })).toHaveCount(2)
  await checkPage()
  const address = page.url()
  await page.getByRole('link', { name: `A dearer pool ${name}` }).click()
  await expect(page).toHaveURL(new RegExp(`${paths.version(pool, 1)}#impact-2$`))

  const elsewhere = (await council.seed((db) => createDirectorate(db))).id
  const colleague = await pageOf(await addPerson({ directorateId: elsewhere }))
  await colleague.goto(address)
  await expect(colleague.getByRole('row', { name: `A dearer pool ${name}` })).toContainText(
    'Medium, low after mitigation',
  )
  await expect(colleague.getByRole('link', { name })).toHaveCount(0)
  await expect(colleague.getByText('Paying without help')).toHaveCount(0)
})

test('an author sees which proposals harm the same people, and the warning goes when they name them', async ({
  page,
  council,
  signIn,
  checkPage,
}) => {
  const { buses, pool, name, officer, reference } = await council.seed(async (db) => {
    const budget = await aBudget(db, '2026-11-24')
    return { ...budget, ...(await createDraft(db, budget)) }
  })
  await signIn(page, officer)
  await page.goto(paths.conclusion(reference))
  await expect(page.getByText(`Fewer buses ${name} (${buses})`)).toBeVisible()
  await page.getByText('Their impacts on these groups').click()
  await expect(
    page
      .getByRole('table')
      .getByRole('link', { name: `Fewer buses ${name}` })
      .first(),
  ).toBeVisible()
  await checkPage()
  const answer = page.getByLabel(QUESTIONS['conclusion.cumulativeImpact'])
  const warning = page.getByText('your answer on cumulative impact does not mention')
  await expect(warning).toContainText(buses)
  await answer.fill(`People who pay in cash lose ${buses} and ${pool} in the same year.`)
  await saveAndContinue(page)
  await page.goto(paths.conclusion(reference))
  await expect(page.locator('body')).not.toContainText(`${buses} (Fewer buses`)
})

test('an equality lead writes two editions of a cumulative assessment, and both are kept', async ({
  page,
  council,
  signIn,
  pageOf,
  checkPage,
}) => {
  const { tag, buses, name, lead, officer } = await council.seed((db) => aBudget(db))
  await signIn(page, lead)
  await page.goto(paths.cumulative({ tag }))
  await page.getByRole('link', { name: `The cumulative assessment of “${tag}”` }).click()
  await expect(page.getByText('No one has written a cumulative assessment for this tag yet.')).toBeVisible()
  await checkPage()
  await page.getByRole('button', { name: 'Write it' }).click()
  await page.getByLabel(CUMULATIVE_QUESTIONS.addsUp).fill('Older people lose twice.')
  await page.getByRole('button', { name: 'Sign and save' }).click()
  await expect(page.getByRole('alert')).toContainText('Choose the outcome')
  await expect(page.getByLabel(CUMULATIVE_QUESTIONS.addsUp)).toHaveValue('Older people lose twice.')
  await checkPage()
  await page.getByLabel(CUMULATIVE_QUESTIONS.willBeDone).fill('One fund for travel.')
  await page.getByLabel('B: Adjust').check()
  await page.getByLabel(CUMULATIVE_QUESTIONS.outcomeReason).fill('With the fund most can still pay.')
  await page.getByRole('button', { name: 'Sign and save' }).click()
  await expect(page.getByText('Edition 1 is saved.')).toBeVisible()
  await page.getByText(/^How its \d+ proposals looked then/).click()
  await expect(
    page.getByText(`Fewer buses ${name} (${buses}): version 1, with the approver, outcome B`),
  ).toBeVisible()
  await checkPage()

  await page.getByRole('button', { name: 'Write a new edition' }).click()
  await page.getByLabel(CUMULATIVE_QUESTIONS.addsUp).fill('Older people lose three times.')
  await page.getByRole('button', { name: 'Sign and save' }).click()
  await expect(page.getByText('Older people lose three times.')).toBeVisible()
  await page.getByRole('link', { name: 'Edition 1' }).click()
  await expect(page.getByText('Older people lose twice.')).toBeVisible()

  const authorsPage = await pageOf(officer)
  await authorsPage.goto(paths.cumulativeOfTag(tag))
  await expect(authorsPage.getByText('Older people lose three times.')).toBeVisible()
  await expect(authorsPage.getByRole('button', { name: 'Write a new edition' })).toHaveCount(0)
})
