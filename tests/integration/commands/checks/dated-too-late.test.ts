import { beforeEach, describe, expect, test } from 'vitest'
import { addToList } from '#app/commands/assessment/add-to-list.server.ts'
import { importAssessment } from '#app/commands/assessment/import-assessment.server.ts'
import { startNewVersion } from '#app/commands/assessment/start-new-version.server.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { findSnapshot } from '#app/data/signoff/snapshots.server.ts'
import { Refused } from '#app/domain/failures.ts'
import type { Db } from '#db/client.ts'
import { takeStep } from '#scripts/demo/by-state.ts'
import {
  createCouncil,
  createCountersigned,
  createStopped,
  createSubmitted,
  createApproved,
  createDraft,
} from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { completeDocument } from '#tests/support/documents.ts'
import { NOW } from '#tests/support/request.ts'

/**
 * Every way in for evidence and engagement, and what is dated after the approval of the version comes in by
 * none.
 */

let db: Db
beforeEach(async () => {
  db = await testDb()
})

const HEARD_LATER = { from: '2027-01-08', organisation: 'Carers Forum', method: 'Workshop' }
/** The complete document, and engagement that is still to come on the day the tests are on. */
const documentHeardLater = () => ({
  ...completeDocument(),
  engagement: [...completeDocument().engagement, { ...HEARD_LATER, groups: [] }],
})

describe('engagement that is still to come', () => {
  test('can be noted in a draft, and keeps it from being submitted until that day', async () => {
    const draft = await createDraft(db, { document: documentHeardLater() })
    const { reference } = draft
    await expect(takeStep('submit', { ...draft, db, at: () => NOW }, reference)).rejects.toThrow(
      '1 thing still blocks submission.',
    )
    await takeStep('submit', { ...draft, db, at: () => '2027-01-08T16:00:00.000Z' }, reference)
    expect((await getAssessment(db, reference)).status).toBe('submitted')
  })

  test('can be in an imported document, and is listed as something that blocks submission', async () => {
    const { officer } = await createCouncil(db)
    const { missing } = await importAssessment({ db, actor: officer, now: NOW }, documentHeardLater())
    expect(missing).toMatchObject([
      {
        path: `engagement.${completeDocument().engagement.length}.from`,
        message: expect.stringContaining('which is in the future'),
      },
    ])
  })

  test('cannot be signed, whenever it was submitted', async () => {
    const submitted = await createSubmitted(db, {
      document: documentHeardLater(),
      now: '2027-02-01T10:00:00.000Z',
    })
    const approving = takeStep('approve', { ...submitted, db, at: () => NOW }, submitted.reference)
    await expect(approving).rejects.toThrow(
      'The engagement with “Carers Forum” is dated 8 January 2027. Nothing dated after its approval ' +
        'can be part of a version',
    )
    expect(await db.selectFrom('approvals').selectAll().execute()).toEqual([])
  })
})

describe('once a version is submitted or approved', () => {
  test.each([
    ['a submitted assessment', createSubmitted],
    ['an approved assessment', createApproved],
    ['a countersigned assessment', createCountersigned],
    ['a stopped assessment', createStopped],
  ] as const)('%s takes no evidence at all', async (_state, create) => {
    const { reference, officer } = await create(db)
    const adding = addToList(
      { db, actor: officer, now: NOW },
      { reference, section: 'engagement-entry', values: HEARD_LATER },
    )
    await expect(adding).rejects.toThrow(Refused)
  })

  test('later evidence goes in a new version, and the approved version does not change', async () => {
    const { reference, officer } = await createApproved(db)
    const before = await findSnapshot(db, await getAssessment(db, reference, 1))
    const later = { db, actor: officer, now: '2027-01-09T10:00:00.000Z' }
    await startNewVersion(later, { reference, reason: 'More people were heard.' })
    await addToList(later, { reference, section: 'engagement-entry', values: HEARD_LATER })
    expect(await findSnapshot(db, await getAssessment(db, reference, 1))).toEqual(before)
    expect(before?.document.engagement.map(({ organisation }) => organisation)).not.toContain('Carers Forum')
  })
})
