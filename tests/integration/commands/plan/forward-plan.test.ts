import { beforeEach, describe, expect, test } from 'vitest'
import {
  addPlannedDecision,
  changePlannedDecision,
  takeOffPlan,
} from '#app/commands/plan/change-plan.server.ts'
import {
  linkPlannedDecision,
  unlinkPlannedDecision,
} from '#app/commands/plan/link-planned-decision.server.ts'
import { answerScreening, sayNotNeeded } from '#app/commands/plan/screen-decision.server.ts'
import { startAssessment } from '#app/commands/assessment/start-assessment.server.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { listHistoryOf } from '#app/data/history.server.ts'
import { listUnseenNotices } from '#app/data/work/notices.server.ts'
import { countTakenWithout, getPlannedDecision, listPlan } from '#app/data/plan/planned-decisions.server.ts'
import { listScreenings } from '#app/data/plan/screenings.server.ts'
import { verifyHistory } from '#app/data/oversight/verify-history.server.ts'
import { Conflict, Invalid, NotFound, Refused } from '#app/domain/failures.ts'
import type { PlannedDecision } from '#app/domain/plan/planned-decision.ts'
import type { Actor } from '#app/domain/people.ts'
import type { Db } from '#db/client.ts'
import { takeStep } from '#scripts/demo/by-state.ts'
import { type Council, createCouncil, createDraft } from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { createPerson } from '#tests/support/people.ts'
import { NOW } from '#tests/support/request.ts'

const LIBRARY: PlannedDecision = {
  title: 'Opening hours of libraries',
  body: 'Cabinet',
  decisionOn: '2027-02-09',
  reportReference: 'CAB/27/014',
}

let db: Db
let council: Council
beforeEach(async () => {
  db = await testDb()
  council = await createCouncil(db)
})

const by = (actor: Actor, now = NOW) => ({ db, actor, now })
const add = (decision: Partial<PlannedDecision> = {}) =>
  addPlannedDecision(by(council.lead), { ...LIBRARY, ...decision })
const stateOf = async (id: string) => (await getPlannedDecision(db, id)).state
const events = async (id: string) => (await listHistoryOf(db, id)).map(({ event }) => event)
const waiting = async (id: string) =>
  (await listScreenings(db, id)).find(({ state }) => state === 'to confirm')?.id ?? ''
const change = async (id: string, to: Partial<PlannedDecision>) =>
  changePlannedDecision(by(council.lead), id, (await getPlannedDecision(db, id)).rowVersion, {
    ...LIBRARY,
    ...to,
  })

describe('the plan', () => {
  test(
    'records each addition and change in the history, and refuses a change to a decision that has ' +
      'changed since',
    async () => {
      const id = await add()
      const { rowVersion } = await getPlannedDecision(db, id)
      await change(id, { decisionOn: '2027-03-16' })
      await expect(changePlannedDecision(by(council.lead), id, rowVersion, LIBRARY)).rejects.toThrow(Conflict)
      expect(await getPlannedDecision(db, id)).toMatchObject({
        title: LIBRARY.title,
        decisionOn: '2027-03-16',
        state: 'without',
      })
      await change(id, { decisionOn: '2027-03-16' })
      expect(await events(id)).toEqual(['add planned decision', 'change planned decision'])
    },
  )

  test('a decision that was taken off the plan is not listed and cannot be changed', async () => {
    const id = await add()
    await takeOffPlan(by(council.lead), id)
    await takeOffPlan(by(council.lead), id)
    expect((await listPlan(db, { period: 'upcoming', pageNumber: 1 }, '2026-11-22')).total).toBe(0)
    await expect(change(id, { title: 'Something else' })).rejects.toThrow(NotFound)
    expect(await events(id)).toEqual(['add planned decision', 'take off the plan'])
  })

  test('lists decisions without an assessment first: the soonest first, those without a date last', async () => {
    const { reference } = await createDraft(db, council)
    const assessed = await add({ title: 'Assessed', decisionOn: '2026-11-30' })
    await linkPlannedDecision(by(council.officer), assessed, reference)
    await add({ title: 'Undated', decisionOn: undefined })
    await add({ title: 'Later', decisionOn: '2027-05-01' })
    await add({ title: 'Today', decisionOn: '2026-11-22' })
    await add({ title: 'Past', decisionOn: '2026-11-21' })
    const titles = async (period: 'upcoming' | 'taken') =>
      (await listPlan(db, { period, pageNumber: 1 }, '2026-11-22')).rows.map(({ title }) => title)
    expect(await titles('upcoming')).toEqual(['Today', 'Later', 'Undated', 'Assessed'])
    expect(await titles('taken')).toEqual(['Past'])
    expect(await countTakenWithout(db, '2026-11-22')).toBe(1)
  })
})

describe('an assessment for a decision', () => {
  test('begins with who decides, when and by which report, and both histories record the link', async () => {
    const id = await add()
    const reference = await startAssessment(
      by(council.officer),
      { title: LIBRARY.title, directorateId: council.directorateId },
      id,
    )
    expect(await getAssessment(db, reference)).toMatchObject({
      title: LIBRARY.title,
      decisionBody: 'Cabinet',
      decisionOn: '2027-02-09',
    })
    expect(await getPlannedDecision(db, id)).toMatchObject({
      state: 'assessed',
      assessmentReference: reference,
    })
    expect(await events(id)).toEqual(['add planned decision', 'link planned decision'])
    expect((await verifyHistory(db)).problems).toEqual([])
    const again = startAssessment(
      by(council.officer),
      { title: 'Again', directorateId: council.directorateId },
      id,
    )
    await expect(again).rejects.toThrow(Conflict)
    expect(await db.selectFrom('assessments').selectAll().execute()).toHaveLength(1)
  })

  test('that exists is linked by its authors and by equality leads, and by nobody who may not know of it', async () => {
    const { reference } = await createDraft(db, council)
    const id = await add()
    const stranger = await createPerson(db)
    await expect(linkPlannedDecision(by(stranger), id, reference)).rejects.toThrow(
      'There is no assessment with this reference that you can open',
    )
    await expect(linkPlannedDecision(by(council.officer), id, 'EQIA-9999')).rejects.toThrow(Invalid)
    await expect(linkPlannedDecision(by(council.manager), id, reference)).rejects.toThrow(
      'Only its authors and equality leads',
    )
    await linkPlannedDecision(by(council.officer), id, reference.toLowerCase())
    expect(await stateOf(id)).toBe('assessed')
    const other = await createDraft(db, council)
    await expect(linkPlannedDecision(by(council.officer), id, other.reference)).rejects.toThrow(Refused)
    await linkPlannedDecision(by(council.lead), id, other.reference)
    expect((await getPlannedDecision(db, id)).assessmentReference).toBe(other.reference)
    await expect(unlinkPlannedDecision(by(council.officer), id)).rejects.toThrow(Refused)
    await unlinkPlannedDecision(by(council.lead), id)
    expect(await stateOf(id)).toBe('without')
  })

  test('that is withdrawn no longer counts', async () => {
    const draft = await createDraft(db, council)
    const id = await add()
    await linkPlannedDecision(by(council.officer), id, draft.reference)
    await takeStep('withdraw', { ...draft, db, at: () => NOW }, draft.reference)
    expect(await stateOf(id)).toBe('without')
    await expect(
      linkPlannedDecision(by(council.lead), await add({ title: 'Another' }), draft.reference),
    ).rejects.toThrow('was withdrawn')
  })

  test('with another date than the plan: its authors are told when the plan changes, unless they agree', async () => {
    const { reference, officer } = await createDraft(db, council)
    const id = await add()
    await linkPlannedDecision(by(council.lead), id, reference)
    await change(id, { decisionOn: '2027-03-16' })
    expect(await listUnseenNotices(db, officer.id)).toEqual([])
    await change(id, { decisionOn: '2027-04-20' })
    expect((await listUnseenNotices(db, officer.id)).map(({ message }) => message)).toEqual([
      'is to be decided on 20 April 2027, according to the forward plan (Cabinet), but the assessment says ' +
        '16 March 2027',
    ])
  })
})

describe('a screening: why no assessment is needed', () => {
  test('counts when a different equality lead confirms it, and does not count as an assessment', async () => {
    const id = await add()
    await sayNotNeeded(by(council.manager), id, 'The hours stay as they are.')
    expect(await stateOf(id)).toBe('to confirm')
    await answerScreening(by(council.lead), id, await waiting(id), { answer: 'confirm' })
    expect(await stateOf(id)).toBe('not needed')
    expect(await events(id)).toEqual(['add planned decision', 'say not needed', 'confirm not needed'])
    expect(await db.selectFrom('assessments').selectAll().execute()).toEqual([])
    expect((await verifyHistory(db)).problems).toEqual([])
    await db.updateTable('screenings').set({ reason: 'Something else.' }).execute()
    expect((await verifyHistory(db)).ok).toBe(false)
  })

  test('cannot be confirmed by the person who gave it', async () => {
    const both = await createPerson(db, { roles: ['officer', 'equality lead'] })
    const id = await add()
    await sayNotNeeded(by(both), id, 'The hours stay as they are.')
    await expect(answerScreening(by(both), id, await waiting(id), { answer: 'confirm' })).rejects.toThrow(
      Refused,
    )
    expect(await stateOf(id)).toBe('to confirm')
  })

  test('can be refused once, and only with a reason', async () => {
    const id = await add()
    await sayNotNeeded(by(council.officer), id, 'The hours stay as they are.')
    const screening = await waiting(id)
    await expect(answerScreening(by(council.lead), id, screening, { answer: 'refuse' })).rejects.toThrow(
      Invalid,
    )
    await answerScreening(by(council.lead), id, screening, {
      answer: 'refuse',
      answerReason: 'Evening hours change.',
    })
    expect(await stateOf(id)).toBe('without')
    await expect(answerScreening(by(council.lead), id, screening, { answer: 'confirm' })).rejects.toThrow(
      Conflict,
    )
  })

  test('lapses when the proposal changes or an assessment starts, not when the date moves', async () => {
    const id = await add()
    await sayNotNeeded(by(council.officer), id, 'The hours stay as they are.')
    await answerScreening(by(council.lead), id, await waiting(id), { answer: 'confirm' })
    await change(id, { decisionOn: '2027-03-16' })
    expect(await stateOf(id)).toBe('not needed')
    await change(id, { decisionOn: '2027-03-16', title: 'Closing two libraries' })
    expect(await stateOf(id)).toBe('without')
    await sayNotNeeded(by(council.officer), id, 'Only the sign at the door changes.')
    await startAssessment(
      by(council.officer),
      { title: 'Libraries', directorateId: council.directorateId },
      id,
    )
    expect((await listScreenings(db, id)).map(({ state }) => state)).toEqual(['lapsed', 'lapsed'])
    await expect(sayNotNeeded(by(council.officer), id, 'None.')).rejects.toThrow(Refused)
  })
})
