import { beforeEach, describe, expect, test } from 'vitest'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { checkVersion } from '#app/views/checks/findings.server.ts'
import { getLimits, limitsRowVersion } from '#app/data/council/limits.server.ts'
import { action, loader } from '#app/routes/council/limits.tsx'
import type { SignedInPerson } from '#app/http/context.server.ts'
import type { Db } from '#db/client.ts'
import { createDraft } from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { completeDocument } from '#tests/support/documents.ts'
import { createPerson } from '#tests/support/people.ts'
import { getting, NOW, outcomeOf, posting } from '#tests/support/request.ts'

let db: Db
let lead: SignedInPerson
beforeEach(async () => {
  db = await testDb()
  lead = await createPerson(db, { name: 'Lena Fox', roles: ['equality lead'] })
})

const save = async (fields: Record<string, string>, seen?: string, as = lead) => {
  const rowVersion = seen ?? limitsRowVersion(await getLimits(db))
  return outcomeOf(action(posting(db, '/limits', { version: rowVersion, ...fields }, { as })))
}
const seven = { evidenceYears: '7', smallCount: '10' }

describe('the limits for the checks', () => {
  test('are 5 years and 10 people until an equality lead changes them, which is recorded once', async () => {
    expect(await loader(getting(db, '/limits', { as: lead }))).toMatchObject({
      limits: { evidenceYears: 5, smallCount: 10 },
    })
    expect(await save(seven)).toMatchObject({ status: 303, location: '/limits?saved' })
    expect(await save(seven)).toMatchObject({ status: 303 })
    expect(await getLimits(db)).toEqual({ evidenceYears: 7, smallCount: 10 })
    const recorded = await db
      .selectFrom('history')
      .select(['event', 'personId', 'details'])
      .where('event', '=', 'change limits')
      .execute()
    expect(recorded).toEqual([
      {
        event: 'change limits',
        personId: lead.id,
        details: JSON.stringify({
          from: { evidenceYears: 5, smallCount: 10 },
          to: { evidenceYears: 7, smallCount: 10 },
        }),
      },
    ])
  })

  test('apply to the checks as soon as they are saved', async () => {
    const document = completeDocument()
    document.baseline = document.baseline.map((each) =>
      each.characteristic === 'age'
        ? { ...each, demographics: 'A survey of 2019 asked 12 people in one street.' }
        : each,
    )
    const { reference } = await createDraft(db, { document })
    const found = async () =>
      (await checkVersion(db, await getAssessment(db, reference), NOW)).findings.map(({ id }) => id)
    expect(await found()).not.toContain('T2')
    await save({ evidenceYears: '5', smallCount: '20' })
    expect(await found()).toContain('T2')
  })

  test.each([
    ['evidenceYears', '0'],
    ['evidenceYears', '51'],
    ['evidenceYears', '2.5'],
    ['evidenceYears', 'five'],
    ['evidenceYears', ''],
    ['smallCount', '1'],
    ['smallCount', '101'],
    ['smallCount', '-10'],
    ['smallCount', ' '],
  ])('%s of %j is refused in a sentence', async (name, typed) => {
    const refused = await save({ ...seven, [name]: typed })
    expect(refused).toMatchObject({
      status: 422,
      data: { errors: { [name]: expect.stringMatching(/whole number from (1 to 50|2 to 100)$/) } },
    })
    expect(await getLimits(db)).toEqual({ evidenceYears: 5, smallCount: 10 })
  })

  test.each([
    ['1', '2'],
    ['50', '100'],
  ])('%s years and %s people are allowed', async (evidenceYears, smallCount) => {
    expect(await save({ evidenceYears, smallCount })).toMatchObject({ status: 303 })
  })

  test('show the second of two leads what the first saved, and keep what they typed', async () => {
    const seen = limitsRowVersion(await getLimits(db))
    await save(seven, seen)
    const other = await createPerson(db, { roles: ['equality lead'] })
    const late = await save({ evidenceYears: '4', smallCount: '10' }, seen, other)
    expect(late).toMatchObject({
      status: 409,
      data: { entered: { evidenceYears: '4' }, changedBy: { personName: 'Lena Fox' } },
    })
    expect(await getLimits(db)).toMatchObject({ evidenceYears: 7 })
  })
})
