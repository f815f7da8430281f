import { beforeEach, describe, expect, test } from 'vitest'
import { addPlannedDecision } from '#app/commands/plan/change-plan.server.ts'
import { setConfidential } from '#app/commands/assessment/change-settings.server.ts'
import { linkPlannedDecision } from '#app/commands/plan/link-planned-decision.server.ts'
import { action as importAction } from '#app/routes/plan/import-plan.tsx'
import { loader as openDecision } from '#app/routes/plan/planned-decision.tsx'
import { loader as openPlan } from '#app/routes/plan/plan.tsx'
import { action as changeAction } from '#app/routes/plan/change-planned-decision.tsx'
import { loader as openWork } from '#app/routes/work/your-work.tsx'
import { action as startAction, loader as openStart } from '#app/routes/assessment/start.tsx'
import type { PlannedDecision } from '#app/domain/plan/planned-decision.ts'
import type { ImportPreviewData } from '#app/ui/form/import-page.tsx'
import type { SignedInPerson } from '#app/http/context.server.ts'
import type { Db } from '#db/client.ts'
import { type Council, createCouncil, createDraft } from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { createDirectorate, createPerson } from '#tests/support/people.ts'
import { getting, NOW, outcomeOf, posting } from '#tests/support/request.ts'

const LIBRARY: PlannedDecision = {
  title: 'Opening hours of libraries',
  body: 'Cabinet',
  decisionOn: '2026-12-15',
}

let db: Db
let council: Council
beforeEach(async () => {
  db = await testDb()
  council = await createCouncil(db)
})

const add = (decision: Partial<PlannedDecision> = {}) =>
  addPlannedDecision({ db, actor: council.lead, now: NOW }, { ...LIBRARY, ...decision })
const plan = (as: SignedInPerson, query = '') => openPlan(getting(db, `/forward-plan${query}`, { as }))

describe('the plan', () => {
  test('is filtered by its address, and filters that are not valid are ignored', async () => {
    await add({ directorateId: council.directorateId })
    await add({ title: 'Bins', body: 'Council' })
    const titles = async (query: string) =>
      (await plan(council.officer, query)).decisions.map(({ title }) => title)
    expect(await titles('?body=Council')).toEqual(['Bins'])
    expect(await titles(`?directorate=${council.directorateId}`)).toEqual([LIBRARY.title])
    expect(await titles('?state=assessed')).toEqual([])
    expect(await titles('?state=unheard&period=of&page=-1')).toEqual(['Bins', LIBRARY.title])
  })

  test('shows decisions taken without an assessment, and warns about them beforehand', async () => {
    await add({ decisionOn: '2026-11-21' })
    expect((await plan(council.officer)).takenWithout).toBe(1)
    expect((await plan(council.officer, '?period=taken')).decisions).toMatchObject([
      { says: 'Taken without an assessment', decision: '21 November 2026, 1 day ago' },
    ])
  })

  test('shows only that an assessment exists to someone who cannot open it', async () => {
    const { reference } = await createDraft(db, council)
    await setConfidential({ db, actor: council.officer, now: NOW }, { reference, confidential: true })
    const id = await add()
    await linkPlannedDecision({ db, actor: council.lead, now: NOW }, id, reference)
    const shown = (await plan(council.manager)).decisions
    expect(shown).toMatchObject([{ says: 'Has an assessment', assessment: undefined, otherDate: undefined }])
    expect(
      JSON.stringify(await openDecision(getting(db, '/', { as: council.manager, params: { id } }))),
    ).not.toContain(reference)
    expect((await plan(council.officer)).decisions).toMatchObject([
      { assessment: { reference }, otherDate: '16 March 2027' },
    ])
  })
})

describe('your work', () => {
  const blocks = async (as: SignedInPerson) =>
    (await openWork(getting(db, '/', { as }))).plan.map(({ id, decisions }) => [
      id,
      decisions.map(({ title }) => title),
    ])

  test(
    'shows managers what their directorate decides within eight weeks without an assessment, and ' +
      'leads all of it',
    async () => {
      const other = await createDirectorate(db)
      await add({ directorateId: council.directorateId })
      await add({ title: 'Bins', directorateId: other.id, decisionOn: '2027-01-17' })
      await add({ title: 'Too far off', directorateId: council.directorateId, decisionOn: '2027-01-18' })
      await add({ title: 'Taken', directorateId: council.directorateId, decisionOn: '2026-11-21' })
      expect(await blocks(council.manager)).toEqual([['unassessed', [LIBRARY.title]]])
      expect(await blocks(council.lead)).toEqual([['unassessed', [LIBRARY.title, 'Bins']]])
      expect(await blocks(council.officer)).toEqual([])
    },
  )
})

describe('a file', () => {
  const send = (fields: Record<string, string>) =>
    outcomeOf(importAction(posting(db, '/forward-plan/import', fields, { as: council.lead })))
  const bringIn = async (pasted: string) => {
    const { data } = await send({ intent: 'preview', pasted })
    const { csv, seen } = (data as { preview: ImportPreviewData }).preview
    return send({ intent: 'import', csv, seen })
  }
  const HEAD = 'What will be decided,Who decides,Date,Directorate\n'

  test('with something wrong in a line is shown line by line', async () => {
    await createDirectorate(db, { name: 'Old town', closedAt: NOW })
    const pasted = `${HEAD}Bins,Council,1/2/2027,\n,Cabinet,32/1/2027,Old town\n`
    expect(await send({ intent: 'preview', pasted })).toMatchObject({
      status: 200,
      data: {
        preview: {
          lines: [
            { line: 2, kind: 'new' },
            {
              line: 3,
              kind: 'wrong',
              more: [
                'Enter what will be decided',
                '“32/1/2027” is not a real date. Enter it like 27/3/2027',
                '“Old town” is not one of the directorates',
              ],
            },
          ],
        },
      },
    })
  })

  test('that moves a date and adds a directorate changes what is there', async () => {
    await add({ reportReference: 'CAB/1' })
    const csv = `${HEAD.trim()},Reference\n${LIBRARY.title},Cabinet,1/2/2027,Resources,CAB/1`
    expect(await bringIn(csv)).toMatchObject({ location: '/forward-plan?added=0&changed=1&same=0' })
    expect(await db.selectFrom('plannedDecisions').select(['decisionOn', 'directorateId']).execute()).toEqual(
      [{ decisionOn: '2027-02-01', directorateId: council.directorateId }],
    )
  })

  test.each([
    [{ intent: 'preview' }, 422, 'Choose a file or paste lines'],
    [{ intent: 'import', csv: '' }, 422, 'The file is empty'],
    [{ intent: 'unheard' }, 400, undefined],
  ])('%j is refused', async (fields, status, problem) => {
    const answer = await send(fields as Record<string, string>)
    expect(answer).toMatchObject({ status, ...(problem ? { data: { errors: { file: problem } } } : {}) })
  })
})

test('of two equality leads at once the second is shown both, and keeps what they typed', async () => {
  const id = await add()
  const params = { id }
  const fields = {
    intent: 'change',
    version: 'of-before',
    title: 'Mine',
    body: 'Cabinet',
    'decisionOn-day': '1',
    'decisionOn-month': '2',
    'decisionOn-year': '2027',
  }
  const answer = await outcomeOf(changeAction(posting(db, '/', fields, { as: council.lead, params })))
  expect(answer).toMatchObject({
    status: 409,
    data: { entered: { title: 'Mine', 'decisionOn-day': '1' }, changedBy: { personName: 'Lena Fox' } },
  })
})

test('the start form knows the decision that it is for, and nobody begins a second assessment of it', async () => {
  const id = await add({ directorateId: council.directorateId })
  const page = { as: council.officer }
  expect(await openStart(getting(db, `/assessments/new?decision=${id}`, page))).toMatchObject({
    saved: { title: LIBRARY.title, directorateId: council.directorateId },
    decision: { body: 'Cabinet', date: '15 December 2026, in 23 days' },
  })
  expect(await outcomeOf(openStart(getting(db, '/assessments/new?decision=unheard', page)))).toMatchObject({
    status: 404,
  })
  const fields = { title: 'Libraries', directorateId: council.directorateId, decision: id }
  expect(await outcomeOf(startAction(posting(db, '/assessments/new', fields, page)))).toMatchObject({
    status: 303,
  })
  expect(
    await outcomeOf(startAction(posting(db, '/assessments/new', fields, { as: await createPerson(db) }))),
  ).toMatchObject({ status: 409 })
  expect(await outcomeOf(openStart(getting(db, `/assessments/new?decision=${id}`, page)))).toMatchObject({
    status: 403,
  })
})
