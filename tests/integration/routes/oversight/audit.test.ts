import { expect, test } from 'vitest'
import { startNewVersion } from '#app/commands/assessment/start-new-version.server.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { listAudits } from '#app/data/oversight/audits.server.ts'
import { findLatestSubmission } from '#app/data/signoff/submissions.server.ts'
import { verifyHistory } from '#app/data/oversight/verify-history.server.ts'
import { AUDIT_TOPIC_KEYS } from '#app/domain/oversight/audit.ts'
import { loader as exportDocument } from '#app/routes/assessment/document.ts'
import { action, loader } from '#app/routes/oversight/audit.tsx'
import { loader as read } from '#app/routes/assessment/version.tsx'
import type { SignedInPerson } from '#app/http/context.server.ts'
import type { Db } from '#db/client.ts'
import * as an from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { getting, NOW, outcomeOf, posting } from '#tests/support/request.ts'

const filled = (): Record<string, string> => ({
  ...Object.fromEntries(
    AUDIT_TOPIC_KEYS.flatMap((topic, n) => [
      [`${topic}Score`, String(n % 4)],
      [`${topic}Note`, `About ${topic}.`],
    ]),
  ),
  verdict: 'improvement needed',
  summary: 'Say more about carers.',
})
const at = (reference: string, as: SignedInPerson, version = '1') => ({ as, params: { reference, version } })
const send = async (
  db: Db,
  reference: string,
  as: SignedInPerson,
  answers: Record<string, string>,
  version = '1',
) => {
  const fields = { ...answers, ...(await an.seen(db, reference, Number(version))) }
  return outcomeOf(
    action(
      posting(db, `/assessments/${reference}/versions/${version}/audit`, fields, at(reference, as, version)),
    ),
  )
}
const exported = async (db: Db, reference: string, as: SignedInPerson) =>
  (await exportDocument(getting(db, '/', at(reference, as)))).text()

test('an audit is kept with its scores, told to the authors, and changes nothing in what was signed', async () => {
  const db = await testDb()
  const { reference, lead, officer } = await an.anApprovedAssessment(db)
  const { versionId } = await getAssessment(db, reference)
  const before = {
    submission: await findLatestSubmission(db, versionId),
    file: await exported(db, reference, lead),
  }

  const answer = await send(db, reference, lead, filled())

  expect(answer).toMatchObject({ status: 303, location: `/assessments/${reference}/versions/1?done=audited` })
  expect(await listAudits(db, versionId)).toMatchObject([
    { personName: 'Lena Fox', verdict: 'improvement needed', summary: 'Say more about carers.' },
  ])
  expect({
    submission: await findLatestSubmission(db, versionId),
    file: await exported(db, reference, lead),
  }).toEqual(before)
  expect((await getAssessment(db, reference)).status).toBe('approved')
  const { reading } = await read(getting(db, '/', at(reference, officer)))
  expect(reading.snapshot?.hash).toBe(before.submission?.hash)
  expect(reading.audits[0]?.scores.map(({ score }) => score).sort()).toEqual([0, 0, 1, 2, 3])
  const notice = await db
    .selectFrom('notices')
    .select('message')
    .where('personId', '=', officer.id)
    .where('at', '=', NOW)
    .executeTakeFirst()
  expect(notice?.message).toContain('improvement needed')
  expect(await verifyHistory(db)).toMatchObject({ ok: true })
})

test('an audit that is not whole keeps all that was typed, and names each thing that is missing', async () => {
  const db = await testDb()
  const { reference, lead } = await an.anApprovedAssessment(db)
  const { impactsScore: _, outcomeNote: __, ...fields } = filled()
  const answer = await send(db, reference, lead, { ...fields, evidenceScore: '4' })
  expect(answer).toMatchObject({
    status: 422,
    data: {
      errors: {
        evidenceScore: 'Choose from 0 to 3 for evidence',
        impactsScore: 'Choose from 0 to 3 for impacts',
        outcomeNote: 'Write a note on outcome',
      },
      entered: { evidenceNote: 'About evidence.', summary: 'Say more about carers.', evidenceScore: '4' },
    },
  })
  expect(await listAudits(db, (await getAssessment(db, reference)).versionId)).toEqual([])
})

test('only an equality lead who neither wrote nor approved it audits it, and only once it is approved', async () => {
  const db = await testDb()
  const { reference, lead, officer, manager } = await an.anApprovedAssessment(db)
  for (const as of [officer, manager])
    expect(await send(db, reference, as, filled())).toMatchObject({ status: 403 })
  const submitted = await an.aSubmittedAssessment(db, { lead })
  expect(await outcomeOf(loader(getting(db, '/', at(submitted.reference, lead))))).toMatchObject({
    status: 403,
  })
  expect(await send(db, submitted.reference, lead, filled())).toMatchObject({ status: 403 })
})

test('a version can be audited while a later one is written', async () => {
  const db = await testDb()
  const { reference, lead, officer } = await an.anApprovedAssessment(db)
  await startNewVersion({ db, actor: officer, now: NOW }, { reference, reason: 'The review is due' })
  expect(await send(db, reference, lead, filled())).toMatchObject({ status: 303 })
  expect(await send(db, reference, lead, filled(), '2')).toMatchObject({ status: 403 })
  const { reading } = await read(getting(db, '/', at(reference, lead)))
  expect(reading.audits).toHaveLength(1)
  expect(reading.may).toContain('audit')
})
