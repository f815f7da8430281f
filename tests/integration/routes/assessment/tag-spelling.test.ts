import { beforeEach, expect, test } from 'vitest'
import { changeSettings } from '#app/commands/assessment/change-settings.server.ts'
import { importAssessment } from '#app/commands/assessment/import-assessment.server.ts'
import { getAssessment, listTags } from '#app/data/assessment/assessments.server.ts'
import { loader as report } from '#app/routes/assessment/import-report.tsx'
import { action, loader } from '#app/routes/assessment/settings.tsx'
import type { Db } from '#db/client.ts'
import {
  createDraft,
  createSubmitted,
  moveVersionNow,
  type TestAssessment,
} from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { completeDocumentWith } from '#tests/support/documents.ts'
import { getting, NOW, outcomeOf, posting } from '#tests/support/request.ts'

const IN_USE = 'Budget 2027-28'
const OTHER = 'Budget 2027/28'

let db: Db
let draft: TestAssessment
beforeEach(async () => {
  db = await testDb()
  const tagged = (...tags: string[]) => ({ document: completeDocumentWith({ proposal: { tags } }) })
  const council = await createSubmitted(db, tagged(IN_USE))
  draft = await createDraft(db, { ...council, ...tagged('parks') })
})

const opened = (reference = draft.reference, search = '') =>
  loader(getting(db, `/${search}`, { as: draft.officer, params: { reference } }))
const save = async (fields: Record<string, string>, reference = draft.reference) => {
  const seen = { ...(await moveVersionNow(db, reference)), version: (await opened(reference)).rowVersion }
  const sent = { ...seen, confidential: 'no', ...fields }
  return outcomeOf(action(posting(db, '/', sent, { as: draft.officer, params: { reference } })))
}
const tags = async (reference = draft.reference) =>
  listTags(db, (await getAssessment(db, reference)).assessmentId)
const answer = (place: number, typed: string, says: string, inUse = IN_USE) => ({
  [`spelling-${place}-of`]: typed,
  [`spelling-${place}-in-use`]: inUse,
  [`spelling-${place}`]: says,
})

test('the tags of other assessments that this person can see are suggested, without their own', async () => {
  expect((await opened()).tagsElsewhere).toEqual([IN_USE])
})

test('a suggested tag is added to those in the list', async () => {
  expect(await save({ tags: 'parks', addTag: IN_USE })).toMatchObject({ status: 303 })
  expect(await tags()).toEqual(['parks', IN_USE])
})

test.each([OTHER, 'budget 2027\u201328', 'Budgte 2027-28', 'Budgets 2027-28'])(
  'a new tag %s that looks like one in use is asked about, and keeps what was typed',
  async (typed) => {
    const question = { 'spelling-1': `Choose whether “${typed}” is the same tag as “${IN_USE}”` }
    expect(await save({ tags: `parks\n${typed}` })).toMatchObject({
      status: 422,
      data: { errors: question, entered: { tags: `parks\n${typed}` } },
    })
    expect(await tags()).toEqual(['parks'])
  },
)

test('it becomes the tag in use, or stays as it is, as the person chooses', async () => {
  const typed = { tags: `parks\n${OTHER}` }
  expect(await save({ ...typed, ...answer(1, OTHER, 'use') })).toMatchObject({ status: 303 })
  expect(await tags()).toEqual(['parks', IN_USE])
  expect(await save({ ...typed, ...answer(1, OTHER, 'keep', IN_USE) })).toMatchObject({ status: 303 })
  expect(await tags()).toEqual(['parks', OTHER])
  // Afterwards it is not asked again.
  expect(await save(typed)).toMatchObject({ status: 303 })
})

test.each([
  answer(1, 'Something else', 'keep'),
  answer(1, OTHER, 'keep', 'Another tag'),
  answer(1, OTHER, 'maybe'),
])('an answer to another question does not count: %j', async (fields) => {
  expect(await save({ tags: `parks\n${OTHER}`, ...fields })).toMatchObject({ status: 422 })
})

test('another year is another tag', async () => {
  expect(await save({ tags: 'Budget 2028-29' })).toMatchObject({ status: 303 })
})

test('the command refuses it too, and saves nothing', async () => {
  const { assessmentId, confidential } = await getAssessment(db, draft.reference)
  expect(confidential).toBe(false)
  const change = { reference: draft.reference, confidential: true, tags: [OTHER] }
  await expect(
    changeSettings(
      { db, actor: draft.officer, now: NOW },
      { ...change, rowVersion: (await opened()).rowVersion },
    ),
  ).rejects.toMatchObject({ errors: { 'spelling-0': expect.stringContaining(OTHER) as unknown } })
  expect(await listTags(db, assessmentId)).toEqual(['parks'])
  expect((await getAssessment(db, draft.reference)).confidential).toBe(false)
})

test('an imported document keeps its tag, the report asks about it, and the settings change it', async () => {
  const document = completeDocumentWith({ proposal: { tags: ['roads', OTHER] } })
  const { reference } = await importAssessment({ db, actor: draft.officer, now: NOW }, document)
  const page = getting(db, '/', { as: draft.officer, params: { reference } })
  expect((await report(page)).alikeTags).toMatchObject([{ typed: OTHER, inUse: IN_USE }])
  expect((await opened(reference, '?spellings=check')).asksAboutSaved).toBe(true)
  const typed = { tags: `roads\n${OTHER}` }
  expect(await save({ ...typed, ...answer(1, OTHER, 'use') }, reference)).toMatchObject({ status: 303 })
  expect(await tags(reference)).toEqual(['roads', IN_USE])
  expect((await report(page)).alikeTags).toEqual([])
})
