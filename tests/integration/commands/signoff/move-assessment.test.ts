import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { approveAssessment } from '#app/commands/signoff/approve-assessment.server.ts'
import { countersignAssessment } from '#app/commands/signoff/countersign-assessment.server.ts'
import { returnAssessment } from '#app/commands/signoff/return-assessment.server.ts'
import { stopAssessment } from '#app/commands/signoff/stop-assessment.server.ts'
import { submitAssessment } from '#app/commands/signoff/submit-assessment.server.ts'
import { takeBackAssessment } from '#app/commands/signoff/take-back-assessment.server.ts'
import { withdrawAssessment } from '#app/commands/signoff/withdraw-assessment.server.ts'
import type { Move, Moved } from '#app/commands/signoff/make-move.server.ts'
import type { Context } from '#app/commands/context.server.ts'
import { reassignApprover } from '#app/commands/signoff/reassign-approver.server.ts'
import { saveSection } from '#app/commands/assessment/save-section.server.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { sha256 } from '#app/data/history.server.ts'
import { listUnseenNotices } from '#app/data/work/notices.server.ts'
import {
  findLatestSubmission,
  listApprovals,
  listAskedParts,
  listSubmissions,
} from '#app/data/signoff/submissions.server.ts'
import { verifyHistory } from '#app/data/oversight/verify-history.server.ts'
import { ATTESTATIONS } from '#app/domain/signoff/attestations.ts'
import { canonicalJson } from '#app/domain/assessment/canonical-json.ts'
import { readDocument } from '#app/domain/assessment/document.ts'
import { Conflict, Invalid, Refused } from '#app/domain/failures.ts'
import type { Actor } from '#app/domain/people.ts'
import type { Db } from '#db/client.ts'
import {
  createApproved,
  createAwaitingCountersignature,
  createCountersigned,
  createDraft,
  createReturned,
  createStopped,
  createSubmitted,
  createWithdrawn,
  documentWithOutcomeD,
  documentWithOutcomeE,
} from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { documentWith, completeDocument, completeDocumentWith } from '#tests/support/documents.ts'
import { createPerson } from '#tests/support/people.ts'
import { NOW } from '#tests/support/request.ts'

let db: Db
beforeEach(async () => {
  db = await testDb()
})

/** Makes a move from the state that the assessment has now. */
const move = async <M extends Move>(
  command: (context: Context, move: M) => Promise<Moved>,
  actor: Actor,
  reference: string,
  what: Omit<M, keyof Move>,
) => {
  const { moveVersion } = await getAssessment(db, reference)
  return command({ db, actor, now: NOW }, { reference, moveVersion, ...what } as M)
}
const statusOf = async (reference: string) => (await getAssessment(db, reference)).status
const lastRow = () =>
  db.selectFrom('history').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow()
const toldTo = async (person: { id: string }) =>
  (await listUnseenNotices(db, person.id)).map(({ message }) => message)
const submission = async (reference: string) =>
  findLatestSubmission(db, (await getAssessment(db, reference)).versionId)

describe('submitting', () => {
  test('keeps the document with its hash, names and tells the approver, and adds one row of history', async () => {
    const { reference, officer, manager } = await createDraft(db)
    expect(await move(submitAssessment, officer, reference, { approverId: manager.id })).toEqual({
      status: 'submitted',
    })
    const kept = await submission(reference)
    const read = readDocument(JSON.parse(kept?.document ?? ''))
    expect(read.ok && canonicalJson(read.document)).toBe(canonicalJson(completeDocument()))
    expect(kept).toMatchObject({
      number: 1,
      submittedAt: NOW,
      submittedBy: officer.id,
      hash: sha256(kept?.document ?? ''),
    })
    expect(await getAssessment(db, reference)).toMatchObject({
      approverId: manager.id,
      status: 'submitted',
      statusAt: NOW,
      moveVersion: 2,
    })
    expect(await toldTo(manager)).toEqual(['was submitted to you for approval'])
    expect(await lastRow()).toMatchObject({
      event: 'submit',
      fromStatus: 'draft',
      toStatus: 'submitted',
      personId: officer.id,
      snapshotHash: kept?.hash,
    })
    expect(await db.selectFrom('register').selectAll().executeTakeFirst()).toMatchObject({
      status: 'submitted',
      approverId: manager.id,
    })
  })

  test('is refused while something blocks it, and says how much', async () => {
    const { reference, officer, manager } = await createDraft(db, {
      document: completeDocumentWith({ proposal: { aims: undefined, scope: undefined } }),
    })
    await expect(move(submitAssessment, officer, reference, { approverId: manager.id })).rejects.toThrow(
      '2 things still block submission.',
    )
    expect(await statusOf(reference)).toBe('draft')
    expect(await submission(reference)).toBeUndefined()
  })

  test('with outcome E needs only a title, a directorate and the justification', async () => {
    const proposal = { title: 'Stop this', directorate: 'Resources' }
    const document = documentWith({
      proposal,
      conclusion: { outcome: 'E', outcomeJustification: 'It treats disabled people worse.' },
    })
    const { reference, officer, manager } = await createDraft(db, { document })
    expect(await move(submitAssessment, officer, reference, { approverId: manager.id })).toEqual({
      status: 'submitted',
    })
    const bare = documentWith({ proposal, conclusion: { outcome: 'E' } })
    const without = await createDraft(db, { document: bare, officer, manager })
    await expect(
      move(submitAssessment, officer, without.reference, { approverId: manager.id }),
    ).rejects.toThrow('1 thing still blocks')
  })

  test('takes as approver only a manager who is enabled and never wrote in it', async () => {
    const { reference, officer, lead, directorateId } = await createDraft(db)
    const gone = await createPerson(db, { roles: ['manager'], disabledAt: NOW })
    const both = await createPerson(db, { roles: ['officer', 'manager'], directorateId })
    const { assessmentId } = await getAssessment(db, reference)
    await db.insertInto('writers').values({ assessmentId, personId: both.id }).execute()
    for (const approverId of [officer.id, lead.id, gone.id, both.id, 'nobody']) {
      await expect(move(submitAssessment, officer, reference, { approverId })).rejects.toThrow(Invalid)
    }
  })

  test('with outcome D is refused if no equality lead is left who could countersign it', async () => {
    const document = documentWithOutcomeD()
    const lead = await createPerson(db, { roles: ['equality lead', 'manager'] })
    const { reference, officer, manager } = await createDraft(db, { document, lead })
    await expect(move(submitAssessment, officer, reference, { approverId: lead.id })).rejects.toThrow(
      'every equality lead wrote in it',
    )
    expect(await move(submitAssessment, officer, reference, { approverId: manager.id })).toEqual({
      status: 'submitted',
    })
    const writing = await createPerson(db, { roles: ['officer', 'equality lead'] })
    await db.updateTable('people').set({ disabledAt: NOW }).where('id', '=', lead.id).execute()
    const second = await createDraft(db, { document, officer: writing, manager, lead })
    await expect(
      move(submitAssessment, writing, second.reference, { approverId: manager.id }),
    ).rejects.toThrow('every equality lead wrote in it')
  })
})

describe('approving', () => {
  test('binds the signature to what was read, with the words that were attested', async () => {
    const { reference, manager, officer } = await createSubmitted(db)
    expect(await move(approveAssessment, manager, reference, { attested: true })).toEqual({
      status: 'approved',
    })
    const kept = await submission(reference)
    const [approval] = await listApprovals(db, (await getAssessment(db, reference)).versionId)
    expect(approval).toMatchObject({
      kind: 'approve',
      personId: manager.id,
      attestation: ATTESTATIONS.approve,
      snapshotHash: kept?.hash,
      voidedAt: null,
    })
    expect(await lastRow()).toMatchObject({
      event: 'approve',
      fromStatus: 'submitted',
      toStatus: 'approved',
      snapshotHash: kept?.hash,
    })
    expect(await toldTo(officer)).toContain('was approved')
  })

  test('needs the attestation', async () => {
    const { reference, manager } = await createSubmitted(db)
    await expect(move(approveAssessment, manager, reference, { attested: false })).rejects.toThrow(Invalid)
    expect(await statusOf(reference)).toBe('submitted')
  })

  test('20 times at once succeeds once, with one row of history', async () => {
    const { reference, manager } = await createSubmitted(db)
    const { moveVersion } = await getAssessment(db, reference)
    const context = { db, actor: manager, now: NOW }
    const all = await Promise.allSettled(
      Array.from({ length: 20 }, () =>
        approveAssessment(context, { reference, moveVersion, attested: true }),
      ),
    )
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await db.selectFrom('history').selectAll().where('event', '=', 'approve').execute()).toHaveLength(
      1,
    )
    expect(await db.selectFrom('approvals').selectAll().execute()).toHaveLength(1)
  })

  test('what someone else moved on in the meantime is a conflict', async () => {
    const { reference, manager } = await createSubmitted(db)
    const stale = { reference, moveVersion: 1, attested: true }
    await expect(approveAssessment({ db, actor: manager, now: NOW }, stale)).rejects.toThrow(Conflict)
    expect(await statusOf(reference)).toBe('submitted')
  })

  test('a form that was sent twice signs once and answers the same', async () => {
    const { reference, manager } = await createSubmitted(db)
    const { moveVersion } = await getAssessment(db, reference)
    const send = () =>
      approveAssessment(
        { db, actor: manager, now: NOW, formPost: 'sign' },
        { reference, moveVersion, attested: true },
      )
    expect([await send(), await send()]).toEqual([{ status: 'approved' }, { status: 'approved' }])
    expect(await db.selectFrom('approvals').selectAll().execute()).toHaveLength(1)
  })

  test('outcome D goes to the equality leads, and is approved when one countersigns', async () => {
    const { reference, manager, lead } = await createSubmitted(db, {
      document: documentWithOutcomeD(),
    })
    expect(await move(approveAssessment, manager, reference, { attested: true })).toEqual({
      status: 'to countersign',
    })
    expect(await toldTo(lead)).toEqual(['is waiting to be countersigned (outcome D)'])
    await expect(move(countersignAssessment, lead, reference, { attested: false })).rejects.toThrow(Invalid)
    expect(await move(countersignAssessment, lead, reference, { attested: true })).toEqual({
      status: 'approved',
    })
    expect(await toldTo(manager)).toContain('was countersigned, and is approved')
  })

  test('authors are told that outcome D was approved by its approver, not that it is done', async () => {
    const { officer } = await createAwaitingCountersignature(db)
    expect((await toldTo(officer))[0]).toMatch(/countersign/)
  })

  test('outcome E can never be approved, only stopped, and the equality leads are told at once', async () => {
    const { reference, manager, lead } = await createSubmitted(db, {
      document: documentWithOutcomeE(),
    })
    await expect(move(approveAssessment, manager, reference, { attested: true })).rejects.toThrow(
      'never be approved',
    )
    expect(await move(stopAssessment, manager, reference, { comment: 'Think again.' })).toEqual({
      status: 'stopped',
    })
    expect((await toldTo(lead))[0]).toContain('was stopped')
    expect(await lastRow()).toMatchObject({ event: 'stop', commentHash: sha256('Think again.') })
  })

  test('is refused where the snapshot is not as it was', async () => {
    const { reference, manager } = await createSubmitted(db)
    const kept = await submission(reference)
    await sql`drop trigger submissions_only_redacted`.execute(db)
    await sql`update submissions set document = '{}' where id = ${kept?.id}`.execute(db)
    await expect(move(approveAssessment, manager, reference, { attested: true })).rejects.toThrow(
      'not as it was',
    )
  })
})

describe('nobody approves, countersigns or audits what they wrote', () => {
  test('even after they were removed as author', async () => {
    const both = await createPerson(db, { roles: ['officer', 'manager', 'equality lead'] })
    const { reference, lead, manager } = await createAwaitingCountersignature(db)
    const { assessmentId, versionId } = await getAssessment(db, reference)
    await db.insertInto('writers').values({ assessmentId, personId: both.id }).execute()
    await expect(move(countersignAssessment, both, reference, { attested: true })).rejects.toThrow(Refused)
    await move(returnAssessment, lead, reference, { comment: 'Once more.', parts: ['outcome'] })
    await db
      .updateTable('versions')
      .set({ approverId: both.id, status: 'submitted' })
      .where('id', '=', versionId)
      .execute()
    await expect(move(approveAssessment, both, reference, { attested: true })).rejects.toThrow(
      'if they did not write any of it',
    )
    expect(manager.id).not.toBe(both.id)
  })

  test('and the approver does not countersign, though an equality lead', async () => {
    const manager = await createPerson(db, { roles: ['manager', 'equality lead'] })
    const { reference } = await createAwaitingCountersignature(db, { manager })
    await expect(move(countersignAssessment, manager, reference, { attested: true })).rejects.toThrow(
      'did not write, lead or sign it',
    )
  })
})

describe('returning', () => {
  test('names the parts, sends the comments, tells the authors, and unlocks', async () => {
    const { reference, officer, manager } = await createReturned(db, {
      requested: {
        comment: 'More on carers.',
        parts: ['impacts', 'evidence'],
        onParts: { impacts: 'Number 2 is thin.' },
      },
    })
    const { versionId, status } = await getAssessment(db, reference)
    expect(status).toBe('returned')
    expect((await listAskedParts(db, versionId)).sort()).toEqual(['evidence', 'impacts'])
    const comments = await db
      .selectFrom('comments')
      .select(['body', 'part', 'sentAt', 'personId'])
      .orderBy('body')
      .execute()
    expect(comments.map(({ body, part }) => [body, part])).toEqual([
      ['More on carers.', null],
      ['Number 2 is thin.', 'impacts'],
    ])
    expect(comments.every(({ sentAt, personId }) => sentAt !== null && personId === manager.id)).toBe(true)
    expect(await toldTo(officer)).toEqual(['was returned for changes'])
    const saving = { reference, section: 'decision', rowVersion: 1, values: { body: 'Council' } } as const
    expect(await saveSection({ db, actor: officer, now: NOW }, saving)).toEqual({
      kind: 'recorded',
      rowVersion: 2,
    })
  })

  test('needs a comment and at least one part', async () => {
    const { reference, manager } = await createSubmitted(db)
    const bare = move(returnAssessment, manager, reference, { comment: '', parts: [] })
    await expect(bare).rejects.toMatchObject({
      errors: { comment: expect.anything(), parts: expect.anything() },
    })
  })

  test('and submitting again keeps both snapshots', async () => {
    const { reference, officer, manager } = await createReturned(db)
    await saveSection(
      { db, actor: officer, now: NOW },
      { reference, section: 'decision', rowVersion: 1, values: { body: 'Council' } },
    )
    await move(submitAssessment, officer, reference, { approverId: manager.id })
    const all = await listSubmissions(db, (await getAssessment(db, reference)).versionId)
    expect(all.map(({ number }) => number)).toEqual([2, 1])
    expect(all[0]?.hash).not.toBe(all[1]?.hash)
    expect(await move(approveAssessment, manager, reference, { attested: true })).toEqual({
      status: 'approved',
    })
  })

  test('from the countersigner makes the approval so far void, and keeps it', async () => {
    const { reference, lead, manager, officer } = await createAwaitingCountersignature(db)
    await move(returnAssessment, lead, reference, { comment: 'Who bears it?', parts: ['outcome'] })
    const [approval] = await listApprovals(db, (await getAssessment(db, reference)).versionId)
    expect(approval).toMatchObject({ kind: 'approve', voidedAt: NOW })
    expect(await toldTo(manager)).toContain('was returned for changes')
    await move(submitAssessment, officer, reference, { approverId: manager.id })
    expect(await move(approveAssessment, manager, reference, { attested: true })).toEqual({
      status: 'to countersign',
    })
  })
})

describe('taking back and withdrawing', () => {
  test('taking back makes a draft of it, and the approval so far void', async () => {
    const { reference, officer, manager } = await createAwaitingCountersignature(db)
    expect(await move(takeBackAssessment, officer, reference, {})).toEqual({ status: 'draft' })
    const [approval] = await listApprovals(db, (await getAssessment(db, reference)).versionId)
    expect(approval?.voidedAt).toBe(NOW)
    expect(await toldTo(manager)).toContain('was taken back by its authors')
  })

  test('withdrawing needs a reason, keeps it, and is final', async () => {
    const { reference, officer, manager } = await createSubmitted(db)
    await expect(move(withdrawAssessment, officer, reference, { reason: '' })).rejects.toThrow(
      'Say why it is withdrawn',
    )
    expect(await move(withdrawAssessment, officer, reference, { reason: 'Not needed.' })).toEqual({
      status: 'withdrawn',
    })
    expect(await lastRow()).toMatchObject({ event: 'withdraw', commentHash: sha256('Not needed.') })
    expect(await toldTo(manager)).toContain('was withdrawn')
    await expect(move(submitAssessment, officer, reference, { approverId: manager.id })).rejects.toThrow(
      Refused,
    )
  })
})

test('another manager can be given it, and both are told', async () => {
  const { reference, manager, lead, officer } = await createSubmitted(db)
  const other = await createPerson(db, { name: 'Sam Reed', roles: ['manager'] })
  await reassignApprover({ db, actor: lead, now: NOW }, { reference, approverId: other.id })
  expect(await toldTo(other)).toEqual(['was given to you for approval'])
  expect((await toldTo(manager))[0]).toBe('was given to Sam Reed for approval')
  await expect(move(approveAssessment, manager, reference, { attested: true })).rejects.toThrow(Refused)
  for (const approverId of [officer.id, other.id, lead.id]) {
    await expect(reassignApprover({ db, actor: lead, now: NOW }, { reference, approverId })).rejects.toThrow(
      Invalid,
    )
  }
  expect(await move(approveAssessment, other, reference, { attested: true })).toEqual({ status: 'approved' })
})

test('after every kind of move the history verifies, and nothing was changed by what was refused', async () => {
  const everyState = [
    createDraft,
    createSubmitted,
    createReturned,
    createApproved,
    createAwaitingCountersignature,
    createCountersigned,
    createStopped,
    createWithdrawn,
  ]
  for (const create of everyState) await create(db)
  expect(await verifyHistory(db)).toMatchObject({ ok: true })
})
