import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { setConfidential, setTags } from '#app/commands/assessment/change-settings.server.ts'
import { importAssessment } from '#app/commands/assessment/import-assessment.server.ts'
import { startNewVersion } from '#app/commands/assessment/start-new-version.server.ts'
import {
  addUp,
  COLUMNS_A_PAGE,
  listBehind,
  listLive,
  listLiveTags,
  listReach,
} from '#app/data/oversight/list-cumulative.server.ts'
import { type Actor, SYSTEM } from '#app/domain/people.ts'
import type { Db } from '#db/client.ts'
import {
  type Council,
  createCouncil,
  createAwaitingCountersignature,
  createReturned,
  createStopped,
  createSubmitted,
  createWithdrawn,
  createApproved,
  createDraft,
} from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { documentWith, impactWith, completeDocument, completeDocumentWith } from '#tests/support/documents.ts'
import { createDirectorate, createPerson } from '#tests/support/people.ts'
import { NOW } from '#tests/support/request.ts'

const viewer = (actor: Actor, today = NOW.slice(0, 10)) => ({ actor, today })

describe('who sees which live proposals', () => {
  let db: Db
  let council: Council
  const named: Record<string, string> = {}
  beforeAll(async () => {
    db = await testDb()
    council = await createCouncil(db)
    const asked = { ...council, requested: { comment: 'More', parts: ['impacts' as const] } }
    named['draft'] = (await createDraft(db, council)).reference
    named['submitted'] = (await createSubmitted(db, council)).reference
    named['returned'] = (await createReturned(db, asked)).reference
    named['to countersign'] = (await createAwaitingCountersignature(db, council)).reference
    named['approved'] = (await createApproved(db, council)).reference
    named['stopped'] = (await createStopped(db, council)).reference
    named['withdrawn'] = (await createWithdrawn(db, council)).reference
    named['confidential'] = (await createSubmitted(db, council)).reference
    await setConfidential(
      { db, actor: council.officer, now: NOW },
      { reference: named['confidential'], confidential: true },
    )
    named['decided and done'] = (
      await createApproved(db, { ...council, document: decided('in place') })
    ).reference
    named['decided, to be done'] = (
      await createApproved(db, { ...council, document: decided('planned') })
    ).reference
    named['new version begun'] = (await createApproved(db, council)).reference
    await startNewVersion(
      { db, actor: council.officer, now: NOW },
      { reference: named['new version begun'], reason: 'It changed.' },
    )
    named['nobody’s'] = (
      await importAssessment(
        { db, actor: SYSTEM, now: NOW },
        documentWith({ proposal: { title: 'Nobody’s' } }),
      )
    ).reference
  })

  const SHARED = ['submitted', 'to countersign', 'approved', 'decided, to be done']
  const MINE = [...SHARED, 'draft', 'returned', 'new version begun', 'confidential']
  const OPEN_IN_DIRECTORATE = MINE.filter((name) => name !== 'confidential')
  test.each([
    ['their author', () => council.officer, MINE],
    ['an equality lead', () => council.lead, [...MINE, 'nobody’s']],
    ['an officer elsewhere', () => createPerson(db, { directorateId: 'elsewhere' }), SHARED],
    [
      'an officer of the same directorate',
      () => createPerson(db, { directorateId: council.directorateId }),
      SHARED,
    ],
    [
      'a manager of the same directorate',
      () => createPerson(db, { roles: ['manager'], directorateId: council.directorateId }),
      OPEN_IN_DIRECTORATE,
    ],
    [
      'a manager elsewhere',
      () => createPerson(db, { roles: ['manager'], directorateId: 'elsewhere' }),
      SHARED,
    ],
    ['an officer of no directorate', () => createPerson(db, { directorateId: null }), []],
    [
      'an administrator',
      () => createPerson(db, { roles: ['administrator'], directorateId: council.directorateId }),
      [],
    ],
    ['the system', () => SYSTEM, []],
  ] as const)('%s', async (_who, person, names) => {
    await db
      .insertInto('directorates')
      .values({ id: 'elsewhere', name: 'Elsewhere', closedAt: null })
      .onConflict((on) => on.doNothing())
      .execute()
    const officer = viewer(await person())
    const expected = names.map((name) => named[name]).sort()
    const { total, counted } = await addUp(db, officer, {})
    expect(total).toBe(expected.length)
    const pages = [await listLive(db, officer, {}), await listLive(db, officer, {}, 2)]
    expect(
      pages
        .flat()
        .map(({ reference }) => reference)
        .sort(),
    ).toEqual(expected)
    const behind = await listBehind(db, officer, {}, { people: ['age'], effect: 'negative' })
    const withImpacts = expected.filter((reference) => reference !== named['nobody’s'])
    expect(behind.rows.map(({ reference }) => reference).sort()).toEqual(withImpacts)
    const age = counted.find(({ people }) => people.join() === 'age')
    expect(age?.negative ?? 0).toBe(withImpacts.length)
  })
})

describe('adding up', () => {
  let db: Db
  let council: Council
  beforeEach(async () => {
    db = await testDb()
    council = await createCouncil(db)
  })
  const bringIn = async (parts: Parameters<typeof documentWith>[0]) =>
    (await importAssessment({ db, actor: council.officer, now: NOW }, documentWith(parts))).reference
  const listed = async (filter = {}) =>
    (await listLive(db, viewer(council.lead), filter)).map(({ reference }) => reference)

  test('lists upcoming decisions first, then those without a date, then past decisions, latest first', async () => {
    const unfinished = {
      mitigations: [{ impactNumber: 1, action: 'Wait' }],
      impacts: [impactWith({ number: 1, effect: 'negative', groups: ['age'] })],
    }
    const dated = (date?: string) => bringIn({ ...unfinished, proposal: { decision: date ? { date } : {} } })
    const [old, none, later, sooner, older] = [
      await dated('2026-11-01'),
      await dated(),
      await dated('2027-05-01'),
      await dated('2026-12-01'),
      await dated('2025-01-01'),
    ]
    expect(await listed()).toEqual([sooner, later, none, old, older])
    expect(await listed({ decisionFrom: '2026-11-01', decisionTo: '2026-12-01' })).toEqual([sooner, old])
  })

  test('can be filtered by tag and by directorate', async () => {
    const tagged = await bringIn({ proposal: { tags: ['Budget 2027-28'] } })
    const ours = await bringIn({ proposal: { directorate: 'Resources' } })
    expect(await listed({ tag: 'Budget 2027-28' })).toEqual([tagged])
    expect(await listed({ tag: 'budget' })).toEqual([])
    expect(await listed({ directorateId: council.directorateId })).toEqual([ours])
  })

  test('includes every proposal, even when there are more than 1,000', async () => {
    const impacts = [impactWith({ number: 1, effect: 'negative', groups: ['age'] })]
    const { assessmentId } = await db
      .selectFrom('register')
      .select('assessmentId')
      .where('reference', '=', await bringIn({ impacts }))
      .executeTakeFirstOrThrow()
    const line = await db
      .selectFrom('register')
      .selectAll()
      .where('assessmentId', '=', assessmentId)
      .executeTakeFirstOrThrow()
    const sum = await db
      .selectFrom('reachSums')
      .selectAll()
      .where('assessmentId', '=', assessmentId)
      .executeTakeFirstOrThrow()
    const assessment = await db
      .selectFrom('assessments')
      .selectAll()
      .where('id', '=', assessmentId)
      .executeTakeFirstOrThrow()
    const numbers = Array.from({ length: 1_000 }, (_, nth) => nth + 2)
    for (const number of numbers) {
      const [id, reference] = [`assessment ${number}`, `EQIA-${String(number).padStart(4, '0')}`]
      await db
        .insertInto('assessments')
        .values({ ...assessment, id, number, reference })
        .execute()
      await db
        .insertInto('register')
        .values({ ...line, assessmentId: id, number, reference })
        .execute()
      await db
        .insertInto('reachSums')
        .values({ ...sum, assessmentId: id })
        .execute()
    }
    expect(await addUp(db, viewer(council.lead), {})).toEqual({
      total: 1_001,
      counted: [{ people: ['age'], negative: 1_001, positive: 0 }],
    })
    const last = await listLive(db, viewer(council.lead), {}, Math.ceil(1_001 / COLUMNS_A_PAGE))
    expect(last.map(({ reference }) => reference)).toEqual(['EQIA-1001'])
  })

  test('someone can choose a tag only if they can see a live proposal that has it', async () => {
    const { reference } = await createSubmitted(db, council)
    const officer = await createPerson(db, { directorateId: (await createDirectorate(db)).id })
    await setTags({ db, actor: council.officer, now: NOW }, { reference, tags: ['Depot closes'] })
    expect(await listLiveTags(db, viewer(officer))).toEqual(['Depot closes'])
    await setConfidential({ db, actor: council.officer, now: NOW }, { reference, confidential: true })
    expect(await listLiveTags(db, viewer(officer))).toEqual([])
    expect(await listLiveTags(db, viewer(council.officer))).toEqual(['Depot closes'])
  })

  test('an impact on several groups is counted once in each cell, and an intersection has its own cell', async () => {
    const impacts = [
      impactWith({
        number: 1,
        title: 'Each',
        effect: 'mixed',
        groups: ['age', 'race'],
        combination: 'each',
        severity: 'high',
        severityAfter: 'low',
      }),
      impactWith({
        number: 2,
        title: 'Both',
        effect: 'negative',
        groups: ['race', 'age'],
        combination: 'all',
      }),
    ]
    await bringIn({ impacts })
    const behind = async (filter: object) =>
      (await listBehind(db, viewer(council.lead), {}, { people: [], ...filter })).rows.map(
        ({ impactTitle }) => impactTitle,
      )
    expect(await behind({})).toEqual(['Each', 'Both'])
    expect(await behind({ people: ['age'] })).toEqual(['Each'])
    expect(await behind({ people: ['age'], effect: 'positive' })).toEqual(['Each'])
    expect(await behind({ people: ['age', 'race'] })).toEqual(['Both'])
    expect(await behind({ people: ['race', 'age'], effect: 'positive' })).toEqual([])
    const reach = await listReach(
      db,
      (await listLive(db, viewer(council.lead), {})).map(({ assessmentId }) => assessmentId),
    )
    expect(reach.map(({ people }) => people)).toEqual([['age'], ['race'], ['age', 'race']])
  })

  test('each impact has its severity before and after mitigation', async () => {
    await createSubmitted(db, { ...council, document: completeDocument() })
    const { rows } = await listBehind(db, viewer(council.lead), {}, { people: ['age'] })
    expect(rows).toMatchObject([
      { severity: 'medium', severityAfter: 'low', groups: ['age', 'disability'], number: 1, place: 1 },
    ])
  })
})

function decided(feasibilityKind: 'in place' | 'planned') {
  const { mitigations } = completeDocument()
  return completeDocumentWith({
    proposal: { decision: { body: 'Cabinet', date: '2026-11-20' } },
    mitigations: mitigations.map((each) => ({ ...each, feasibilityKind })),
  })
}
