import { expect, test } from 'vitest'
import { action, loader } from '#app/routes/council/redact.tsx'
import { loader as readVersion } from '#app/routes/assessment/version.tsx'
import { loader as readHistory } from '#app/routes/signoff/history.tsx'
import type { Db } from '#db/client.ts'
import { createReturned, type TestAssessment } from '#tests/support/assessments.ts'
import { completeDocumentWith } from '#tests/support/documents.ts'
import { testDb } from '#tests/support/database.ts'
import { getting, outcomeOf, posting } from '#tests/support/request.ts'

const NAME = 'Jane Whitfield'
const REASON = 'A resident can be recognised.'
const document = completeDocumentWith({ proposal: { scope: `Everybody on the round of ${NAME}.` } })
const prepared = async () => {
  const db = await testDb()
  return {
    db,
    assessment: await createReturned(db, {
      document,
      requested: { comment: `Take ${NAME} out.`, parts: ['proposal'] },
    }),
  }
}
const opening = (db: Db, { reference, lead }: TestAssessment, query = '') =>
  outcomeOf(
    loader(getting(db, `/assessments/${reference}/redact${query}`, { as: lead, params: { reference } })),
  )
const sending = (db: Db, { reference, lead }: TestAssessment, fields: Record<string, string>, query = '') =>
  outcomeOf(
    action(
      posting(
        db,
        `/assessments/${reference}/redact${query}`,
        { reason: REASON, ...fields },
        { as: lead, params: { reference } },
      ),
    ),
  )
const textWith = async (db: Db) =>
  await db
    .selectFrom('texts')
    .select(['id', 'content'])
    .where('section', '=', 'aims-and-options')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()

test('an equality lead sees the text they came from and where its words appear, before they redact them', async () => {
  const { db, assessment } = await prepared()
  const { id } = await textWith(db)
  const { data } = await opening(db, assessment, `?text=texts-${id}`)
  expect(data).toMatchObject({
    text: { name: expect.stringMatching(/^“Aims, scope and options”, as saved on/) },
  })
  expect(JSON.stringify(data)).toContain(`Everybody on the round of ${NAME}.`)
  const looked = await sending(db, assessment, { words: NAME })
  expect(looked).toMatchObject({
    status: 200,
    data: { entered: { words: NAME, reason: REASON }, places: { texts: 1, comments: 1, snapshots: 1 } },
  })
  expect((await textWith(db)).content).toContain(NAME)
  const done = await sending(db, assessment, { words: NAME, intent: 'redact' })
  expect(done).toMatchObject({
    status: 303,
    location: `/assessments/${assessment.reference}/versions/1?done=redacted`,
  })
  expect((await textWith(db)).content).not.toContain(NAME)
})

test('a whole comment can be redacted, and its readers see that', async () => {
  const { db, assessment } = await prepared()
  const { id } = await db.selectFrom('comments').select('id').executeTakeFirstOrThrow()
  expect((await opening(db, assessment, `?comment=${id}`)).data).toMatchObject({
    text: { answers: [{ text: `Take ${NAME} out.` }] },
  })
  await sending(db, assessment, { all: 'yes', intent: 'redact' }, `?comment=${id}`)
  const params = { reference: assessment.reference, version: '1' }
  const { data } = await outcomeOf(readVersion(getting(db, '/', { as: assessment.officer, params })))
  expect(data).toMatchObject({
    reading: { comments: [{ body: '[redacted]', redactedAt: expect.any(String) }, { body: REASON }] },
  })
  const history = await outcomeOf(
    readHistory(getting(db, '/', { as: assessment.officer, params: { reference: assessment.reference } })),
  )
  expect(JSON.stringify(history.data)).toContain('redacted words in 1 comment')
})

test.each([
  [{}, { words: 'Enter the words you want to redact' }],
  [{ words: 'Ja' }, { words: 'Enter at least 3 letters or numbers' }],
  [{ words: NAME, reason: '' }, { reason: 'Say why you are redacting them' }],
  [
    { words: 'Ebenezer Whitfeld' },
    { words: expect.stringMatching(/Copy them from the text\. Did you mean “.*Whitfield.*”\?$/) },
  ],
  [
    { words: 'Ebenezer Quux' },
    { words: 'We could not find these words in this assessment. Copy them from the text' },
  ],
])('%j is refused with the reason', async (fields, errors) => {
  const { db, assessment } = await prepared()
  expect(await sending(db, assessment, fields)).toMatchObject({ status: 422, data: { errors } })
})

test('a text of another assessment, or an unknown text, is not found', async () => {
  const { db, assessment } = await prepared()
  const other = await createReturned(db, { ...assessment, document })
  const { id } = await db.selectFrom('texts').select('id').orderBy('id').executeTakeFirstOrThrow()
  expect((await opening(db, other, `?text=texts-${id}`)).status).toBe(404)
  for (const query of ['?text=x', '?text=999999', '?comment=x'])
    expect((await opening(db, assessment, query)).status).toBe(404)
})
