import { beforeEach, expect, test } from 'vitest'
import { setConfidential, setTags } from '#app/commands/assessment/change-settings.server.ts'
import { action as merge, loader as openMerge } from '#app/routes/oversight/merge-tags.tsx'
import { action as rename, loader as openRename } from '#app/routes/oversight/rename-tag.tsx'
import { loader as tags } from '#app/routes/oversight/tags.tsx'
import type { SignedInPerson } from '#app/http/context.server.ts'
import type { Db } from '#db/client.ts'
import { createDraft, type TestAssessment } from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { completeDocumentWith } from '#tests/support/documents.ts'
import { getting, NOW, outcomeOf, posting } from '#tests/support/request.ts'

const OLD = 'Budget 2027/28'
const NEW = 'Budget 2027-28'

let db: Db
let parks: TestAssessment
let pools: TestAssessment
beforeEach(async () => {
  db = await testDb()
  const tagged = (title: string, ...with_: string[]) =>
    completeDocumentWith({ proposal: { title, tags: with_ } })
  parks = await createDraft(db, { document: tagged('Parks', OLD, 'Savings') })
  pools = await createDraft(db, { ...parks, document: tagged('Pools', NEW, OLD) })
})

const opening = (tag: string, search = '', as: SignedInPerson = parks.lead) =>
  getting(db, `/x${search}`, { as, params: { tag } })
const into = (tag: string) => `?into=${encodeURIComponent(tag)}`
const renaming = async (tag: string, fields: Record<string, string>, as = parks.lead) =>
  outcomeOf(rename(posting(db, '/x', fields, { as, params: { tag } })))
const merging = async (tag: string, fields: Record<string, string>, as = parks.lead) =>
  outcomeOf(merge(posting(db, '/x', fields, { as, params: { tag } })))
const counts = async () =>
  (await tags(getting(db, '/cumulative/tags', { as: parks.lead }))).tags.map(({ tag, assessments }) => [
    tag,
    assessments,
  ])

test('every tag is listed with its count, and with the one that it is spelled like', async () => {
  const context = { db, actor: pools.officer, now: NOW }
  await setConfidential(context, { reference: pools.reference, confidential: true })
  const page = await tags(getting(db, '/cumulative/tags', { as: parks.lead }))
  expect(page.tags).toEqual([
    { tag: NEW, assessments: 1, confidential: 1, sameAs: undefined },
    { tag: OLD, assessments: 2, confidential: 1, sameAs: NEW },
    { tag: 'Savings', assessments: 1, confidential: 0, sameAs: undefined },
  ])
})

test('confidential assessments are counted and not named before a tag is changed', async () => {
  const context = { db, actor: pools.officer, now: NOW }
  await setConfidential(context, { reference: pools.reference, confidential: true })
  const { concerns } = await openRename(opening(OLD))
  expect(concerns).toMatchObject({ total: 2, confidential: 1, assessments: [{ title: 'Parks' }] })
  expect(JSON.stringify(concerns)).not.toContain('Pools')
})

test('a tag is renamed everywhere, also if the form is sent twice', async () => {
  const { rowVersion } = await openRename(opening('Savings'))
  const fields = { name: 'Savings 2027', version: rowVersion, formKey: 'form-key-rename' }
  const done = { status: 303, location: '/cumulative/tags/Savings%202027?done=tag-renamed' }
  expect(await renaming('Savings', fields)).toMatchObject(done)
  expect(await renaming('Savings', fields)).toMatchObject(done)
  expect(await counts()).toEqual([
    [NEW, 1],
    [OLD, 2],
    ['Savings 2027', 1],
  ])
})

test('a name that another tag has becomes an offer to merge, and keeps what was typed', async () => {
  const { rowVersion } = await openRename(opening('Savings'))
  expect(await renaming('Savings', { name: 'budget 2027 – 28', version: rowVersion })).toMatchObject({
    status: 422,
    data: { entered: { name: 'budget 2027 – 28', mergeInto: NEW } },
  })
})

test.each([
  ['', 'Enter the new name of the tag'],
  ['x'.repeat(201), 'The tag must be 200 characters or fewer'],
  ['two\nlines', 'The tag must be on one line'],
])('the name %j is refused', async (name, message) => {
  const { rowVersion } = await openRename(opening('Savings'))
  expect(await renaming('Savings', { name, version: rowVersion })).toMatchObject({
    status: 422,
    data: { errors: { name: message } },
  })
})

test('two tags are merged after the person has seen what changes', async () => {
  expect((await openMerge(opening(OLD))).others).toEqual([NEW, 'Savings'])
  const { chosen, concerns, rowVersion } = await openMerge(opening(OLD, into(NEW)))
  expect([chosen?.total, concerns.total]).toEqual([1, 2])
  expect(await merging(OLD, { into: NEW, version: rowVersion })).toMatchObject({
    status: 303,
    location: '/cumulative/tags/Budget%202027-28?done=tags-merged',
  })
  expect(await counts()).toEqual([
    [NEW, 2],
    ['Savings', 1],
  ])
})

test('nothing is changed if other assessments got or lost the tag in the meantime', async () => {
  const seen = await openMerge(opening(OLD, into(NEW)))
  const renamed = await openRename(opening(OLD))
  const context = { db, actor: pools.officer, now: NOW }
  await setTags(context, { reference: pools.reference, tags: [NEW] })
  expect(await merging(OLD, { into: NEW, version: seen.rowVersion })).toMatchObject({
    status: 422,
    data: { errors: { into: expect.stringContaining('changed after you opened the page') as unknown } },
  })
  expect(await renaming(OLD, { name: 'Cuts', version: renamed.rowVersion })).toMatchObject({
    status: 422,
    data: { errors: { name: expect.stringContaining('changed after you opened the page') as unknown } },
  })
  expect(await counts()).toContainEqual([OLD, 1])
})

test.each(['', 'Trams', OLD])('a tag cannot be merged into %j', async (other) => {
  expect(await merging(OLD, { into: other, version: '' })).toMatchObject({ status: 422 })
})

test('only equality leads can open these pages, and a tag that nothing has is not found', async () => {
  const { officer } = parks
  for (const result of [
    tags(getting(db, '/cumulative/tags', { as: officer })),
    openRename(opening(OLD, '', officer)),
    openMerge(opening(OLD, '', officer)),
    rename(posting(db, '/x', { name: 'a' }, { as: officer, params: { tag: OLD } })),
    merge(posting(db, '/x', { into: NEW }, { as: officer, params: { tag: OLD } })),
  ])
    expect(await outcomeOf(result)).toMatchObject({ status: 403 })
  expect(await outcomeOf(openRename(opening('Trams')))).toMatchObject({ status: 404 })
  expect(await outcomeOf(openMerge(opening('Trams')))).toMatchObject({ status: 404 })
})

test('someone who renames a tag that has just been renamed is told so, and keeps what they typed', async () => {
  const { rowVersion } = await openRename(opening('Savings'))
  await renaming('Savings', { name: 'Savings 2027', version: rowVersion })
  expect(await renaming('Savings', { name: 'Cuts', version: rowVersion })).toMatchObject({
    status: 422,
    data: { entered: { name: 'Cuts' } },
  })
  expect((await openRename(opening('Savings'))).concerns.isGone).toBe(true)
  expect((await openMerge(opening('Savings', into(NEW)))).concerns.isGone).toBe(true)
})
