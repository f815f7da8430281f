import { beforeEach, describe, expect, test } from 'vitest'
import { addToList } from '#app/commands/assessment/add-to-list.server.ts'
import type { Context } from '#app/commands/context.server.ts'
import { removeFromList, restoreToList } from '#app/commands/assessment/remove-from-list.server.ts'
import { saveSection } from '#app/commands/assessment/save-section.server.ts'
import { startNewVersion } from '#app/commands/assessment/start-new-version.server.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { getDocument } from '#app/views/assessment/documents.server.ts'
import { listSections } from '#app/data/assessment/sections.server.ts'
import { verifyHistory } from '#app/data/oversight/verify-history.server.ts'
import type { ListSection } from '#app/domain/assessment/parts.ts'
import { Conflict, NotFound } from '#app/domain/failures.ts'
import type { Db } from '#db/client.ts'
import { type TestAssessment, createDraft, createApproved } from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { NOW } from '#tests/support/request.ts'

let db: Db
let draft: TestAssessment
let context: Context
/** Later moments, one after another: what went in one moment comes back together. */
let minute = 0
const later = (): Context => ({
  ...context,
  now: new Date(Date.parse(NOW) + 60_000 * ++minute).toISOString(),
})

beforeEach(async () => {
  db = await testDb()
  draft = await createDraft(db)
  context = { db, actor: draft.officer, now: NOW }
})

const add = (section: ListSection, values: Record<string, string | number | string[]>) =>
  addToList(context, { reference: draft.reference, section, values })
const remove = (section: ListSection, sequence: number, rowVersion = 1) =>
  removeFromList(later(), { reference: draft.reference, section, sequence, rowVersion })
const restore = (section: ListSection, sequence: number) =>
  restoreToList(later(), { reference: draft.reference, section, sequence })
const document = async () => getDocument(db, await getAssessment(db, draft.reference))
const numbers = async () => (await document()).impacts.map(({ number }) => number)
const mitigated = async () => (await document()).mitigations.map(({ impactNumber }) => impactNumber)

describe('adding to a list', () => {
  test('gives an impact the next number, and writes one row of history with its hash', async () => {
    expect(await add('impact', { title: 'New', groups: ['age'] })).toEqual({ sequence: 4, id: '4' })
    expect(await numbers()).toEqual([1, 2, 3, 4])
    const row = await db
      .selectFrom('history')
      .selectAll()
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ event: 'add', subject: 'impact 4', personId: draft.officer.id })
    expect(row.textHash).toMatch(/^[0-9a-f]{64}$/)
  })

  test('never uses a number again, even if the last impact is removed several times', async () => {
    await remove('impact', 3)
    expect(await add('impact', { title: 'Fourth' })).toMatchObject({ sequence: 4 })
    await remove('impact', 4)
    expect(await add('impact', { title: 'Fifth' })).toMatchObject({ sequence: 5 })
    expect(await numbers()).toEqual([1, 2, 5])
  })

  test('gives different numbers to two people who add at the same time', async () => {
    const added = await Promise.all([add('impact', { title: 'One' }), add('impact', { title: 'Other' })])
    expect(added.map(({ sequence }) => sequence)).toEqual([4, 5])
  })

  test('gives other rows their own id, even if an import already used the next one', async () => {
    expect(await add('engagement-entry', { organisation: 'Library users' })).toEqual({
      sequence: 4,
      id: 'engagement-4',
    })
    const { versionId, assessmentId } = await getAssessment(db, draft.reference)
    expect(assessmentId).toBeTruthy()
    await db
      .updateTable('engagementEntries')
      .set({ id: 'engagement-5' })
      .where('versionId', '=', versionId)
      .where('sequence', '=', 1)
      .execute()
    const { id, sequence } = await add('engagement-entry', { organisation: 'Members' })
    expect(sequence).toBe(5)
    expect(id).toMatch(/^engagement-5-/)
  })

  test('once for a form that is sent twice', async () => {
    const twice = { ...context, formPost: 'form-7' }
    const send = () =>
      addToList(twice, { reference: draft.reference, section: 'impact', values: { title: 'New' } })
    expect(await send()).toEqual(await send())
    expect(await numbers()).toEqual([1, 2, 3, 4])
  })
})

describe('removing an impact', () => {
  test('takes its mitigations along, and nobody else’s', async () => {
    expect(await remove('impact', 1)).toEqual({ mitigations: 1 })
    expect(await numbers()).toEqual([2, 3])
    expect(await mitigated()).toEqual([2])
  })

  test('and restoring it brings back exactly those that went with it', async () => {
    await add('mitigation', { impactNumber: 1, action: 'A second answer.' })
    await remove('mitigation', 1)
    await remove('impact', 1)
    expect(await mitigated()).toEqual([2])
    expect(await restore('impact', 1)).toEqual({ mitigations: 1 })
    const { impacts, mitigations } = await document()
    expect(impacts.map(({ number, evidenceIds }) => [number, evidenceIds.length])).toEqual([
      [1, 2],
      [2, 1],
      [3, 1],
    ])
    expect(mitigations.map(({ impactNumber, action }) => [impactNumber, action?.slice(0, 8)])).toEqual([
      [2, 'The help'],
      [1, 'A second'],
    ])
  })

  test('takes its words out of the search, and restoring puts them back', async () => {
    const passages = async () =>
      (
        await db
          .selectFrom('passages')
          .select('body')
          .where('section', '=', 'impact')
          .where('subjectId', '=', '1')
          .execute()
      ).length
    await remove('impact', 1)
    expect(await passages()).toBe(0)
    await restore('impact', 1)
    expect(await passages()).toBe(1)
  })

  test('keeps its number reserved in the next version', async () => {
    const { reference, officer } = await createApproved(db)
    await startNewVersion({ db, actor: officer, now: NOW }, { reference, reason: 'Review' })
    const own = { db, actor: officer, now: NOW }
    await removeFromList(own, { reference, section: 'impact', sequence: 3, rowVersion: 1 })
    expect(await addToList(own, { reference, section: 'impact', values: { title: 'After' } })).toMatchObject({
      sequence: 4,
    })
  })

  test('is not done to a row that somebody changed since then', async () => {
    await saveSection(context, {
      reference: draft.reference,
      section: 'impact',
      entryId: '1',
      rowVersion: 1,
      values: { title: 'Changed' },
    })
    await expect(remove('impact', 1)).rejects.toThrow(Conflict)
    expect(await numbers()).toEqual([1, 2, 3])
    expect(await remove('impact', 1, 2)).toEqual({ mitigations: 1 })
  })

  test('is not done twice, and what is not there is not restored', async () => {
    await remove('impact', 1)
    await expect(remove('impact', 1)).rejects.toThrow(NotFound)
    await expect(restore('impact', 99)).rejects.toThrow(NotFound)
    expect(await restore('impact', 2)).toEqual({ mitigations: 0 })
  })

  test('is not undone by saving over it', async () => {
    await remove('impact', 1)
    const saving = saveSection(context, {
      reference: draft.reference,
      section: 'impact',
      entryId: '1',
      rowVersion: 1,
      values: { title: 'Back' },
    })
    await expect(saving).rejects.toThrow('This was removed. You can restore it from its list.')
  })
})

test('removing evidence removes its links, and restoring it brings them back', async () => {
  await remove('evidence-item', 1)
  expect((await document()).impacts[0]?.evidenceIds).toEqual(['ev-survey'])
  await restore('evidence-item', 1)
  expect((await document()).impacts[0]?.evidenceIds).toEqual(['ev-visits', 'ev-survey'])
})

test('the history of all this verifies, row by row', async () => {
  await add('impact', { title: 'New' })
  await remove('impact', 1)
  await restore('impact', 1)
  const events = (await db.selectFrom('history').select(['event', 'subject']).orderBy('id').execute()).map(
    ({ event, subject }) => [event, subject],
  )
  expect(events).toEqual([
    ['import', null],
    ['add', 'impact 4'],
    ['remove', 'impact 1'],
    ['restore', 'impact 1'],
  ])
  expect(await verifyHistory(db)).toMatchObject({ ok: true })
  const rows = await listSections(db, (await getAssessment(db, draft.reference)).versionId, 'mitigation')
  expect(rows.every(({ removedAt }) => removedAt === null)).toBe(true)
})
