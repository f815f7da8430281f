import { beforeEach, describe, expect, test } from 'vitest'
import { renameDirectorate } from '#app/commands/council/change-directorate.server.ts'
import { setTags } from '#app/commands/assessment/change-settings.server.ts'
import { saveSection } from '#app/commands/assessment/save-section.server.ts'
import { startAssessment } from '#app/commands/assessment/start-assessment.server.ts'
import { startNewVersion } from '#app/commands/assessment/start-new-version.server.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { getDirectorate } from '#app/data/council/directorates.server.ts'
import { getDocument } from '#app/views/assessment/documents.server.ts'
import { getExportedDocument } from '#app/views/assessment/exported-document.server.ts'
import { sha256 } from '#app/data/history.server.ts'
import { listSections } from '#app/data/assessment/sections.server.ts'
import { findLatestSubmission } from '#app/data/signoff/submissions.server.ts'
import { verifyHistory } from '#app/data/oversight/verify-history.server.ts'
import { canonicalJson } from '#app/domain/assessment/canonical-json.ts'
import { Invalid, NotFound, Refused } from '#app/domain/failures.ts'
import type { Db } from '#db/client.ts'
import {
  createCouncil,
  createApproved,
  createDraft,
  createStopped,
  createSubmitted,
} from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { completeDocument } from '#tests/support/documents.ts'
import { createPerson } from '#tests/support/people.ts'
import { NOW } from '#tests/support/request.ts'

let db: Db
beforeEach(async () => {
  db = await testDb()
})

describe('starting', () => {
  test('an officer becomes its first author, and it begins today as a draft with the next reference', async () => {
    const { officer, directorateId } = await createCouncil(db)
    const start = () =>
      startAssessment({ db, actor: officer, now: NOW }, { title: 'Libraries', directorateId })
    expect([await start(), await start()]).toEqual(['EQIA-0001', 'EQIA-0002'])
    const assessment = await getAssessment(db, 'EQIA-0001')
    expect(assessment).toMatchObject({
      status: 'draft',
      title: 'Libraries',
      directorateName: 'Resources',
      ties: { authorIds: [officer.id], writerIds: [officer.id] },
    })
    expect((await getDocument(db, assessment)).proposal).toMatchObject({
      title: 'Libraries',
      directorate: 'Resources',
      startedOn: '2026-11-22',
    })
    expect(await db.selectFrom('register').select('title').execute()).toHaveLength(2)
    expect(await verifyHistory(db)).toMatchObject({ ok: true, rows: 2 })
  })

  test('is for officers alone', async () => {
    const { manager, lead, directorateId } = await createCouncil(db)
    for (const actor of [manager, lead, await createPerson(db, { roles: ['administrator'] })]) {
      await expect(startAssessment({ db, actor, now: NOW }, { title: 'x', directorateId })).rejects.toThrow(
        Refused,
      )
    }
  })
})

describe('a new version', () => {
  test('copies all of the content, and leaves the old version as it was signed', async () => {
    const { reference, officer } = await createApproved(db)
    const before = await getExportedDocument(db, await getAssessment(db, reference, 1), NOW)
    expect(
      await startNewVersion({ db, actor: officer, now: NOW }, { reference, reason: 'Review due' }),
    ).toEqual({ versionNumber: 2 })
    const second = await getAssessment(db, reference)
    expect(second).toMatchObject({ versionNumber: 2, status: 'draft', approverId: null, lastImpactNumber: 3 })
    expect(canonicalJson(await getDocument(db, second))).toBe(canonicalJson(before))
    await saveSection(
      { db, actor: officer, now: NOW },
      { reference, section: 'decision', rowVersion: 1, values: { body: 'Full Council' } },
    )
    expect(await getExportedDocument(db, await getAssessment(db, reference, 1), NOW)).toEqual(before)
    expect(await db.selectFrom('register').selectAll().execute()).toMatchObject([
      { versionNumber: 2, status: 'draft' },
    ])
  })

  test('keeps who wrote what when', async () => {
    const { reference, officer, lead } = await createApproved(db)
    const first = await listSections(db, (await getAssessment(db, reference)).versionId, 'impact')
    await startNewVersion({ db, actor: lead, now: NOW }, { reference, reason: 'The audit asked for it' })
    const second = await listSections(db, (await getAssessment(db, reference)).versionId, 'impact')
    expect(second.map(({ savedAt, savedBy, sequence }) => ({ savedAt, savedBy, sequence }))).toEqual(
      first.map(({ savedAt, savedBy, sequence }) => ({ savedAt, savedBy, sequence })),
    )
    expect(second[0]?.savedBy).toBe(officer.id)
  })

  test('needs a reason, and there is one open version only', async () => {
    const { reference, officer } = await createApproved(db)
    const start = (reason: string) => startNewVersion({ db, actor: officer, now: NOW }, { reference, reason })
    await expect(start('')).rejects.toThrow(Invalid)
    await start('Review due')
    await expect(start('Again')).rejects.toThrow(Refused)
    const both = await Promise.allSettled([start('One'), start('Other')])
    expect(both.every(({ status }) => status === 'rejected')).toBe(true)
    await expect(
      db.updateTable('versions').set({ status: 'draft' }).where('number', '=', 1).execute(),
    ).rejects.toThrow('UNIQUE')
  })

  test('follows one that was stopped, and none that is open or withdrawn', async () => {
    const stopped = await createStopped(db)
    expect(
      await startNewVersion({ db, actor: stopped.officer, now: NOW }, { ...stopped, reason: 'Rethought' }),
    ).toEqual({ versionNumber: 2 })
    const { reference, officer } = await createSubmitted(db)
    await expect(
      startNewVersion({ db, actor: officer, now: NOW }, { reference, reason: 'x' }),
    ).rejects.toThrow(Refused)
  })

  test('is one row of history with its texts, and verifies', async () => {
    const { reference, officer } = await createApproved(db)
    await startNewVersion({ db, actor: officer, now: NOW }, { reference, reason: 'Review due' })
    const row = await db
      .selectFrom('history')
      .selectAll()
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ event: 'new version', versionNumber: 2, commentHash: sha256('Review due') })
    expect(await verifyHistory(db)).toMatchObject({ ok: true })
  })

  test('that does not exist is not found', async () => {
    const { reference } = await createApproved(db)
    await expect(getAssessment(db, reference, 2)).rejects.toThrow(NotFound)
  })
})

describe('what was signed stays as it was signed', () => {
  test('when its directorate is renamed and tags are added', async () => {
    const { reference, officer, directorateId } = await createApproved(db)
    const administrator = await createPerson(db, { roles: ['administrator'] })
    const { rowVersion } = await getDirectorate(db, directorateId)
    await renameDirectorate(
      { db, actor: administrator, now: NOW },
      directorateId,
      rowVersion,
      'Corporate Services',
    )
    await setTags({ db, actor: officer, now: NOW }, { reference, tags: ['new tag'] })
    const assessment = await getAssessment(db, reference)
    expect(assessment.directorateName).toBe('Corporate Services')
    const signed = await getExportedDocument(db, assessment, NOW)
    expect(signed).toEqual(completeDocument())
    const kept = await findLatestSubmission(db, assessment.versionId)
    expect(sha256(kept?.document ?? '')).toBe(kept?.hash)
    expect(await verifyHistory(db)).toMatchObject({ ok: true })
  })

  test('but a draft is exported with the current names', async () => {
    const { reference, officer } = await createDraft(db)
    await saveSection(
      { db, actor: officer, now: NOW },
      { reference, section: 'decision', rowVersion: 1, values: { body: 'Full Council' } },
    )
    const document = await getExportedDocument(db, await getAssessment(db, reference), NOW)
    expect(document.proposal.decision).toEqual({ body: 'Full Council' })
  })
})
