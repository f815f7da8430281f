import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { redactAssessment } from '#app/commands/council/redact-assessment.server.ts'
import { setConfidential } from '#app/commands/assessment/change-settings.server.ts'
import { moveDecisionDate } from '#app/commands/after/note-decision.server.ts'
import { startNewVersion } from '#app/commands/assessment/start-new-version.server.ts'
import { sha256 } from '#app/data/history.server.ts'
import { saveSection } from '#app/commands/assessment/save-section.server.ts'
import { canonicalJson } from '#app/domain/assessment/canonical-json.ts'
import { loader as exportDocument } from '#app/routes/assessment/document.ts'
import { loader as history } from '#app/routes/signoff/history.tsx'
import { loader as read } from '#app/routes/assessment/version.tsx'
import { loader as openWork } from '#app/routes/work/your-work.tsx'
import type { SignedInPerson } from '#app/http/context.server.ts'
import type { Db } from '#db/client.ts'
import { takeStep } from '#scripts/demo/by-state.ts'
import { createSubmitted, createWithdrawn, createApproved, createDraft } from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { completeDocument, completeDocumentWith } from '#tests/support/documents.ts'
import { createPerson } from '#tests/support/people.ts'
import { getting, NOW, outcomeOf } from '#tests/support/request.ts'

const opening = (db: Db, reference: string, as: SignedInPerson, version = '1') =>
  getting(db, `/assessments/${reference}/versions/${version}`, { as, params: { reference, version } })
const reading = async (db: Db, reference: string, as: SignedInPerson, version = '1') =>
  (await read(opening(db, reference, as, version))).reading

describe('a signature says', () => {
  const boundTo = async (db: Db, { reference, officer }: { reference: string; officer: SignedInPerson }) =>
    (await reading(db, reference, officer)).signatures.map((signature) => signature.boundTo)

  test('that it is bound to the text on the page', async () => {
    const db = await testDb()
    expect(await boundTo(db, await createApproved(db))).toEqual(['this text'])
  })

  test('that words were removed from that text since', async () => {
    const db = await testDb()
    const approved = await createApproved(db, {
      document: completeDocumentWith({ proposal: { aims: 'As Ann Whitfield asked us to.' } }),
    })
    const { reference, lead } = approved
    const redaction = {
      reference,
      withheld: { words: 'Ann Whitfield' },
      reason: 'A resident can be recognised.',
    }
    await redactAssessment({ db, actor: lead, now: NOW }, redaction)
    expect(await boundTo(db, approved)).toEqual(['redacted text'])
  })

  test('that somebody changed that text in the database', async () => {
    const db = await testDb()
    const approved = await createApproved(db)
    await sql`drop trigger submissions_only_redacted`.execute(db)
    await sql`update submissions set document = json_set(document, '$.proposal.aims', 'Nobody signed this.')`.execute(
      db,
    )
    expect(await boundTo(db, approved)).toEqual(['changed'])
  })
})

describe('who may read', () => {
  test('another’s draft answers 404 on every way in', async () => {
    const db = await testDb()
    const { reference } = await createDraft(db)
    const stranger = await createPerson(db, {
      name: 'A Stranger',
      roles: ['officer', 'manager', 'administrator'],
    })
    for (const loader of [read, exportDocument, history]) {
      expect(await outcomeOf(loader(opening(db, reference, stranger)))).toMatchObject({ status: 404 })
    }
  })

  test('a confidential assessment is read by authors, approver and equality leads alone', async () => {
    const db = await testDb()
    const { reference, officer, manager, lead, directorateId } = await createSubmitted(db)
    const neighbour = await createPerson(db, { roles: ['manager'], directorateId })
    expect(await outcomeOf(read(opening(db, reference, neighbour)))).toMatchObject({ status: 200 })
    await setConfidential({ db, actor: officer, now: NOW }, { reference, confidential: true })
    expect(await outcomeOf(read(opening(db, reference, neighbour)))).toMatchObject({ status: 404 })
    for (const as of [officer, manager, lead])
      expect(await outcomeOf(read(opening(db, reference, as)))).toMatchObject({ status: 200 })
  })

  test.each(['0', '2', '-1', '1e3', 'abc', '1.0', '9007199254740993'])(
    'version %s is not found',
    async (version) => {
      const db = await testDb()
      const { reference, officer } = await createDraft(db)
      expect(await outcomeOf(read(opening(db, reference, officer, version)))).toMatchObject({ status: 404 })
    },
  )
})

describe('what is read', () => {
  test('is the snapshot once it is submitted, with its hash and what the checks found then', async () => {
    const db = await testDb()
    const { reference, manager } = await createSubmitted(db, { document: withoutEvidence() })
    const { snapshot, document, findings } = await reading(db, reference, manager)
    expect(snapshot?.hash).toBe(sha256(canonicalJson(document)))
    expect(findings.length).toBeGreaterThan(0)
    expect(findings.every(({ href }) => href === undefined)).toBe(true)
    const later = (
      await read(
        getting(db, '/', {
          as: manager,
          params: { reference, version: '1' },
          now: '2031-01-01T10:00:00.000Z',
        }),
      )
    ).reading
    expect(later.findings).toEqual(findings)
  })

  test('is the current text of a draft, and only its authors see links to change it', async () => {
    const db = await testDb()
    const { reference, officer, lead } = await createDraft(db, {
      document: completeDocumentWith({ proposal: { aims: undefined } as never }),
    })
    const own = await reading(db, reference, officer)
    expect(own.snapshot).toBeNull()
    expect(own.findings).toMatchObject([
      { id: 'P1', path: 'proposal.aims', href: `/assessments/${reference}/aims-and-options#aims` },
    ])
    expect((await reading(db, reference, lead)).findings[0]?.href).toBeUndefined()
  })

  test('stays as it was signed while a new version is written, and is superseded once that is approved', async () => {
    const db = await testDb()
    const { reference, officer, manager, lead, directorateId } = await createApproved(db)
    const author = { db, actor: officer, now: NOW }
    await startNewVersion(author, { reference, reason: 'The review is due' })
    await saveSection(author, {
      reference,
      section: 'further-suggestions',
      rowVersion: 1,
      values: { furtherSuggestions: 'A new idea.' },
    })

    const before = await reading(db, reference, officer)
    expect(before.document).toEqual(completeDocument())
    expect(before).toMatchObject({
      superseded: false,
      may: expect.not.arrayContaining(['new version', 'withdraw', 'edit']),
    })
    const draft = await reading(db, reference, officer, '2')
    expect(draft).toMatchObject({
      reason: 'The review is due',
      since: { name: 'version 1', changes: [{ label: 'Further suggestions' }] },
    })

    const story = { db, officer, manager, lead, directorateId, at: () => '2026-11-22T11:00:00.000Z' }
    await takeStep('submit', story, reference)
    expect((await reading(db, reference, officer)).superseded).toBe(false)
    await takeStep('approve', story, reference)
    expect((await reading(db, reference, officer)).superseded).toBe(true)
    expect((await reading(db, reference, officer, '2')).superseded).toBe(false)
  })

  test('is superseded since the later version was approved, and each version keeps its own decision date', async () => {
    const db = await testDb()
    const { reference, officer, manager, lead, directorateId } = await createApproved(db)
    const approveNext = async (now: string, date: string) => {
      await startNewVersion({ db, actor: officer, now }, { reference, reason: 'The decision comes back' })
      const values = { body: 'Cabinet', date }
      const rowVersion = 1
      await saveSection({ db, actor: officer, now }, { reference, section: 'decision', rowVersion, values })
      const story = { db, officer, manager, lead, directorateId, at: () => now }
      await takeStep('submit', story, reference)
      await takeStep('approve', story, reference)
    }
    await approveNext('2027-06-10T23:30:00.000Z', '2027-09-01')
    await approveNext('2027-07-20T10:00:00.000Z', '2027-12-01')

    const { versions, head } = await reading(db, reference, officer)
    expect(head.clock).toMatchObject({ on: '2027-03-16' })
    expect(versions.map(({ number, superseded, since }) => [number, superseded, since])).toEqual([
      [3, false, '2027-07-20T10:00:00.000Z'],
      [2, true, '2027-07-20T10:00:00.000Z'],
      [1, true, '2027-06-10T23:30:00.000Z'],
    ])
    const now = '2027-07-21T10:00:00.000Z'
    const { signed } = await openWork(getting(db, '/', { as: manager, now }))
    expect(signed.map(({ words }) => words)).toEqual([
      'Approved by you on 20 July 2027. Decision: 1 December 2027, in 133 days',
      'Approved by you on 11 June 2027. Decision: 1 September 2027, in 42 days',
      'Approved by you on 20 November 2026. Decision: 16 March 2027, 127 days ago',
    ])
  })

  test('says for good by how many days it was approved late, wherever the date went afterwards', async () => {
    const db = await testDb()
    const document = completeDocumentWith({ proposal: { decision: { body: 'Cabinet', date: '2026-11-08' } } })
    const { reference, officer } = await createApproved(db, {
      document,
      now: '2026-11-20T10:00:00.000Z',
    })
    expect((await reading(db, reference, officer)).head.daysApprovedLate).toBe(12)
    const moved = { reference, versionNumber: 1, decisionOn: '2026-12-08', reason: 'Cabinet met later.' }
    await moveDecisionDate({ db, actor: officer, now: NOW }, moved)
    expect(await reading(db, reference, officer)).toMatchObject({
      head: { daysApprovedLate: 12, clock: { on: '2026-12-08' } },
    })
  })

  test('is not late where the date had moved before it was approved', async () => {
    const db = await testDb()
    const document = completeDocumentWith({ proposal: { decision: { body: 'Cabinet', date: '2026-11-08' } } })
    const council = await createSubmitted(db, { document, now: '2026-11-02T10:00:00.000Z' })
    const { reference, officer } = council
    const moved = { reference, versionNumber: 1, decisionOn: '2026-12-08', reason: 'Cabinet met later.' }
    await moveDecisionDate({ db, actor: officer, now: '2026-11-03T10:00:00.000Z' }, moved)
    await takeStep('approve', { db, ...council, at: () => '2026-11-20T10:00:00.000Z' }, reference)
    expect((await reading(db, reference, officer)).head.daysApprovedLate).toBe(0)
  })

  test('of a withdrawn draft is what was written, without checks that nobody will answer', async () => {
    const db = await testDb()
    const { reference, officer } = await createWithdrawn(db, {
      document: completeDocumentWith({ impacts: [] }),
    })
    expect(await reading(db, reference, officer)).toMatchObject({
      snapshot: null,
      findings: [],
      head: { status: 'withdrawn' },
    })
  })
})

const withoutEvidence = () => {
  const { impacts, baseline } = completeDocument()
  return completeDocumentWith({
    evidence: [],
    impacts: impacts.map((impact) => ({ ...impact, evidenceIds: [], engagementIds: [] })),
    baseline: baseline.map((each) => ({ ...each, evidenceIds: [] })),
  })
}
