import { beforeEach, describe, expect, test } from 'vitest'
import type { Context } from '#app/commands/context.server.ts'
import { saveSection } from '#app/commands/assessment/save-section.server.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { hashOfValues, findSection } from '#app/data/assessment/sections.server.ts'
import { listTexts } from '#app/data/assessment/texts.server.ts'
import { verifyHistory } from '#app/data/oversight/verify-history.server.ts'
import { Conflict, NotFound, Refused } from '#app/domain/failures.ts'
import type { Db } from '#db/client.ts'
import { createDraft, createSubmitted, type TestAssessment } from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { documentWith } from '#tests/support/documents.ts'
import { createPerson } from '#tests/support/people.ts'
import { NOW } from '#tests/support/request.ts'

let db: Db
let draft: TestAssessment
let context: Context

beforeEach(async () => {
  db = await testDb()
  draft = await createDraft(db)
  context = { db, actor: draft.officer, now: NOW }
})

const findDecision = async () =>
  findSection(db, (await getAssessment(db, draft.reference)).versionId, 'decision')
const save = (values: Record<string, string>, rowVersion = 1, by: Context = context) =>
  saveSection(by, { reference: draft.reference, section: 'decision', rowVersion, values })
const countHistory = async () => (await db.selectFrom('history').select('id').execute()).length

describe('saving a section', () => {
  test('replaces the text, keeps the earlier one, and returns the new row version', async () => {
    expect(await save({ body: 'Full Council' })).toEqual({ kind: 'recorded', rowVersion: 2 })
    expect(await findDecision()).toMatchObject({
      rowVersion: 2,
      savedAt: NOW,
      savedBy: draft.officer.id,
      values: { body: 'Full Council' },
    })
    const { versionId } = await getAssessment(db, draft.reference)
    const texts = await listTexts(db, versionId, 'decision', '')
    expect(texts.map(({ values }) => values['body'])).toEqual(['Full Council', 'Cabinet'])
  })

  test('adds one row to the history, with the hash of the text and none of its words', async () => {
    await save({ body: 'Full Council' })
    const row = await db
      .selectFrom('history')
      .selectAll()
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({
      event: 'save',
      subject: 'decision',
      at: NOW,
      personId: draft.officer.id,
      versionNumber: 1,
      fromStatus: 'draft',
      toStatus: 'draft',
      textHash: hashOfValues({ body: 'Full Council' }),
    })
    expect(JSON.stringify(row)).not.toContain('Full Council')
  })

  test('updates the assessment in the register', async () => {
    await save({ body: 'Full Council', date: '2027-06-01' })
    const line = await db.selectFrom('register').selectAll().executeTakeFirstOrThrow()
    expect(line).toMatchObject({ decisionOn: '2027-06-01', changedAt: NOW })
  })

  test('changes nothing if the text is the same', async () => {
    const before = await countHistory()
    const saved = await findDecision()
    expect(await save(saved?.values as Record<string, string>, 1)).toEqual({
      kind: 'unchanged',
      rowVersion: 1,
    })
    expect(await countHistory()).toBe(before)
  })

  test('from a page with an older text is a conflict, and changes nothing', async () => {
    await save({ body: 'Full Council' })
    const before = await countHistory()
    await expect(save({ body: 'The mayor' })).rejects.toThrow(Conflict)
    await expect(save({ body: 'The mayor' }, 7)).rejects.toThrow(Conflict)
    await expect(save({ body: 'The mayor' }, 0)).rejects.toThrow(Conflict)
    expect((await findDecision())?.values['body']).toBe('Full Council')
    expect(await countHistory()).toBe(before)
  })

  test('is a conflict for the second of two people who save at once', async () => {
    const both = await Promise.allSettled([save({ body: 'One' }), save({ body: 'Other' })])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await findDecision()).toMatchObject({ rowVersion: 2, values: { body: 'One' } })
  })

  test('is a conflict for the second of two people who start the section at once', async () => {
    const bare = await createDraft(db, {
      document: documentWith({ proposal: { title: 'Bare' } }),
      officer: draft.officer,
    })
    const first = (body: string) =>
      saveSection(context, {
        reference: bare.reference,
        section: 'decision',
        rowVersion: 0,
        values: { body },
      })
    const both = await Promise.allSettled([first('One'), first('Other')])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('saves once when the same form is sent twice, and gives the same result both times', async () => {
    const twice = { ...context, formPost: 'form-1' }
    expect(await save({ body: 'Full Council' }, 1, twice)).toEqual({ kind: 'recorded', rowVersion: 2 })
    const before = await countHistory()
    expect(await save({ body: 'Full Council' }, 1, twice)).toEqual({ kind: 'recorded', rowVersion: 2 })
    expect(await countHistory()).toBe(before)
  })

  test('saves a form that has the same key as another person’s form', async () => {
    await save({ body: 'Full Council' }, 1, { ...context, formPost: 'form-1' })
    const colleague = await createPerson(db)
    const { assessmentId } = await getAssessment(db, draft.reference)
    await db
      .insertInto('authors')
      .values({ assessmentId, personId: colleague.id, addedAt: NOW, addedBy: null })
      .execute()
    expect(
      await save({ body: 'Cabinet' }, 2, { db, actor: colleague, now: NOW, formPost: 'form-1' }),
    ).toEqual({ kind: 'recorded', rowVersion: 3 })
  })

  test('a save that was refused can be sent again with the same form key', async () => {
    const again = { ...context, formPost: 'form-1' }
    await expect(save({ body: 'Full Council' }, 9, again)).rejects.toThrow(Conflict)
    expect(await save({ body: 'Full Council' }, 1, again)).toEqual({ kind: 'recorded', rowVersion: 2 })
  })
})

describe('saving a section is refused', () => {
  test('as not found, to someone who cannot see the assessment', async () => {
    const stranger = await createPerson(db)
    await expect(save({ body: 'x' }, 1, { db, actor: stranger, now: NOW })).rejects.toThrow(NotFound)
  })

  test('to people who can read it but are not authors', async () => {
    for (const actor of [draft.manager, draft.lead]) {
      await expect(save({ body: 'x' }, 1, { db, actor, now: NOW })).rejects.toThrow(
        'Only an author or a contributor can do this.',
      )
    }
  })

  test('after the assessment is submitted', async () => {
    const { reference, officer } = await createSubmitted(db)
    const saving = saveSection(
      { db, actor: officer, now: NOW },
      { reference, section: 'decision', rowVersion: 1, values: { body: 'x' } },
    )
    await expect(saving).rejects.toThrow(Refused)
    expect(await verifyHistory(db)).toMatchObject({ ok: true })
  })
})

test('a list of choices replaces the earlier list, and keeps each choice once', async () => {
  const { versionId } = await getAssessment(db, draft.reference)
  const age = await findSection(db, versionId, 'baseline', 'age')
  const values = { ...age?.values, evidenceIds: ['ev-census', 'ev-census', 'ev-visits'] }
  await saveSection(context, {
    reference: draft.reference,
    section: 'baseline',
    entryId: 'age',
    rowVersion: 1,
    values,
  })
  expect((await findSection(db, versionId, 'baseline', 'age'))?.values['evidenceIds']).toEqual([
    'ev-census',
    'ev-visits',
  ])
  expect(await verifyHistory(db)).toMatchObject({ ok: true })
})
