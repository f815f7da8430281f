import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { setTags } from '#app/commands/assessment/change-settings.server.ts'
import { addPlannedDecision } from '#app/commands/plan/change-plan.server.ts'
import { linkPlannedDecision } from '#app/commands/plan/link-planned-decision.server.ts'
import { approveAssessment } from '#app/commands/signoff/approve-assessment.server.ts'
import { redactAssessment } from '#app/commands/council/redact-assessment.server.ts'
import { saveSection } from '#app/commands/assessment/save-section.server.ts'
import { startNewVersion } from '#app/commands/assessment/start-new-version.server.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { getExportedDocument } from '#app/views/assessment/exported-document.server.ts'
import { keepUnsentPost } from '#app/data/account/unsent-posts.server.ts'
import { findSnapshot } from '#app/data/signoff/snapshots.server.ts'
import { verifyHistory } from '#app/data/oversight/verify-history.server.ts'
import { type Db, openDb } from '#db/client.ts'
import { migrateFile } from '#db/migrate.ts'
import {
  createApproved,
  createReturned,
  createSubmitted,
  type TestAssessment,
} from '#tests/support/assessments.ts'
import { completeDocumentWith } from '#tests/support/documents.ts'

const NAME = 'Jane Whitfield'
const NOW = '2026-11-22T10:00:00.000Z'
const document = completeDocumentWith({
  proposal: { title: `Home visits, after ${NAME} wrote to us`, scope: `Everybody on the round of ${NAME}.` },
})
const requested = { comment: `Take ${NAME} out, please.`, parts: ['proposal' as const] }

let db: Db
let file: string
beforeEach(async () => {
  file = join(mkdtempSync(join(tmpdir(), 'due-regard-redact-')), 'council.sqlite')
  await migrateFile(file)
  db = openDb(file)
})

const redact = ({ reference, lead }: TestAssessment, more: { words?: string; reason?: string } = {}) =>
  redactAssessment(
    { db, actor: lead, now: NOW },
    {
      reference,
      withheld: { words: more.words ?? NAME },
      reason: more.reason ?? 'A resident can be recognised.',
    },
  )
/** How often a name stands in the very bytes of the database and its write-ahead log. */
const timesIn = (name: string) =>
  ['', '-wal']
    .map(
      (beside) =>
        readFileSync(file + beside)
          .toString('latin1')
          .toLowerCase()
          .split(name).length - 1,
    )
    .reduce((one, other) => one + other)

describe('redacted words', () => {
  test('are removed from answers, saved texts, comments, submissions, search and the database file', async () => {
    const assessment = await createReturned(db, { document, requested })
    expect(timesIn('whitfield')).toBeGreaterThan(4)
    const places = await redact(assessment)
    expect(places).toMatchObject({ texts: 2, comments: 1, snapshots: 1 })
    expect(timesIn('whitfield')).toBe(0)
    expect((await db.selectFrom('register').select('title').executeTakeFirstOrThrow()).title).toBe(
      'Home visits, after [redacted] wrote to us',
    )
    expect(
      (
        await db
          .selectFrom('passages')
          .select('body')
          .where('section', '=', 'aims-and-options')
          .executeTakeFirstOrThrow()
      ).body,
    ).toContain('[redacted]')
    await db.destroy()
  })

  test('in a title are removed from the findings of other assessments, which still verify', async () => {
    const assessment = await createSubmitted(db, { document })
    const other = await createSubmitted(db, { ...assessment, document: completeDocumentWith({}) })
    const found = async () =>
      JSON.stringify((await findSnapshot(db, await getAssessment(db, other.reference)))?.findings)
    expect(await found()).toContain(NAME)
    expect(await redact(assessment)).toMatchObject({ snapshots: 2 })
    expect(await found()).toContain(`${assessment.reference} (Home visits, after [redacted] wrote to us)`)
    expect(timesIn('whitfield')).toBe(0)
    expect((await verifyHistory(db)).problems).toEqual([])
    await db.destroy()
  })

  test('are removed from the reasons for earlier redactions', async () => {
    const assessment = await createReturned(db, { document, requested })
    await redact(assessment, { reason: 'At the wish of Ada Moss.' })
    await redact(assessment, { words: 'Ada Moss' })
    expect(timesIn('ada moss')).toBe(0)
    expect(await verifyHistory(db)).toMatchObject({ ok: true, problems: [] })
    await db.destroy()
  })

  test('are removed from tags, the history of tags, and unsent forms', async () => {
    const assessment = await createReturned(db, { document, requested })
    const { reference, officer } = assessment
    await setTags({ db, actor: officer, now: NOW }, { reference, tags: [NAME.toLowerCase(), 'budget 2027'] })
    const kept = { fields: [['aims', `For ${NAME}`]] as [string, string][], at: NOW }
    await keepUnsentPost(db, officer.id, {
      ...kept,
      id: 'here',
      path: `/assessments/${reference}/aims-and-options`,
    })
    await keepUnsentPost(db, officer.id, {
      ...kept,
      id: 'elsewhere',
      path: `/assessments/${reference}9/aims-and-options`,
    })
    const places = await redact(assessment)
    expect(places).toMatchObject({ tags: 1, history: 1, forms: 1 })
    expect(await db.selectFrom('tags').select('tag').execute()).toEqual([{ tag: 'budget 2027' }])
    expect(
      (
        await db
          .selectFrom('history')
          .select('details')
          .where('event', '=', 'set tags')
          .executeTakeFirstOrThrow()
      ).details,
    ).toBe('{"tags":["[redacted]","budget 2027"]}')
    expect(timesIn('whitfield')).toBe(1)
    expect(
      (await db.selectFrom('unsentPosts').select('fields').where('id', '=', 'here').executeTakeFirstOrThrow())
        .fields,
    ).toBe('[["aims","For [redacted]"]]')
    expect(await verifyHistory(db)).toMatchObject({
      ok: true,
      problems: [],
      redactions: expect.arrayContaining([expect.stringMatching(/^history row \d+: redacted/)]),
    })
    await db.destroy()
  })

  test('are removed from the history of its link to the forward plan', async () => {
    const assessment = await createApproved(db, { document })
    const id = await addPlannedDecision(
      { db, actor: assessment.lead, now: NOW },
      { title: `Moving ${NAME}`, body: 'Cabinet' },
    )
    await linkPlannedDecision({ db, actor: assessment.lead, now: NOW }, id, assessment.reference)
    expect(await redact(assessment)).toMatchObject({ history: 1 })
    const linked = await db
      .selectFrom('history')
      .select('details')
      .where('event', '=', 'link planned decision')
      .executeTakeFirstOrThrow()
    expect(JSON.parse(linked.details)).toMatchObject({ title: 'Moving [redacted]', body: 'Cabinet' })
    expect((await verifyHistory(db)).ok).toBe(true)
    await db.destroy()
  })

  test('are removed from exports of a signed version, and the signature still matches its hash', async () => {
    const assessment = await createApproved(db, { document })
    const before = await db.selectFrom('submissions').select('hash').executeTakeFirstOrThrow()
    const titleRead = async () =>
      (await findSnapshot(db, await getAssessment(db, assessment.reference)))?.document.proposal.title
    expect(await titleRead()).toContain(NAME)
    await redact(assessment)
    expect(await titleRead()).toBe('Home visits, after [redacted] wrote to us')
    const exported = await getExportedDocument(db, await getAssessment(db, assessment.reference), NOW)
    expect(exported.proposal.title).toBe('Home visits, after [redacted] wrote to us')
    expect(await db.selectFrom('submissions').select('hash').execute()).toEqual([before])
    expect(await db.selectFrom('approvals').select('snapshotHash').execute()).toEqual([
      { snapshotHash: before.hash },
    ])
    await db.destroy()
  })

  test('are reported by verification, which still proves the rest, even after a second redaction', async () => {
    const assessment = await createReturned(db, { document, requested })
    await redact(assessment)
    await redact(assessment, { words: 'Home visits' })
    const { ok, problems, redactions } = await verifyHistory(db)
    expect({ ok, problems }).toEqual({ ok: true, problems: [] })
    expect(redactions).toEqual(
      expect.arrayContaining([
        `the text of proposal: redacted on ${NOW}.`,
        `a comment: redacted on ${NOW}.`,
        `a snapshot: redacted on ${NOW}.`,
      ]),
    )
    await db
      .updateTable('texts')
      .set({ content: '{}', redactedAt: NOW })
      .where('section', '=', 'proposal')
      .execute()
    await db.updateTable('submissions').set({ document: '{}', redactedAt: NOW }).execute()
    await db.updateTable('comments').set({ body: 'Fine.', redactedAt: NOW }).execute()
    expect((await verifyHistory(db)).problems.join()).toMatch(
      /the text of proposal.* was changed.*comment .* was changed.*snapshot .* was changed/,
    )
    await db.destroy()
  })

  test('leave a history row without the words, the reason as a comment, and notices to the authors', async () => {
    const assessment = await createApproved(db, { document })
    await redact(assessment)
    const row = await db
      .selectFrom('history')
      .selectAll()
      .where('event', '=', 'redact')
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({
      personId: assessment.lead.id,
      at: NOW,
      fromStatus: 'approved',
      toStatus: 'approved',
    })
    expect(await db.selectFrom('comments').select(['body', 'personId']).execute()).toEqual([
      { body: 'A resident can be recognised.', personId: assessment.lead.id },
    ])
    expect(
      await db
        .selectFrom('texts')
        .select(['redactedBy', 'redactedReason'])
        .where('redactedAt', '=', NOW)
        .distinct()
        .execute(),
    ).toEqual([{ redactedBy: assessment.lead.id, redactedReason: 'A resident can be recognised.' }])
    const told = await db
      .selectFrom('notices')
      .select('message')
      .where('personId', '=', assessment.officer.id)
      .execute()
    expect(told.map(({ message }) => message).join()).toContain('was redacted')
    await db.destroy()
  })

  test('do not come back with a form opened earlier, or with a new version', async () => {
    const draft = await createReturned(db, { document, requested })
    await redact(draft)
    const stale = {
      reference: draft.reference,
      section: 'proposal' as const,
      rowVersion: 1,
      values: { title: `About ${NAME}` },
    }
    await expect(saveSection({ db, actor: draft.officer, now: NOW }, stale)).rejects.toThrow(
      'Someone else saved this part',
    )
    const approved = await createApproved(db, { ...draft, document })
    await redact(approved)
    await startNewVersion(
      { db, actor: approved.officer, now: NOW },
      { reference: approved.reference, reason: 'A review is due.' },
    )
    expect(timesIn('whitfield')).toBe(0)
    expect((await verifyHistory(db)).ok).toBe(true)
    await db.destroy()
  })

  test('do not stop an approver, whose signature covers the redacted text', async () => {
    const assessment = await createSubmitted(db, { document })
    await redact(assessment)
    const { moveVersion } = await getAssessment(db, assessment.reference)
    await approveAssessment(
      { db, actor: assessment.manager, now: NOW },
      { reference: assessment.reference, moveVersion, attested: true },
    )
    await redact(assessment, { words: 'Home visits' })
    expect(await verifyHistory(db)).toMatchObject({ ok: true, problems: [] })
    await db.destroy()
  })
})

test('words must be found, and not repeated in the reason, and only equality leads can redact them', async () => {
  const assessment = await createApproved(db, { document })
  await expect(redact(assessment, { words: 'Ebenezer Nobody' })).rejects.toMatchObject({
    errors: { words: expect.stringMatching(/^We could not find these words/) },
  })
  await expect(redact(assessment, { reason: `${NAME} asked us to` })).rejects.toMatchObject({
    errors: { reason: expect.stringMatching(/does not repeat the words/) },
  })
  await expect(redact({ ...assessment, lead: assessment.officer })).rejects.toThrow(
    'Only an equality lead can do this.',
  )
  expect(await db.selectFrom('history').select('id').where('event', '=', 'redact').execute()).toEqual([])
  await db.destroy()
})
