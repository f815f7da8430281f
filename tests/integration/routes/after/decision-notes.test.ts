import { expect, test } from 'vitest'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { findLatestSubmission } from '#app/data/signoff/submissions.server.ts'
import { action as moveDate } from '#app/routes/after/decision-date.tsx'
import { action as record, loader as openRecord } from '#app/routes/after/decision-record.tsx'
import { loader as read } from '#app/routes/assessment/version.tsx'
import { createSubmitted, createApproved, createDraft, moveVersionNow } from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { getting, outcomeOf, posting } from '#tests/support/request.ts'

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

test('a draft has no decision to record', async () => {
  const db = await testDb()
  const { reference, officer: as } = await createDraft(db)
  expect(
    await outcomeOf(openRecord(getting(db, '/', { as, params: { reference, version: '1' } }))),
  ).toMatchObject({ status: 403 })
})
