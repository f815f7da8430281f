import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { setConfidential, setTags } from '#app/commands/assessment/change-settings.server.ts'
import { redactCouncilText } from '#app/commands/council/redact-council-text.server.ts'
import { mergeTags } from '#app/commands/oversight/merge-tags.server.ts'
import { renameTag } from '#app/commands/oversight/rename-tag.server.ts'
import { writeCumulativeAssessment } from '#app/commands/oversight/write-cumulative-assessment.server.ts'
import { getAssessment, listTags } from '#app/data/assessment/assessments.server.ts'
import { listEditions } from '#app/data/oversight/cumulative-editions.server.ts'
import { listFormerNames, listTagsInUse, tagsRowVersion } from '#app/data/oversight/tags.server.ts'
import { verifyHistory } from '#app/data/oversight/verify-history.server.ts'
import { aboutCumulative } from '#app/views/council/council-texts.server.ts'
import type { Db } from '#db/client.ts'
import { createApproved, createDraft, type TestAssessment } from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { completeDocumentWith } from '#tests/support/documents.ts'
import { NOW } from '#tests/support/request.ts'

const OLD = 'Budget 2027/28'
const NEW = 'Budget 2027-28'
const ANSWERS = {
  addsUp: 'Older people lose twice, as Jane Whitfield said.',
  willBeDone: 'One fund.',
  outcome: 'B',
  outcomeReason: 'It is enough.',
} as const

let db: Db
let signed: TestAssessment
let draft: TestAssessment
beforeEach(async () => {
  db = await testDb()
  const tagged = (title: string, ...tags: string[]) => completeDocumentWith({ proposal: { title, tags } })
  signed = await createApproved(db, { document: tagged('Fewer buses', 'Transport', OLD) })
  draft = await createDraft(db, { ...signed, document: tagged('Pool', OLD, NEW) })
})

const lead = (at = NOW) => ({ db, actor: signed.lead, now: at })
const tagsOf = async ({ reference }: TestAssessment) =>
  listTags(db, (await getAssessment(db, reference)).assessmentId)
const rename = async (tag: string, name: string, context = lead()) =>
  renameTag(context, { tag, name, rowVersion: await tagsRowVersion(db, tag) })
const merge = async (tag: string, into: string, context = lead()) =>
  mergeTags(context, { tag, into, rowVersion: await tagsRowVersion(db, tag, into) })
const recorded = async () =>
  (await db.selectFrom('history').selectAll().where('event', '=', 'rename tag').orderBy('id').execute()).map(
    ({ assessmentId, subject, details }) => [assessmentId !== null, subject, JSON.parse(details) as unknown],
  )

describe('renaming', () => {
  test('changes the tag of every assessment, records it in each history, and is undone by renaming back', async () => {
    await rename('Transport', 'Buses and trains')
    expect(await tagsOf(signed)).toEqual(['Buses and trains', OLD])
    expect(await recorded()).toEqual([[true, null, { tags: { from: 'Transport', to: 'Buses and trains' } }]])
    await rename('Buses and trains', 'Transport')
    expect(await tagsOf(signed)).toEqual(['Transport', OLD])
    expect(await verifyHistory(db)).toMatchObject({ ok: true })
  })

  test('can change only the spelling', async () => {
    await rename('Transport', 'transport')
    expect(await tagsOf(signed)).toEqual(['transport', OLD])
  })

  test.each([NEW, 'budget 2027 – 28'])('to the spelling of another tag is refused: %s', async (name) => {
    await expect(rename('Transport', name)).rejects.toMatchObject({
      errors: {
        name: expect.stringMatching(/^“Budget 2027.28” is already a tag\. Merge the two/) as unknown,
      },
    })
    expect(await tagsOf(signed)).toEqual(['Transport', OLD])
    expect(await recorded()).toEqual([])
  })

  test('does not make the equality lead a writer, so they can still audit it', async () => {
    await rename('Transport', 'Buses')
    const writers = await db.selectFrom('writers').select('personId').execute()
    expect(writers.map(({ personId }) => personId)).not.toContain(signed.lead.id)
  })

  test('is refused to others, for a tag that nothing has, and when other assessments had it by then', async () => {
    await expect(rename('Transport', 'Buses', { ...lead(), actor: signed.officer })).rejects.toThrow(
      'Only an equality lead',
    )
    await expect(rename('Trams', 'Buses')).rejects.toThrow('We could not find this tag.')
    const rowVersion = await tagsRowVersion(db, 'Transport')
    const author = { db, actor: draft.officer, now: NOW }
    await setTags(author, { reference: draft.reference, tags: ['Transport'] })
    await expect(renameTag(lead(), { tag: 'Transport', name: 'Buses', rowVersion })).rejects.toThrow(
      'after you opened the page',
    )
  })
})

describe('merging', () => {
  test('leaves one tag, also where an assessment had both', async () => {
    await merge(OLD, NEW)
    expect([await tagsOf(signed), await tagsOf(draft)]).toEqual([['Transport', NEW], [NEW]])
    expect(await recorded()).toEqual([
      [true, null, { isMerged: true, tags: { from: OLD, to: NEW } }],
      [true, null, { isMerged: true, tags: { from: OLD, to: NEW } }],
    ])
    expect(await listTagsInUse(db)).toEqual([
      { tag: NEW, assessments: 2, confidential: 0 },
      { tag: 'Transport', assessments: 1, confidential: 0 },
    ])
    expect(await verifyHistory(db)).toMatchObject({ ok: true })
  })

  test.each([OLD, 'Trams'])('with itself or with a tag that nothing has is refused: %s', async (into) => {
    await expect(merge(OLD, into)).rejects.toMatchObject({ errors: { into: expect.anything() as unknown } })
  })

  test('counts confidential assessments', async () => {
    await setConfidential(
      { db, actor: draft.officer, now: NOW },
      { reference: draft.reference, confidential: true },
    )
    expect((await listTagsInUse(db))[0]).toEqual({ tag: NEW, assessments: 1, confidential: 1 })
  })
})

describe('cumulative assessments', () => {
  const write = (tag: string, basedOn: number, at: string) =>
    writeCumulativeAssessment(lead(at), { tag, basedOn, ...ANSWERS })
  const editions = async (tag: string) =>
    (await listEditions(db, tag)).map((edition) => [edition.number, edition.tag])

  test('follow their tag, keep what was signed, and are numbered on', async () => {
    await write('Transport', 0, '2026-11-20T10:00:00.000Z')
    await rename('Transport', 'Savings')
    await write('Savings', 1, '2026-11-21T10:00:00.000Z')
    await rename('Savings', 'Transport')
    expect(await editions('Transport')).toEqual([
      [2, 'Savings'],
      [1, 'Transport'],
    ])
    expect(await editions('Savings')).toEqual([])
    expect(await verifyHistory(db)).toMatchObject({ ok: true })
  })

  test('of two tags that are merged are kept together', async () => {
    await write(OLD, 0, '2026-11-20T10:00:00.000Z')
    await write(NEW, 0, '2026-11-21T10:00:00.000Z')
    await merge(OLD, NEW)
    await write(NEW, 1, '2026-11-22T10:00:00.000Z')
    expect(await editions(NEW)).toEqual([
      [2, NEW],
      [1, NEW],
      [1, OLD],
    ])
    expect(await recorded()).toContainEqual([
      false,
      `cumulative ${NEW}`,
      { isMerged: true, tags: { from: OLD, to: NEW } },
    ])
    expect(await listFormerNames(db, NEW)).toEqual([OLD])
  })

  test('are still redacted, with the names that the tag had', async () => {
    await write(OLD, 0, '2026-11-20T10:00:00.000Z')
    await rename(OLD, 'Jane Whitfield’s savings')
    await rename('Jane Whitfield’s savings', 'Savings')
    const text = aboutCumulative('Savings', await listFormerNames(db, 'Savings'))
    await redactCouncilText(lead(), text, { withheld: { words: 'Jane Whitfield' }, reason: 'She asked' })
    const all = JSON.stringify([
      await listEditions(db, 'Savings'),
      await db.selectFrom('history').selectAll().where('subject', 'is not', null).execute(),
    ])
    expect(all.replaceAll('cumulative Jane', '')).not.toContain('Jane')
    expect(await verifyHistory(db)).toMatchObject({ ok: true })
  })

  test.each([
    ["adds_up = 'x'", 'what it says'],
    ["kept_under = 'x', adds_up = 'y'", 'its tag and what it says at once'],
    ["kept_under = 'x', redacted_at = 'y'", 'its tag and that it was redacted at once'],
    ["kept_under = 'x', tag = 'y'", 'what it was signed for'],
    ['kept_under = null', 'its tag to none'],
  ])('cannot be changed by the database itself: %s', async (change) => {
    await write(OLD, 0, '2026-11-20T10:00:00.000Z')
    await expect(sql.raw(`update cumulative_editions set ${change}`).execute(db)).rejects.toThrow(
      'An edition is written once.',
    )
  })
})
