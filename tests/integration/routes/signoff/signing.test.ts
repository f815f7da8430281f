import { describe, expect, test } from 'vitest'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { listHistory, sha256 } from '#app/data/history.server.ts'
import { findLatestSubmission, listApprovals } from '#app/data/signoff/submissions.server.ts'
import { verifyHistory } from '#app/data/oversight/verify-history.server.ts'
import { ATTESTATIONS } from '#app/domain/signoff/attestations.ts'
import { action as countersign, loader as openCountersign } from '#app/routes/signoff/countersign.tsx'
import { action as sign, loader as openSign } from '#app/routes/signoff/sign.tsx'
import { action as stop, loader as openStop } from '#app/routes/signoff/stop.tsx'
import type { SignedInPerson } from '#app/http/context.server.ts'
import type { Db } from '#db/client.ts'
import {
  createAwaitingCountersignature,
  createSubmitted,
  documentWithOutcomeD,
  documentWithOutcomeE,
} from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { completeDocumentWith } from '#tests/support/documents.ts'
import { createPerson } from '#tests/support/people.ts'
import { getting, outcomeOf, posting } from '#tests/support/request.ts'

type Page = { reference: string; as: SignedInPerson }

const at = ({ reference, as }: Page) => ({ as, params: { reference } })
const send = async (db: Db, page: Page, fields: Record<string, string> = {}) => {
  const { moveVersion } = await getAssessment(db, page.reference)
  return posting(
    db,
    `/assessments/${page.reference}/x`,
    { moveVersion: String(moveVersion), ...fields },
    at(page),
  )
}
const open = (db: Db, page: Page) => getting(db, `/assessments/${page.reference}/x`, at(page))
const statusOf = async (db: Db, reference: string) => (await getAssessment(db, reference)).status
const events = async (db: Db, reference: string) => {
  const { assessmentId } = await getAssessment(db, reference)
  return (await listHistory(db, assessmentId)).map(({ event }) => event)
}

const LETTERS = {
  A: completeDocumentWith({
    conclusion: {
      outcome: 'A',
      noChangeReason: 'Both harms are small, and the help that is there today answers them.',
    },
  }),
  B: completeDocumentWith({}),
  C: completeDocumentWith({
    conclusion: { outcome: 'C', outcomeJustification: 'Parents gain most, and they had the least.' },
  }),
}

describe('an assessment with outcome A, B or C', () => {
  test.each(['A', 'B', 'C'] as const)(
    '%s is approved by its approver, bound to what was submitted',
    async (letter) => {
      const db = await testDb()
      const { reference, manager } = await createSubmitted(db, { document: LETTERS[letter] })
      const { versionId } = await getAssessment(db, reference)
      const submission = await findLatestSubmission(db, versionId)

      const answer = await outcomeOf(sign(await send(db, { reference, as: manager }, { attested: 'yes' })))

      expect(answer).toMatchObject({
        status: 303,
        location: `/assessments/${reference}/versions/1?done=approved`,
      })
      expect(await statusOf(db, reference)).toBe('approved')
      const [approval] = await listApprovals(db, versionId)
      expect(approval).toMatchObject({
        kind: 'approve',
        personId: manager.id,
        attestation: ATTESTATIONS.approve,
        voidedAt: null,
      })
      expect(approval?.snapshotHash).toBe(sha256(submission?.document ?? ''))
      expect((await events(db, reference)).at(-1)).toBe('approve')
      expect(await verifyHistory(db)).toMatchObject({ ok: true })
    },
  )

  test('is not approved without the statement, and says so at the box', async () => {
    const db = await testDb()
    const { reference, manager } = await createSubmitted(db)
    const answer = await outcomeOf(sign(await send(db, { reference, as: manager })))
    expect(answer).toMatchObject({
      status: 422,
      data: { errors: { attested: 'Confirm the statement before you sign' } },
    })
    expect(await statusOf(db, reference)).toBe('submitted')
  })

  test('cannot be stopped', async () => {
    const db = await testDb()
    const { reference, manager } = await createSubmitted(db)
    expect(await outcomeOf(openStop(open(db, { reference, as: manager })))).toMatchObject({ status: 403 })
    expect(await outcomeOf(stop(await send(db, { reference, as: manager })))).toMatchObject({ status: 403 })
    expect(await statusOf(db, reference)).toBe('submitted')
  })
})

describe('an assessment with outcome D', () => {
  test('is approved first, and then countersigned by an equality lead who had no part in it', async () => {
    const db = await testDb()
    const { reference, manager, lead } = await createSubmitted(db, {
      document: documentWithOutcomeD(),
    })

    const approved = await outcomeOf(sign(await send(db, { reference, as: manager }, { attested: 'yes' })))
    expect(approved.location).toBe(`/assessments/${reference}/versions/1?done=approved-to-countersign`)
    expect(await statusOf(db, reference)).toBe('to countersign')

    expect(await outcomeOf(openCountersign(open(db, { reference, as: lead })))).toMatchObject({ status: 200 })
    const countersigned = await outcomeOf(
      countersign(await send(db, { reference, as: lead }, { attested: 'yes' })),
    )
    expect(countersigned.location).toBe(`/assessments/${reference}/versions/1?done=countersigned`)
    expect(await statusOf(db, reference)).toBe('approved')
    const kinds = (await listApprovals(db, (await getAssessment(db, reference)).versionId)).map(
      ({ kind }) => kind,
    )
    expect(kinds).toEqual(['approve', 'countersign'])
  })

  test('is not countersigned by whoever approved it, even as an equality lead', async () => {
    const db = await testDb()
    const manager = await createPerson(db, { name: 'Both Roles', roles: ['manager', 'equality lead'] })
    const { reference } = await createAwaitingCountersignature(db, { manager })
    const answer = await outcomeOf(
      countersign(await send(db, { reference, as: manager }, { attested: 'yes' })),
    )
    expect(answer).toMatchObject({
      status: 403,
      data: { message: expect.stringContaining('did not write, lead or sign it') },
    })
    expect(await statusOf(db, reference)).toBe('to countersign')
  })

  test('is not countersigned by an equality lead who once wrote in it', async () => {
    const db = await testDb()
    const { reference, lead } = await createAwaitingCountersignature(db)
    const { assessmentId } = await getAssessment(db, reference)
    await db.insertInto('writers').values({ assessmentId, personId: lead.id }).execute()
    expect(await outcomeOf(openCountersign(open(db, { reference, as: lead })))).toMatchObject({ status: 403 })
    expect(
      await outcomeOf(countersign(await send(db, { reference, as: lead }, { attested: 'yes' }))),
    ).toMatchObject({ status: 403 })
  })
})

describe('an assessment with outcome E', () => {
  test('is stopped, and what the approver says is kept for the authors', async () => {
    const db = await testDb()
    const { reference, manager, lead, officer } = await createSubmitted(db, {
      document: documentWithOutcomeE(),
    })
    const answer = await outcomeOf(
      stop(await send(db, { reference, as: manager }, { comment: 'Find a step-free place.' })),
    )
    expect(answer.location).toBe(`/assessments/${reference}/versions/1?done=stopped`)
    expect(await statusOf(db, reference)).toBe('stopped')
    const told = await db
      .selectFrom('notices')
      .select('personId')
      .where('message', 'like', '%stopped%')
      .execute()
    expect(told.map(({ personId }) => personId).sort()).toEqual([lead.id, officer.id].sort())
    const comments = await db.selectFrom('comments').select(['body', 'part']).execute()
    expect(comments).toEqual([{ body: 'Find a step-free place.', part: null }])
  })

  test('can never be approved', async () => {
    const db = await testDb()
    const { reference, manager } = await createSubmitted(db, { document: documentWithOutcomeE() })
    const answer = await outcomeOf(openSign(open(db, { reference, as: manager })))
    expect(answer).toMatchObject({
      status: 403,
      data: { message: expect.stringContaining('never be approved') },
    })
    expect(
      await outcomeOf(sign(await send(db, { reference, as: manager }, { attested: 'yes' }))),
    ).toMatchObject({
      status: 403,
    })
    expect(await statusOf(db, reference)).toBe('submitted')
  })
})

describe('who may sign', () => {
  test('nobody approves what they wrote, whatever their roles and even if they are named', async () => {
    const db = await testDb()
    const { reference, manager } = await createSubmitted(db)
    const { assessmentId } = await getAssessment(db, reference)
    await db.insertInto('writers').values({ assessmentId, personId: manager.id }).execute()
    expect(
      await outcomeOf(sign(await send(db, { reference, as: manager }, { attested: 'yes' }))),
    ).toMatchObject({
      status: 403,
    })
    expect(await statusOf(db, reference)).toBe('submitted')
  })

  test('an author, an equality lead and another manager cannot sign, and anyone else gets 404', async () => {
    const db = await testDb()
    const { reference, officer, lead, directorateId } = await createSubmitted(db)
    const other = await createPerson(db, { roles: ['manager'], directorateId })
    const stranger = await createPerson(db, { roles: ['officer', 'manager', 'administrator'] })
    for (const as of [officer, lead, other]) {
      expect(await outcomeOf(sign(await send(db, { reference, as }, { attested: 'yes' })))).toMatchObject({
        status: 403,
      })
    }
    expect(await outcomeOf(openSign(open(db, { reference, as: stranger })))).toMatchObject({ status: 404 })
    expect(
      await outcomeOf(sign(await send(db, { reference, as: stranger }, { attested: 'yes' }))),
    ).toMatchObject({
      status: 404,
    })
    expect(await statusOf(db, reference)).toBe('submitted')
  })

  test('an approval is bound to a text that is still as it was submitted', async () => {
    const db = await testDb()
    const { reference, manager } = await createSubmitted(db)
    const { versionId } = await getAssessment(db, reference)
    const submission = await db
      .selectFrom('submissions')
      .selectAll()
      .where('versionId', '=', versionId)
      .executeTakeFirstOrThrow()
    const hash = sha256(`${submission.document} `)
    await db
      .insertInto('submissions')
      .values({ ...submission, id: 'forged', number: 2, hash })
      .execute()
    const answer = await outcomeOf(sign(await send(db, { reference, as: manager }, { attested: 'yes' })))
    expect(answer).toMatchObject({ status: 403, data: { message: expect.stringContaining('not as it was') } })
    expect(await statusOf(db, reference)).toBe('submitted')
  })
})
