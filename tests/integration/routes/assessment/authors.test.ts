import { expect, test } from 'vitest'
import { saveSection } from '#app/commands/assessment/save-section.server.ts'
import { getAssessment, listTags } from '#app/data/assessment/assessments.server.ts'
import { importAssessment } from '#app/commands/assessment/import-assessment.server.ts'
import { SYSTEM } from '#app/domain/people.ts'
import { action, loader } from '#app/routes/assessment/authors.tsx'
import { action as saveSettings, loader as openSettings } from '#app/routes/assessment/settings.tsx'
import type { SignedInPerson } from '#app/http/context.server.ts'
import type { Db } from '#db/client.ts'
import { createCouncil, createReturned, createDraft, moveVersionNow } from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { completeDocument } from '#tests/support/documents.ts'
import { createPerson } from '#tests/support/people.ts'
import { getting, NOW, outcomeOf, posting } from '#tests/support/request.ts'

const search = async (db: Db, reference: string, as: SignedInPerson, q: string) =>
  (
    await loader(
      getting(db, `/assessments/${reference}/authors?q=${encodeURIComponent(q)}`, {
        as,
        params: { reference },
      }),
    )
  ).officers
const send = (db: Db, reference: string, as: SignedInPerson, intent: string, personId: string) =>
  outcomeOf(
    action(
      posting(db, `/assessments/${reference}/authors`, { intent, personId }, { as, params: { reference } }),
    ),
  )
const authorIds = async (db: Db, reference: string) => (await getAssessment(db, reference)).ties.authorIds

test('you can find a partner officer by name, e-mail or organisation, and they can then write', async () => {
  const db = await testDb()
  const { reference, officer } = await createDraft(db)
  const owen = await createPerson(db, {
    name: 'Owen Price',
    email: 'owen@nhs.example',
    organisation: 'Wexmoor NHS Trust',
  })
  for (const q of ['owen', 'NHS.example', 'wexmoor nhs'])
    expect(await search(db, reference, officer, q)).toMatchObject([{ name: 'Owen Price' }])
  const answer = await send(db, reference, officer, 'add', owen.id)
  expect(answer).toMatchObject({
    status: 303,
    location: `/assessments/${reference}/authors?done=author-added`,
  })
  await saveSection(
    { db, actor: owen, now: NOW },
    { reference, section: 'conclusion', rowVersion: 1, values: { foster: 'Together.' } },
  )
  expect((await getAssessment(db, reference)).ties.writerIds).toContain(owen.id)
})

test('who is no officer, has left, is an author already or approves it, is not offered and not taken', async () => {
  const db = await testDb()
  const { reference, officer, manager } = await createReturned(db)
  const approvingOfficer = manager
  await db.insertInto('personRoles').values({ personId: manager.id, role: 'officer' }).execute()
  const left = await createPerson(db, { name: 'Gone Away', disabledAt: '2026-01-01T00:00:00.000Z' })
  const administrator = await createPerson(db, { name: 'Ada Min', roles: ['administrator'] })
  for (const person of [approvingOfficer, left, administrator, officer]) {
    expect(await search(db, reference, officer, person.name)).toEqual([])
    expect(await send(db, reference, officer, 'add', person.id)).toMatchObject({ status: 422 })
  }
  expect(await send(db, reference, officer, 'add', 'nobody')).toMatchObject({ status: 404 })
  expect(await send(db, reference, officer, 'promote', officer.id)).toMatchObject({ status: 400 })
  expect(await authorIds(db, reference)).toEqual([officer.id])
})

test('the last author cannot be removed, and someone who removes themselves goes to their own work', async () => {
  const db = await testDb()
  const { reference, officer } = await createDraft(db)
  const owen = await createPerson(db, { name: 'Owen Price' })
  expect(await send(db, reference, officer, 'remove', officer.id)).toMatchObject({ status: 403 })
  await send(db, reference, officer, 'add', owen.id)
  expect(await send(db, reference, officer, 'remove', officer.id)).toMatchObject({
    status: 303,
    location: '/?done=author-removed',
  })
  expect(await authorIds(db, reference)).toEqual([owen.id])
})

test('an equality lead gives an assessment without authors its first one', async () => {
  const db = await testDb()
  const { lead, officer } = await createCouncil(db)
  const { reference } = await importAssessment({ db, actor: SYSTEM, now: NOW }, completeDocument())
  expect(await send(db, reference, lead, 'add', officer.id)).toMatchObject({ status: 303 })
  expect(await authorIds(db, reference)).toEqual([officer.id])
})

test('confidentiality and tags are saved together: one tag on each line, each of them once', async () => {
  const db = await testDb()
  const { reference, officer: as } = await createDraft(db)
  const params = { reference }
  const fields = {
    confidential: 'yes',
    tags: 'Budget 2027-28\r\n\r\n  parks \nBudget 2027-28',
    formKey: 'form-key-settings',
    ...(await moveVersionNow(db, reference)),
    version: (await openSettings(getting(db, '/', { as, params }))).rowVersion,
  }
  const answer = await outcomeOf(saveSettings(posting(db, '/', fields, { as, params })))
  expect(answer).toMatchObject({
    status: 303,
    location: `/assessments/${reference}/versions/1?done=settings`,
  })
  const { confidential, assessmentId } = await getAssessment(db, reference)
  expect({ confidential, tags: await listTags(db, assessmentId) }).toEqual({
    confidential: true,
    tags: ['Budget 2027-28', 'parks'],
  })
  expect((await openSettings(getting(db, '/', { as, params }))).saved).toEqual({
    confidential: 'yes',
    tags: 'Budget 2027-28\nparks',
  })
})

test('tells you when someone else changed the settings first, and keeps a confidential one confidential', async () => {
  const db = await testDb()
  const { reference, officer: as, lead } = await createDraft(db)
  const params = { reference }
  const open = async () => ({
    ...(await moveVersionNow(db, reference)),
    version: (await openSettings(getting(db, '/', { as, params }))).rowVersion,
  })
  const late = await open()
  await outcomeOf(
    saveSettings(posting(db, '/', { ...late, confidential: 'yes', tags: '' }, { as: lead, params })),
  )
  const answer = await outcomeOf(
    saveSettings(posting(db, '/', { ...late, confidential: 'no', tags: 'parks' }, { as, params })),
  )
  expect(answer).toMatchObject({
    status: 409,
    data: expect.objectContaining({ message: expect.stringContaining('Nothing was saved') }),
  })
  const { confidential, assessmentId } = await getAssessment(db, reference)
  expect({ confidential, tags: await listTags(db, assessmentId) }).toEqual({ confidential: true, tags: [] })
  expect(
    await outcomeOf(
      saveSettings(
        posting(db, '/', { ...(await open()), confidential: 'yes', tags: 'parks' }, { as, params }),
      ),
    ),
  ).toMatchObject({ status: 303 })
})

test('a tag longer than any document can hold is refused, and nothing is changed', async () => {
  const db = await testDb()
  const { reference, officer: as } = await createDraft(db)
  const fields = {
    ...(await moveVersionNow(db, reference)),
    confidential: 'yes',
    tags: `parks\n${'x'.repeat(201)}`,
  }
  const answer = await outcomeOf(saveSettings(posting(db, '/', fields, { as, params: { reference } })))
  expect(answer).toMatchObject({
    status: 422,
    data: {
      errors: { tags: 'Each tag must be 200 characters or fewer' },
      entered: { confidential: 'yes', tags: fields.tags },
    },
  })
  expect((await getAssessment(db, reference)).confidential).toBe(false)
})
