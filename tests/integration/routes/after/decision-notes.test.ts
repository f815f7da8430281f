import { describe, expect, test } from 'vitest'
import { startNewVersion } from '#app/commands/assessment/start-new-version.server.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { findLatestSubmission } from '#app/data/signoff/submissions.server.ts'
import { action as moveDate } from '#app/routes/after/decision-date.tsx'
import { action as record, loader as openRecord } from '#app/routes/after/decision-record.tsx'
import { loader as read } from '#app/routes/assessment/version.tsx'
import type { Db } from '#db/client.ts'
import { takeStep } from '#scripts/demo/by-state.ts'
import {
  createSubmitted,
  createApproved,
  createDraft,
  moveVersionNow,
  type TestAssessment,
} from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { getting, NOW, outcomeOf, posting } from '#tests/support/request.ts'

const RECORD = {
  'putBeforeOn-day': '20',
  'putBeforeOn-month': '11',
  'putBeforeOn-year': '2026',
  putBeforeBy: 'Priya Shah',
  decided: 'To go on, with the van.',
  reason: 'Minutes of 20 November, item 7',
}

test('a new decision date counts at once, and the submitted text does not change', async () => {
  const db = await testDb()
  const { reference, manager: as } = await createSubmitted(db)
  const params = { reference, version: '1' }
  const { versionId } = await getAssessment(db, reference)
  const before = await findLatestSubmission(db, versionId)
  const fields = {
    'decisionOn-day': '20',
    'decisionOn-month': 'April',
    'decisionOn-year': '2027',
    reason: 'Cabinet meets later.',
  }
  const answer = await outcomeOf(
    moveDate(posting(db, '/', { ...fields, ...(await moveVersionNow(db, reference)) }, { as, params })),
  )
  expect(answer.location).toBe(`/assessments/${reference}/versions/1?done=date-moved`)
  expect((await getAssessment(db, reference)).decisionOn).toBe('2027-04-20')
  expect(await findLatestSubmission(db, versionId)).toEqual(before)
  const { reading } = await read(getting(db, '/', { as, params }))
  expect(reading.document.proposal.decision.date).toBe('2027-03-16')
  expect(reading.notes).toMatchObject([
    { kind: 'moved', decisionOn: '2027-04-20', reason: 'Cabinet meets later.', personName: 'Marcus Bell' },
  ])
})

test('a date that is not real, or has no reason, is shown again as typed', async () => {
  const db = await testDb()
  const { reference, manager: as } = await createSubmitted(db)
  const fields = { 'decisionOn-day': '31', 'decisionOn-month': '2', 'decisionOn-year': '2027' }
  const answer = await outcomeOf(
    moveDate(
      posting(
        db,
        '/',
        { ...fields, ...(await moveVersionNow(db, reference)) },
        { as, params: { reference, version: '1' } },
      ),
    ),
  )
  expect(answer).toMatchObject({
    status: 422,
    data: {
      errors: { decisionOn: expect.stringContaining('real date'), reason: 'Say why the date moved' },
      entered: { 'decisionOn-day': '31' },
    },
  })
})

test('the decision is recorded next to the signed text', async () => {
  const db = await testDb()
  const { reference, officer: as } = await createApproved(db)
  const params = { reference, version: '1' }
  const answer = await outcomeOf(
    record(posting(db, '/', { ...RECORD, ...(await moveVersionNow(db, reference)) }, { as, params })),
  )
  expect(answer.location).toBe(`/assessments/${reference}/versions/1?done=decision-recorded`)
  const { reading } = await read(getting(db, '/', { as, params }))
  expect(reading.notes).toMatchObject([
    { kind: 'put before', putBeforeOn: '2026-11-20', decided: 'To go on, with the van.' },
  ])
})

test('a decision in the future cannot be recorded', async () => {
  const db = await testDb()
  const { reference, officer: as } = await createApproved(db)
  const tomorrow = { ...RECORD, 'putBeforeOn-day': '23' }
  const answer = await outcomeOf(
    record(
      posting(
        db,
        '/',
        { ...tomorrow, ...(await moveVersionNow(db, reference)) },
        { as, params: { reference, version: '1' } },
      ),
    ),
  )
  expect(answer).toMatchObject({
    status: 422,
    data: { errors: { putBeforeOn: expect.stringContaining('today or in the past') }, entered: tomorrow },
  })
})

describe('the day decision-makers considered it', () => {
  const recordOn = async (
    db: Db,
    { reference, officer: as }: TestAssessment,
    [year, month, day]: [string, string, string],
    { version = '1', now = NOW } = {},
  ) => {
    const date = { 'putBeforeOn-day': day, 'putBeforeOn-month': month, 'putBeforeOn-year': year }
    const fields = { ...RECORD, ...date, ...(await moveVersionNow(db, reference, Number(version))) }
    return outcomeOf(record(posting(db, '/', fields, { as, params: { reference, version }, now })))
  }
  const signedLater = async (db: Db, { reference, officer: as }: TestAssessment) =>
    (await read(getting(db, '/', { as, params: { reference, version: '1' } }))).reading.notes.map(
      (note) => note.signedLater,
    )

  test('before it was signed is recorded and marked, because it happened', async () => {
    const db = await testDb()
    const approved = await createApproved(db)
    expect(await recordOn(db, approved, ['2026', '11', '18'])).toMatchObject({ status: 303 })
    expect(await signedLater(db, approved)).toEqual(['2026-11-20T09:00:00.000Z'])
  })

  test('is not marked if it was signed at 00:30 British Summer Time of that day', async () => {
    const db = await testDb()
    const now = '2027-06-30T23:30:00.000Z'
    const approved = await createApproved(db, { now: '2027-07-01T00:30:00.000Z' })
    expect(await recordOn(db, approved, ['2027', '7', '1'], { now })).toMatchObject({ status: 303 })
    expect(await signedLater(db, approved)).toEqual([null])
  })

  test('cannot be before the assessment began', async () => {
    const db = await testDb()
    const approved = await createApproved(db)
    expect(await recordOn(db, approved, ['2026', '9', '7'])).toMatchObject({ status: 303 })
    expect(await recordOn(db, approved, ['2026', '9', '6'])).toMatchObject({
      status: 422,
      data: {
        errors: {
          putBeforeOn: 'The date must be 7 September 2026 or later, because the assessment began then',
        },
      },
    })
  })

  test('cannot be before a later version was started', async () => {
    const db = await testDb()
    const approved = await createApproved(db)
    const { reference, ...people } = approved
    const now = '2027-01-12T10:00:00.000Z'
    await startNewVersion(
      { db, actor: people.officer, now },
      { reference, reason: 'The decision comes back' },
    )
    for (const step of ['submit', 'approve'] as const)
      await takeStep(step, { db, ...people, at: () => now }, reference)
    const at = { version: '2', now }
    expect(await recordOn(db, approved, ['2027', '1', '11'], at)).toMatchObject({
      status: 422,
      data: {
        errors: {
          putBeforeOn: 'The date must be 12 January 2027 or later, because version 2 was started then',
        },
      },
    })
    expect(await recordOn(db, approved, ['2027', '1', '12'], at)).toMatchObject({ status: 303 })
  })
})

test('a draft has no decision to record', async () => {
  const db = await testDb()
  const { reference, officer: as } = await createDraft(db)
  expect(
    await outcomeOf(openRecord(getting(db, '/', { as, params: { reference, version: '1' } }))),
  ).toMatchObject({ status: 403 })
})
