import { beforeEach, describe, expect, test } from 'vitest'
import { addPlannedDecision, changePlannedDecision } from '#app/commands/plan/change-plan.server.ts'
import { linkPlannedDecision } from '#app/commands/plan/link-planned-decision.server.ts'
import { answerScreening, sayNotNeeded } from '#app/commands/plan/screen-decision.server.ts'
import { countTakenWithout, getPlannedDecision } from '#app/data/plan/planned-decisions.server.ts'
import { listScreenings } from '#app/data/plan/screenings.server.ts'
import { shownDecision } from '#app/views/plan/shown-decision.ts'
import type { Db } from '#db/client.ts'
import * as states from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'

/** A decision on 30 June 2027, and moments around the midnight after it. London is an hour ahead of UTC then. */
const DECIDED = { title: 'Opening hours', body: 'Cabinet', decisionOn: '2027-06-30' }
const IN_TIME = '2027-06-30T22:59:00.000Z'
const HALF_PAST_MIDNIGHT = '2027-06-30T23:30:00.000Z'
const TODAY = '2027-07-20'

let db: Db
let council: states.Council
beforeEach(async () => {
  db = await testDb()
  council = await states.createCouncil(db)
})

const add = (now = '2027-05-01T10:00:00.000Z') =>
  addPlannedDecision({ db, actor: council.lead, now }, DECIDED)
const taken = () => countTakenWithout(db, TODAY)

describe('a decision counts as taken without an approved assessment', () => {
  const link = async (id: string, { reference }: { reference: string }) =>
    linkPlannedDecision({ db, actor: council.lead, now: IN_TIME }, id, reference)

  test.each([
    ['a draft', states.createDraft],
    ['one waiting for approval', states.createSubmitted],
    ['a returned one', states.createReturned],
    ['one waiting to be countersigned', states.createAwaitingCountersignature],
    ['a stopped one', states.createStopped],
  ])('when its assessment is %s', async (_, create) => {
    const id = await add()
    await link(id, await create(db, { ...council, now: IN_TIME }))
    expect(await taken()).toBe(1)
  })

  test('unless its assessment was approved by the end of that day in London', async () => {
    const id = await add()
    await link(id, await states.createApproved(db, { ...council, now: '2027-06-30T23:59:00.000Z' }))
    expect(await taken()).toBe(0)
  })

  test('if its assessment was approved after midnight in London, although not in UTC', async () => {
    const id = await add()
    await link(id, await states.createApproved(db, { ...council, now: '2027-07-01T00:30:00.000Z' }))
    expect(await taken()).toBe(1)
  })
})

describe('a screening that was confirmed', () => {
  const confirm = async (id: string, now: string) => {
    await sayNotNeeded(
      { db, actor: council.officer, now },
      id,
      'It only renames a building. Nobody is affected.',
    )
    const screening = (await listScreenings(db, id)).find(({ state }) => state === 'to confirm')
    await answerScreening({ db, actor: council.lead, now }, id, screening?.id ?? '', { answer: 'confirm' })
  }
  const late = async (id: string) => shownDecision(await getPlannedDecision(db, id), undefined, TODAY).late

  test('on the day of the decision is in time', async () => {
    const id = await add()
    await confirm(id, IN_TIME)
    expect(await late(id)).toBeUndefined()
    expect(await taken()).toBe(0)
  })

  test('at 00:30 British Summer Time the next day is late, and the decision was taken without', async () => {
    const id = await add()
    await confirm(id, HALF_PAST_MIDNIGHT)
    expect(await late(id)).toBe('Confirmed 1 day after the decision')
    expect(await taken()).toBe(1)
  })

  test('late stays late for good, also when the date in the plan moves later', async () => {
    const id = await add()
    await confirm(id, '2027-07-03T10:00:00.000Z')
    const { rowVersion } = await getPlannedDecision(db, id)
    const later = { db, actor: council.lead, now: '2027-07-04T10:00:00.000Z' }
    await changePlannedDecision(later, id, rowVersion, { ...DECIDED, decisionOn: '2027-07-10' })
    expect(await late(id)).toBe('Confirmed 3 days after the decision')
    expect(await taken()).toBe(1)
  })

  test('before the date was put off stays in time', async () => {
    const id = await add()
    const { rowVersion } = await getPlannedDecision(db, id)
    const before = { db, actor: council.lead, now: '2027-06-20T10:00:00.000Z' }
    await changePlannedDecision(before, id, rowVersion, { ...DECIDED, decisionOn: '2027-07-10' })
    await confirm(id, '2027-07-03T10:00:00.000Z')
    expect(await late(id)).toBeUndefined()
    expect(await taken()).toBe(0)
  })
})
