import { beforeEach, describe, expect, test } from 'vitest'
import { addFact } from '#app/commands/evidence/add-fact.server.ts'
import { changeFact } from '#app/commands/evidence/change-fact.server.ts'
import { citeFact } from '#app/commands/evidence/cite-fact.server.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { getFact } from '#app/data/evidence/facts.server.ts'
import { findSection, listSections } from '#app/data/assessment/sections.server.ts'
import { action as sendBaseline, loader as openBaseline } from '#app/routes/assessment/baseline-of.tsx'
import { loader as openItem } from '#app/routes/assessment/evidence-item.tsx'
import { action as sendEvidence, loader as openEvidence } from '#app/routes/assessment/evidence.tsx'
import type { Db } from '#db/client.ts'
import { createDraft, type TestAssessment } from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { createFact } from '#tests/support/facts.ts'
import { getting, NOW, outcomeOf, posting } from '#tests/support/request.ts'

let db: Db
let assessment: TestAssessment
beforeEach(async () => {
  db = await testDb()
  assessment = await createDraft(db)
  await addFact({ db, actor: assessment.lead, now: NOW }, createFact())
})

const wish = (more: Record<string, string> = {}) => ({
  as: assessment.officer,
  params: { reference: assessment.reference, ...more },
})
const age = { characteristic: 'age' }
const open = async () =>
  (await openBaseline(
    getting(db, `/assessments/${assessment.reference}/baseline/age`, wish(age)),
  )) as Awaited<ReturnType<typeof openBaseline>>
const send = (fields: Record<string, string>) =>
  outcomeOf(sendBaseline(posting(db, `/assessments/${assessment.reference}/baseline/age`, fields, wish(age))))
const saved = async () =>
  (await findSection(db, (await getAssessment(db, assessment.reference)).versionId, 'baseline', 'age'))
    ?.values
const evidence = async () =>
  listSections(db, (await getAssessment(db, assessment.reference)).versionId, 'evidence-item')

describe('on the baseline page of a characteristic', () => {
  test('facts about it are listed, and the ones it already cites are marked', async () => {
    await addFact({ db, actor: assessment.lead, now: NOW }, createFact({ characteristics: ['race'] }))
    expect((await open()).facts).toMatchObject({ total: 1, facts: [{ number: 1 }], cited: [] })
    await citeFact(
      { db, actor: assessment.officer, now: NOW },
      { reference: assessment.reference, characteristic: 'age', number: 1 },
    )
    expect((await open()).facts.cited).toEqual([(await getFact(db, 1)).id])
  })

  test('a button cites one, and saves all that was typed', async () => {
    const { rowVersion } = await open()
    const typed = {
      demographics: 'One in five is over 65.',
      problems: 'Few buses run in the evening.',
      rowVersion: String(rowVersion),
    }
    const count = (await evidence()).length
    const { status, location } = await send({
      ...typed,
      intent: 'cite fact 1',
      formKey: 'one-page-that-is-open',
    })
    expect([status, location]).toEqual([303, expect.stringMatching(/baseline\/age\?cited=\d+$/)])
    expect(await saved()).toMatchObject({
      demographics: 'One in five is over 65.',
      problems: 'Few buses run in the evening.',
      evidenceIds: [expect.stringContaining('evidence')],
    })
    expect(await evidence()).toHaveLength(count + 1)
  })

  test('the same button sent twice cites it once', async () => {
    const { rowVersion } = await open()
    const form = {
      demographics: 'One in five.',
      rowVersion: String(rowVersion),
      intent: 'cite fact 1',
      formKey: 'one-page-that-is-open',
    }
    const [first, second] = [await send(form), await send(form)]
    expect(second).toEqual(first)
    expect((await evidence()).filter(({ values }) => values['factId'])).toHaveLength(1)
  })

  test('what is too long comes back as it was typed, and nothing is cited', async () => {
    const { rowVersion } = await open()
    const demographics = 'x'.repeat(5001)
    expect(await send({ demographics, rowVersion: String(rowVersion), intent: 'cite fact 1' })).toMatchObject(
      { status: 422, data: { entered: { demographics } } },
    )
    expect((await evidence()).filter(({ values }) => values['factId'])).toEqual([])
  })

  test('from a page that is out of date nothing is overwritten and nothing cited', async () => {
    const { rowVersion } = await open()
    await send({ demographics: 'Somebody else’s words.', rowVersion: String(rowVersion), intent: 'later' })
    expect(
      await send({ demographics: 'My own words.', rowVersion: String(rowVersion), intent: 'cite fact 1' }),
    ).toMatchObject({ status: 409, data: { entered: { demographics: 'My own words.' } } })
    expect(await saved()).toMatchObject({ demographics: 'Somebody else’s words.' })
    expect((await evidence()).filter(({ values }) => values['factId'])).toEqual([])
  })

  test.each([
    ['cite fact 99', 404],
    ['cite fact 0', 400],
    ['cite fact one', 400],
    ['cite', 400],
  ])('“%s” cites nothing', async (intent, status) => {
    const { rowVersion } = await open()
    expect(await send({ rowVersion: String(rowVersion), intent })).toMatchObject({ status })
    expect((await evidence()).filter(({ values }) => values['factId'])).toEqual([])
  })
})

describe('on the evidence page, a fact that was updated', () => {
  const openList = async () =>
    (await openEvidence(getting(db, `/assessments/${assessment.reference}/evidence`, wish()))) as Awaited<
      ReturnType<typeof openEvidence>
    >
  const sendList = (fields: Record<string, string>) =>
    outcomeOf(sendEvidence(posting(db, `/assessments/${assessment.reference}/evidence`, fields, wish())))
  let number: number
  beforeEach(async () => {
    number = await citeFact(
      { db, actor: assessment.officer, now: NOW },
      { reference: assessment.reference, characteristic: 'age', number: 1 },
    )
    const { rowVersion } = await getFact(db, 1)
    await changeFact(
      { db, actor: assessment.lead, now: NOW },
      { number: 1, rowVersion, fact: createFact({ figure: '21' }), why: 'Newer figures' },
    )
  })

  test('is shown with the way to take it or to say why the old one is kept, until it is taken', async () => {
    const { updated } = await openList()
    expect(updated).toMatchObject([
      { number, canTake: true, finding: { answerHref: expect.stringContaining('/check/') } },
    ])
    expect(await sendList({ intent: 'take', number: String(number) })).toMatchObject({
      status: 303,
      location: expect.stringContaining('done=edition-taken'),
    })
    expect((await openList()).updated).toEqual([])
    const item = (await openItem(getting(db, '/', wish({ number: String(number) })))) as Awaited<
      ReturnType<typeof openItem>
    >
    expect(item).toMatchObject({
      values: { title: 'Residents who are 65 or over: 21%' },
      from: { edition: 2, number: 1 },
    })
  })

  test('is taken once, and only by what came from the library', async () => {
    expect(await sendList({ intent: 'take', number: '1' })).toMatchObject({ status: 403 })
    expect(await sendList({ intent: 'take', number: '99' })).toMatchObject({ status: 404 })
    await sendList({ intent: 'take', number: String(number) })
    const count = await db.selectFrom('history').select('id').execute()
    expect(await sendList({ intent: 'take', number: String(number) })).toMatchObject({ status: 303 })
    expect(await db.selectFrom('history').select('id').execute()).toHaveLength(count.length)
  })
})
