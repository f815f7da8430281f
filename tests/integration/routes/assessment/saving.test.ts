import { describe, expect, test } from 'vitest'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { findSection, listSections } from '#app/data/assessment/sections.server.ts'
import { loader as aims, action as saveAims } from '#app/routes/assessment/aims-and-options.tsx'
import { action as saveDecision } from '#app/routes/assessment/decision.tsx'
import { loader as impact, action as saveImpact } from '#app/routes/assessment/impact.tsx'
import { loader as proposal, action as saveProposal } from '#app/routes/assessment/proposal.tsx'
import { action as start } from '#app/routes/assessment/start.tsx'
import type { Db } from '#db/client.ts'
import { createDraft, createSubmitted, type TestAssessment } from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { impactWith, completeDocumentWith } from '#tests/support/documents.ts'
import { createDirectorate, createPerson } from '#tests/support/people.ts'
import { getting, outcomeOf, posting } from '#tests/support/request.ts'

const AIMS = {
  aims: 'Fewer journeys',
  scope: 'Two depots',
  optionsConsidered: 'Three',
  peopleInvolved: 'Drivers',
}
const IMPACT = {
  title: 'A longer walk',
  groups: ['age'],
  combination: 'each',
  effect: 'negative',
  source: 'Counts',
  rationale: 'The stop moves.',
}

const saved = async (
  db: Db,
  reference: string,
  ...place: Parameters<typeof findSection> extends [Db, string, ...infer Rest] ? Rest : never
) => findSection(db, (await getAssessment(db, reference)).versionId, ...place)

async function aDraft() {
  const db = await testDb()
  const draft = await createDraft(db)
  return { db, ...draft, ...onPages(db, draft) }
}

/** Opens pages and sends forms of one assessment, as its officer unless told otherwise. */
function onPages(db: Db, { reference, officer }: TestAssessment) {
  const wish = (more: object) => ({
    as: officer,
    ...more,
    params: { reference, ...('params' in more ? (more.params as object) : {}) },
  })
  return {
    open: (more: object = {}) => getting(db, `/assessments/${reference}/page`, wish(more)),
    send: (fields: Record<string, string | readonly string[]>, more: object = {}) =>
      posting(
        db,
        `/assessments/${reference}/page`,
        { intent: 'continue', rowVersion: '1', ...fields },
        wish(more),
      ),
  }
}

describe('starting an assessment', () => {
  test('gives it a reference, makes the officer its author and leads to the task list', async () => {
    const db = await testDb()
    const { id } = await createDirectorate(db)
    const officer = await createPerson(db)
    const answer = await outcomeOf(
      start(posting(db, '/assessments/new', { title: 'A new bus lane', directorateId: id }, { as: officer })),
    )
    expect(answer).toMatchObject({ status: 303, location: '/assessments/EQIA-0001' })
    expect((await getAssessment(db, 'EQIA-0001')).ties.authorIds).toEqual([officer.id])
  })

  test('asks again for what is missing, with what was typed', async () => {
    const db = await testDb()
    const answer = await outcomeOf(
      start(posting(db, '/assessments/new', { title: 'A new bus lane' }, { as: await createPerson(db) })),
    )
    expect(answer.status).toBe(422)
    expect(answer.data).toMatchObject({
      entered: { title: 'A new bus lane' },
      errors: { directorateId: expect.stringContaining('Choose') },
    })
  })

  test('is for officers alone', async () => {
    const db = await testDb()
    const manager = await createPerson(db, { roles: ['manager'] })
    expect((await outcomeOf(start(posting(db, '/assessments/new', {}, { as: manager })))).status).toBe(403)
  })
})

describe('saving a form', () => {
  test('“Save and continue” keeps the answers and leads to the next page', async () => {
    const { db, reference, send } = await aDraft()
    const answer = await outcomeOf(saveAims(send(AIMS)))
    expect(answer).toMatchObject({ status: 303, location: `/assessments/${reference}/evidence-gathered` })
    expect(await saved(db, reference, 'aims-and-options')).toMatchObject({ rowVersion: 2, values: AIMS })
  })

  test('“come back later” may leave anything out, and leads to the task list', async () => {
    const { db, reference, send } = await aDraft()
    const answer = await outcomeOf(saveAims(send({ aims: 'Half a thought', intent: 'later' })))
    expect(answer).toMatchObject({ status: 303, location: `/assessments/${reference}` })
    expect((await saved(db, reference, 'aims-and-options'))?.values).toEqual({ aims: 'Half a thought' })
  })

  test('what cannot be taken comes back as it was typed, even too long, and changes nothing', async () => {
    const { db, reference, send } = await aDraft()
    const long = 'long '.repeat(2_500)
    const answer = await outcomeOf(saveAims(send({ ...AIMS, aims: long, scope: ' ' })))
    expect(answer.status).toBe(422)
    expect(answer.data).toMatchObject({
      errors: { aims: expect.stringContaining('10,000'), scope: expect.any(String) },
      entered: { aims: long, rowVersion: '1' },
    })
    expect((await saved(db, reference, 'aims-and-options'))?.rowVersion).toBe(1)
  })

  test('an impossible date comes back in its three boxes', async () => {
    const { send } = await aDraft()
    const answer = await outcomeOf(
      saveDecision(send({ body: 'Cabinet', 'date-day': '30', 'date-month': '2', 'date-year': '2027' })),
    )
    expect(answer).toMatchObject({
      status: 422,
      data: { entered: { 'date-day': '30', 'date-month': '2', 'date-year': '2027' } },
    })
  })

  test.each([
    ['no button', { intent: 'publish' }],
    ['no row version', { rowVersion: 'abc' }],
    ['a negative row version', { rowVersion: '-1' }],
  ])('%s is refused', async (_, fields) => {
    const { send } = await aDraft()
    expect((await outcomeOf(saveAims(send({ ...AIMS, ...fields })))).status).toBe(400)
  })

  test('fields that are not on the form are ignored', async () => {
    const { db, reference, officer, send } = await aDraft()
    await saveAims(send({ ...AIMS, savedBy: 'somebody', versionId: 'other', title: 'Another title' }))
    expect(await saved(db, reference, 'aims-and-options')).toMatchObject({
      savedBy: officer.id,
      values: AIMS,
    })
  })

  test('a directorate or a group that the page does not offer is refused', async () => {
    const { db, reference, send } = await aDraft()
    expect((await outcomeOf(saveProposal(send({ title: 'Title', directorateId: 'no-such' })))).status).toBe(
      400,
    )
    expect(
      (
        await outcomeOf(
          saveImpact(
            send({ ...IMPACT, groups: ['martians'], rowVersion: '0' }, { params: { number: 'new' } }),
          ),
        )
      ).status,
    ).toBe(400)
    expect((await saved(db, reference, 'proposal'))?.rowVersion).toBe(1)
  })
})

describe('who may write', () => {
  test('another’s draft is not found', async () => {
    const { db, open, send } = await aDraft()
    const stranger = await createPerson(db, { name: 'Somebody else' })
    expect((await outcomeOf(aims(open({ as: stranger })))).status).toBe(404)
    expect((await outcomeOf(saveAims(send(AIMS, { as: stranger })))).status).toBe(404)
  })

  test('a manager of the directorate may read it, but not write in it', async () => {
    const { manager, open, send } = await aDraft()
    expect((await outcomeOf(aims(open({ as: manager })))).status).toBe(403)
    expect((await outcomeOf(saveAims(send(AIMS, { as: manager })))).status).toBe(403)
  })

  test('nobody writes while it is with the approver', async () => {
    const db = await testDb()
    const submitted = await createSubmitted(db)
    const { send } = onPages(db, submitted)
    expect((await outcomeOf(saveAims(send(AIMS)))).status).toBe(403)
    expect((await saved(db, submitted.reference, 'aims-and-options'))?.rowVersion).toBe(1)
  })
})

describe('when somebody else saved first', () => {
  test('both texts are shown, nothing is saved, and the person can send theirs again', async () => {
    const { db, reference, send } = await aDraft()
    await saveAims(send({ ...AIMS, aims: 'Their words about buses' }))
    const answer = await outcomeOf(saveAims(send({ ...AIMS, aims: 'My words about buses' })))
    expect(answer.status).toBe(409)
    expect(answer.data).toMatchObject({
      entered: { ...AIMS, aims: 'My words about buses', rowVersion: '2' },
      conflict: { by: 'you', at: '22 November 2026 at 10:00am', answers: [{ label: 'Aims' }] },
    })
    const { answers } = (
      answer.data as { conflict: { answers: { changes: { kind: string; text: string }[] }[] } }
    ).conflict
    expect(answers[0]?.changes.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'gone', text: 'My' },
      { kind: 'new', text: 'Their' },
    ])
    expect(await saved(db, reference, 'aims-and-options')).toMatchObject({
      rowVersion: 2,
      values: { aims: 'Their words about buses' },
    })
  })

  test('sending it again saves it, and the other text is kept with the earlier texts', async () => {
    const { db, reference, send } = await aDraft()
    await saveAims(send({ ...AIMS, aims: 'Theirs' }))
    const refused = (await outcomeOf(saveAims(send({ ...AIMS, aims: 'Mine' })))).data as {
      entered: Record<string, string>
    }
    expect((await outcomeOf(saveAims(send(refused.entered)))).status).toBe(303)
    expect((await saved(db, reference, 'aims-and-options'))?.values['aims']).toBe('Mine')
    const texts = await db
      .selectFrom('texts')
      .select('content')
      .where('section', '=', 'aims-and-options')
      .orderBy('rowVersion')
      .execute()
    expect(texts.map(({ content }) => (JSON.parse(content) as { aims: string }).aims).slice(1)).toEqual([
      'Theirs',
      'Mine',
    ])
  })

  test('an invalid answer keeps its row version, so that it cannot overwrite a newer save unseen', async () => {
    const { send } = await aDraft()
    await saveAims(send({ ...AIMS, aims: 'Theirs' }))
    const refused = (await outcomeOf(saveAims(send({ ...AIMS, aims: '' })))).data as {
      entered: Record<string, string>
    }
    expect(refused.entered['rowVersion']).toBe('1')
    expect((await outcomeOf(saveAims(send({ ...refused.entered, aims: 'Mine' })))).status).toBe(409)
  })
})

describe('what an imported document says that we do not know', () => {
  const imported = completeDocumentWith({
    proposal: { directorate: 'Ministry of Silly Walks' },
    impacts: [
      impactWith({
        number: 1,
        title: 'Noise',
        effect: 'bad',
        severity: 'terrible',
        groups: ['age', 'night-workers'],
      }),
    ],
    mitigations: [],
  })

  test('is shown', async () => {
    const db = await testDb()
    const { open } = onPages(db, await createDraft(db, { document: imported }))
    expect(await proposal(open())).toMatchObject({ imported: { directorateId: 'Ministry of Silly Walks' } })
    expect(await impact(open({ params: { number: '1' } }))).toMatchObject({
      imported: { effect: 'bad', severity: 'terrible' },
      values: { groups: ['age', 'night-workers'] },
    })
  })

  test('is kept when something else is saved, until it is replaced', async () => {
    const db = await testDb()
    const draft = await createDraft(db, { document: imported })
    const { send } = onPages(db, draft)
    const params = { params: { number: '1' } }
    await saveImpact(
      send({ title: 'Noise at night', groups: ['age', 'night-workers'], intent: 'later' }, params),
    )
    const kept = (await saved(db, draft.reference, 'impact', '1'))?.values
    expect(kept).toMatchObject({
      title: 'Noise at night',
      effect: 'bad',
      severity: 'terrible',
      groups: ['age', 'night-workers'],
    })
    await saveImpact(send({ ...IMPACT, rowVersion: '2' }, params))
    expect((await saved(db, draft.reference, 'impact', '1'))?.values).toMatchObject({
      effect: 'negative',
      severity: 'terrible',
      groups: ['age'],
    })
    await saveProposal(send({ title: 'A title', intent: 'later' }))
    expect((await saved(db, draft.reference, 'proposal'))?.values).toMatchObject({
      directorateText: 'Ministry of Silly Walks',
    })
  })
})

test('the same form sent twice adds one impact', async () => {
  const { db, reference, send } = await aDraft()
  const twice = () =>
    saveImpact(
      send({ ...IMPACT, rowVersion: '0', formKey: 'rendered-once-1' }, { params: { number: 'new' } }),
    )
  const answers = await Promise.all([outcomeOf(twice()), outcomeOf(twice())])
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  const { versionId } = await getAssessment(db, reference)
  expect((await listSections(db, versionId, 'impact')).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4])
})
