import { addFact } from '#app/commands/evidence/add-fact.server.ts'
import { addCommunityGroup } from '#app/commands/evidence/change-community-group.server.ts'
import { changeFact } from '#app/commands/evidence/change-fact.server.ts'
import { changeGuidance } from '#app/commands/council/change-guidance.server.ts'
import { addPlannedDecision } from '#app/commands/plan/change-plan.server.ts'
import { setTags } from '#app/commands/assessment/change-settings.server.ts'
import type { Context } from '#app/commands/context.server.ts'
import { sayNotNeeded } from '#app/commands/plan/screen-decision.server.ts'
import { writeCumulativeAssessment } from '#app/commands/oversight/write-cumulative-assessment.server.ts'
import { getFact } from '#app/data/evidence/facts.server.ts'
import { paths } from '#app/paths.ts'
import { createApproved } from '#tests/support/assessments.ts'
import { completeDocumentWith } from '#tests/support/documents.ts'
import { createFact } from '#tests/support/facts.ts'
import { expect, test } from './fixtures.ts'

test('an equality lead redacts a resident’s name in a signed assessment, and readers see why', async ({
  page,
  council,
  signIn,
  pageOf,
  checkPage,
}) => {
  const document = completeDocumentWith({
    proposal: { scope: 'Everybody on the round of Jane Whitfield, and her neighbours.' },
  })
  const { reference, lead, officer } = await council.seed((db) => createApproved(db, { document }))
  await signIn(page, lead)
  await page.goto(paths.version(reference, 1))
  await expect(page.getByText('Jane Whitfield')).toBeVisible()
  await page.getByRole('link', { name: 'Redact words that should not have been written' }).click()
  await checkPage()
  await page.getByLabel('Which words do you want to redact?').fill('jane whitfield')
  await page.getByLabel('Why do the words need to be redacted?').fill('A resident can be recognised.')
  await page.getByRole('button', { name: 'Find the words' }).click()
  await expect(page.getByText('The words appear in 1 saved answer and 1 submission.')).toBeVisible()
  await checkPage()
  await page.getByRole('button', { name: 'Redact the words' }).click()
  await expect(page.getByText('The words have been redacted and we have told the authors.')).toBeVisible()
  await checkPage()

  const officersPage = await pageOf(officer)
  await officersPage.goto(paths.version(reference, 1))
  await expect(
    officersPage.getByText('Everybody on the round of [redacted], and her neighbours.'),
  ).toBeVisible()
  await expect(officersPage.getByText('A resident can be recognised.')).toBeVisible()
  await expect(officersPage.getByText('Jane Whitfield')).toHaveCount(0)
})

/**
 * What stands beside the assessments, with a name in it that no other journey has: what it is called, how it
 * is made, and its page.
 */
const COUNCIL_TEXTS = [
  {
    what: 'a fact in the library',
    name: 'Ada Lovering',
    shown: 'Visits to [redacted]: 19.9%',
    words: '2 texts',
    make: async (context: Context) => {
      const { number } = await addFact(context, createFact({ statement: 'Visits to Ada Lovering' }))
      const { rowVersion } = await getFact(context.db, number)
      await changeFact(context, {
        number,
        rowVersion,
        fact: createFact({ statement: 'Visits' }),
        why: 'Ada Lovering rang us',
      })
      return paths.fact(number)
    },
  },
  {
    what: 'a planned decision',
    name: 'Bel Hartwood',
    shown: 'Moving [redacted]',
    words: '2 texts and 1 line in the history',
    make: async (context: Context) => {
      const id = await addPlannedDecision(context, { title: 'Moving Bel Hartwood', body: 'Cabinet' })
      await sayNotNeeded(context, id, 'Only Bel Hartwood moves')
      return paths.plannedDecision(id)
    },
  },
  {
    what: 'a community group',
    name: 'Cid Okonjo',
    shown: 'Friends of [redacted]',
    words: '1 text and 1 line in the history',
    make: async (context: Context) =>
      paths.communityGroup(
        await addCommunityGroup(context, { name: 'Friends of Cid Okonjo', characteristics: ['age'] }),
      ),
  },
  {
    what: 'a cumulative assessment',
    name: 'Dot Penhale',
    shown: '[redacted] is hit by three of them',
    words: '1 text',
    make: async (context: Context, reference: string) => {
      await setTags(context, { reference, tags: ['redacted 2027'] })
      const answers = {
        addsUp: 'Dot Penhale is hit by three of them',
        willBeDone: 'A fund',
        outcome: 'B',
        outcomeReason: 'It is enough',
      } as const
      await writeCumulativeAssessment(context, { tag: 'redacted 2027', basedOn: 0, ...answers })
      return paths.cumulativeOfTag('redacted 2027')
    },
  },
  {
    what: 'the council’s guidance',
    name: 'Eve Marsden',
    shown: 'As [redacted] wrote it',
    words: '1 text and 1 line in the history',
    make: async (context: Context) => {
      const help = { why: 'So that it is known', good: 'As Eve Marsden wrote it', reviewedOn: '2026-11-01' }
      await changeGuidance(context, 'question.proposal.service', '', { kind: 'question', help })
      return paths.guidanceOf('question.proposal.service')
    },
  },
]

for (const { what, name, shown, words, make } of COUNCIL_TEXTS) {
  test(`an equality lead previews and redacts a resident’s name in ${what}`, async ({
    page,
    council,
    signIn,
    checkPage,
  }) => {
    const document = completeDocumentWith({ proposal: { scope: `Everybody on the round of ${name}.` } })
    const { reference, lead, path } = await council.seed(async (db) => {
      const assessment = await createApproved(db, { document })
      return {
        ...assessment,
        path: await make({ db, actor: assessment.lead, now: new Date().toISOString() }, assessment.reference),
      }
    })
    await signIn(page, lead)
    await page.goto(path)
    await page.getByRole('link', { name: 'Redact words that should not have been written' }).click()
    await page.getByLabel('Which words do you want to redact?').fill('Nobody Here')
    await page.getByLabel('Why do the words need to be redacted?').fill('A resident can be recognised.')
    await page.getByRole('button', { name: 'Find the words' }).click()
    await expect(page.getByRole('alert')).toContainText(
      'We could not find these words here. Copy them from the text',
    )
    await page.getByLabel('Which words do you want to redact?').fill(name.toLowerCase())
    await page.getByRole('button', { name: 'Find the words' }).click()
    await expect(page.getByText(`The words appear in ${words}.`)).toBeVisible()
    await expect(page.getByText(shown.replace(': 19.9%', ''))).toBeVisible()
    await expect(page.getByRole('link', { name: new RegExp(`^${reference}`) })).toHaveAttribute(
      'href',
      paths.redact(reference),
    )
    await checkPage()
    await page.getByRole('button', { name: 'Redact the words' }).click()
    await expect(
      page.getByText('The words have been redacted. Backups keep the words until they are replaced.'),
    ).toBeVisible()
    await expect(
      page.getByText(/ redacted words here on .* Reason: A resident can be recognised\.$/),
    ).toBeVisible()
    expect(await page.content()).toContain(shown)
    expect(await page.content()).not.toContain(name)
    await checkPage()
  })
}
