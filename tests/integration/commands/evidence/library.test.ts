import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { addFact } from '#app/commands/evidence/add-fact.server.ts'
import { changeFact } from '#app/commands/evidence/change-fact.server.ts'
import { decideOnFact } from '#app/commands/evidence/decide-on-fact.server.ts'
import { relateFacts } from '#app/commands/evidence/relate-facts.server.ts'
import { getFact, getFactFor } from '#app/data/evidence/facts.server.ts'
import { listConflicts, listFacts, listFactsAbout } from '#app/data/evidence/list-facts.server.ts'
import { verifyHistory } from '#app/data/oversight/verify-history.server.ts'
import { Conflict, Invalid, NotFound, Refused } from '#app/domain/failures.ts'
import type { SignedInPerson } from '#app/http/context.server.ts'
import type { Db } from '#db/client.ts'
import { testDb } from '#tests/support/database.ts'
import { createFact } from '#tests/support/facts.ts'
import { createPerson } from '#tests/support/people.ts'
import { NOW } from '#tests/support/request.ts'

let db: Db
let lead: SignedInPerson
let officer: SignedInPerson
beforeEach(async () => {
  db = await testDb()
  lead = await createPerson(db, { name: 'Lena Fox', roles: ['equality lead'] })
  officer = await createPerson(db)
})
const as = (actor: SignedInPerson) => ({ db, actor, now: NOW })
const today = NOW.slice(0, 10)
const ALL = { shown: 'current', sort: 'statement', pageNumber: 1 } as const
const listed = async (filter: Partial<Parameters<typeof listFacts>[2]> = {}, actor = officer) =>
  (await listFacts(db, actor, { ...ALL, ...filter }, today)).facts.map(({ number }) => number)
const events = async () =>
  (await db.selectFrom('history').select('event').orderBy('id').execute()).map(({ event }) => event)

describe('a fact of the library', () => {
  test('is in force at once from an equality lead, under its own number, with a row in the history', async () => {
    expect(await addFact(as(lead), createFact())).toEqual({ number: 1 })
    expect(await addFact(as(lead), createFact({ statement: 'Residents who care for somebody' }))).toEqual({
      number: 2,
    })
    expect(await getFact(db, 1)).toMatchObject({ state: 'current', edition: 1, says: createFact() })
    expect(await events()).toEqual(['add fact', 'add fact'])
  })

  test('is changed by a new edition, and keeps every edition as it was', async () => {
    await addFact(as(lead), createFact())
    const { rowVersion } = await getFact(db, 1)
    const fact = createFact({ figure: '21', asOf: '2024' })
    await changeFact(as(lead), { number: 1, rowVersion, fact, why: 'The projection came true' })
    const saved = await getFact(db, 1)
    expect(saved).toMatchObject({ edition: 2, says: fact })
    expect(saved.editions.map(({ edition, says, why }) => [edition, says.figure, why])).toEqual([
      [2, '21', 'The projection came true'],
      [1, '19.9', null],
    ])
    expect(await events()).toEqual(['add fact', 'change fact'])
    for (const statement of ['update fact_editions set figure = 1', 'delete from fact_editions']) {
      await expect(sql.raw(statement).execute(db)).rejects.toThrow(/edition of a fact/i)
    }
  })

  test('has no new edition when only its review date changes', async () => {
    await addFact(as(lead), createFact())
    const { rowVersion } = await getFact(db, 1)
    await changeFact(as(lead), { number: 1, rowVersion, fact: createFact({ reviewBy: '2027-03-31' }) })
    expect(await getFact(db, 1)).toMatchObject({ edition: 1, reviewBy: '2027-03-31' })
    expect(await events()).toEqual(['add fact', 'set review date'])
  })

  test(
    'cannot be changed over someone else’s save or without a reason, and the same form twice ' +
      'changes it once',
    async () => {
      await addFact(as(lead), createFact())
      const { rowVersion } = await getFact(db, 1)
      const change = { number: 1, rowVersion, fact: createFact({ figure: '21' }) }
      await expect(changeFact(as(lead), change)).rejects.toThrow(Invalid)
      await changeFact(as(lead), { ...change, why: 'Corrected' })
      await changeFact(as(lead), { ...change, why: 'Corrected' })
      await expect(
        changeFact(as(lead), { ...change, fact: createFact({ figure: '22' }), why: 'No' }),
      ).rejects.toThrow(Conflict)
      expect((await getFact(db, 1)).editions).toHaveLength(2)
    },
  )

  test('that an officer proposes is between them and the leads until it is accepted', async () => {
    await addFact(as(officer), createFact())
    const other = await createPerson(db)
    await expect(getFactFor(db, other, 1)).rejects.toThrow(NotFound)
    expect(await listed({ shown: 'proposed' }, other)).toEqual([])
    expect(await listed({ shown: 'proposed' })).toEqual([1])
    expect((await listFactsAbout(db, 'age', 5)).total).toBe(0)
    const { rowVersion } = await getFactFor(db, lead, 1)
    await expect(decideOnFact(as(officer), { number: 1, move: 'accept fact', rowVersion })).rejects.toThrow(
      Refused,
    )
    await decideOnFact(as(lead), { number: 1, move: 'accept fact', rowVersion })
    expect(await listed({}, other)).toEqual([1])
    expect(await events()).toEqual(['propose fact', 'accept fact'])
  })

  test('is offered after newer facts and, on the same date, after those about a smaller place', async () => {
    await addFact(as(lead), createFact({ statement: 'Of the region', area: 'Cheshire' }))
    await addFact(
      as(lead),
      createFact({ statement: 'Of the region, about others', area: 'Cheshire', characteristics: ['sex'] }),
    )
    await addFact(as(lead), createFact({ statement: 'Of no place', area: undefined }))
    await addFact(as(lead), createFact({ statement: 'Of a ward', area: 'Quayside' }))
    await addFact(as(lead), createFact({ statement: 'Newer', area: undefined, asOf: '2024' }))
    const { facts, total } = await listFactsAbout(db, 'age', 3)
    expect(facts.map(({ says }) => says.statement)).toEqual(['Newer', 'Of a ward', 'Of the region'])
    expect(total).toBe(4)
  })

  test('is declined with a reason, which its proposer reads', async () => {
    await addFact(as(officer), createFact())
    const { rowVersion } = await getFact(db, 1)
    await expect(decideOnFact(as(lead), { number: 1, move: 'decline fact', rowVersion })).rejects.toThrow(
      Invalid,
    )
    await decideOnFact(as(lead), {
      number: 1,
      move: 'decline fact',
      rowVersion,
      reason: 'Nobody published it',
    })
    expect(await getFactFor(db, officer, 1)).toMatchObject({
      state: 'declined',
      stateReason: 'Nobody published it',
    })
  })

  test('is no longer offered after it is retired, but can be read and brought back', async () => {
    await addFact(as(lead), createFact())
    const { rowVersion } = await getFact(db, 1)
    await decideOnFact(as(lead), {
      number: 1,
      move: 'retire fact',
      rowVersion,
      reason: 'The source withdrew it',
    })
    expect([await listed(), await listed({ shown: 'retired' })]).toEqual([[], [1]])
    await expect(decideOnFact(as(lead), { number: 1, move: 'bring back fact', rowVersion })).rejects.toThrow(
      Conflict,
    )
    await decideOnFact(as(lead), {
      number: 1,
      move: 'bring back fact',
      rowVersion: (await getFact(db, 1)).rowVersion,
    })
    expect(await listed()).toEqual([1])
  })

  test('can be marked as disagreeing with another, and both show this until the mark is removed', async () => {
    await addFact(as(lead), createFact())
    await addFact(as(lead), createFact({ figure: '20.4', publisher: 'The health service' }))
    await relateFacts(as(lead), { number: 1, other: 2, disagree: true })
    await relateFacts(as(lead), { number: 2, other: 1, disagree: true })
    const [one, two] = [await getFact(db, 1), await getFact(db, 2)]
    expect((await listConflicts(db, one.id)).map(({ number }) => number)).toEqual([2])
    expect((await listConflicts(db, two.id)).map(({ number }) => number)).toEqual([1])
    expect(await listed({ shown: 'disagreeing' })).toEqual([1, 2])
    await relateFacts(as(lead), { number: 2, other: 1, disagree: false })
    expect(await listed({ shown: 'disagreeing' })).toEqual([])
    await expect(relateFacts(as(lead), { number: 1, other: 1, disagree: true })).rejects.toThrow(Invalid)
    await expect(relateFacts(as(lead), { number: 1, other: 9, disagree: true })).rejects.toThrow(NotFound)
  })

  test('is covered by the history, which shows any change made outside the service', async () => {
    await addFact(as(lead), createFact())
    expect(await verifyHistory(db)).toMatchObject({ ok: true })
    const { id } = await getFact(db, 1)
    await db
      .insertInto('factCharacteristics')
      .values({ factId: id, edition: 1, value: 'race', position: 9 })
      .execute()
    expect(await verifyHistory(db)).toMatchObject({
      ok: false,
      problems: ['What edition 1 of fact 1 says was changed.'],
    })
  })
})

describe('the library is searched', () => {
  beforeEach(async () => {
    await addFact(as(lead), createFact({ reviewBy: '2026-11-21' }))
    await addFact(
      as(lead),
      createFact({
        statement: 'Adults who smoke',
        figure: '13.4',
        kind: 'survey',
        area: 'Millbrook',
        characteristics: ['sex', 'disability'],
      }),
    )
    await addFact(
      as(lead),
      createFact({
        statement: 'Households with a 100% discount',
        figure: '5_1',
        asOf: '2025',
        characteristics: [],
      }),
    )
  })

  test.each([
    ['by words, in any order and of any answer', { search: 'national 65' }, [1]],
    ['by words that are no operators', { search: '100% x_' }, []],
    ['by a group', { characteristic: 'disability' }, [2]],
    ['by a kind', { kind: 'survey' }, [2]],
    ['by an area', { area: 'Sandbeach' }, [3, 1]],
    ['for what is past its review date', { shown: 'old' }, [1]],
    ['by date, the latest first', { sort: 'as-of' }, [3, 2, 1]],
    ['past its last page, which is shown', { pageNumber: 9 }, [2, 3, 1]],
  ] as const)('%s', async (_, filter, numbers) => {
    expect(await listed(filter)).toEqual(numbers)
  })
})
