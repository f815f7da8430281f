import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { getAssessment, listTags } from '#app/data/assessment/assessments.server.ts'
import { findSection } from '#app/data/assessment/sections.server.ts'
import { action as saveImpact } from '#app/routes/assessment/impact.tsx'
import { action as changeImpacts } from '#app/routes/assessment/impacts.tsx'
import { action as saveSettings, loader as openSettings } from '#app/routes/assessment/settings.tsx'
import type { Db } from '#db/client.ts'
import * as an from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { getting, outcomeOf, posting } from '#tests/support/request.ts'

/** A form that does two things does both or neither. */

const eventsIn = async (db: Db) =>
  (await db.selectFrom('history').select('event').orderBy('id').execute()).map(({ event }) => event)

test('settings whose tags cannot be saved do not make the assessment confidential', async () => {
  const db = await testDb()
  const { reference, officer: as } = await an.createDraft(db)
  const params = { reference }
  const before = await eventsIn(db)
  await sql`create trigger no_tags before insert on tags begin select raise(abort, 'disk full'); end`.execute(
    db,
  )
  const fields = {
    confidential: 'yes',
    tags: 'parks',
    formKey: 'form-key-settings',
    ...(await an.moveVersionNow(db, reference)),
    version: (await openSettings(getting(db, '/', { as, params }))).rowVersion,
  }
  const send = () => saveSettings(posting(db, '/', fields, { as, params }))
  await expect(send()).rejects.toBeDefined()
  expect(await getAssessment(db, reference)).toMatchObject({ confidential: false })
  expect(await eventsIn(db)).toEqual(before)

  await sql`drop trigger no_tags`.execute(db)
  expect(await outcomeOf(send())).toMatchObject({ status: 303 })
  expect(await outcomeOf(send())).toMatchObject({ status: 303 })
  const { confidential, assessmentId } = await getAssessment(db, reference)
  expect({ confidential, tags: await listTags(db, assessmentId) }).toEqual({
    confidential: true,
    tags: ['parks'],
  })
  expect(await eventsIn(db)).toEqual([...before, 'set confidential', 'set tags'])
})

test('“Restore and save” restores nothing when someone saved a newer text before it was removed', async () => {
  const db = await testDb()
  const { reference, officer: as } = await an.createDraft(db)
  const impact = {
    title: 'A longer walk',
    groups: ['age'],
    combination: 'each',
    effect: 'negative',
    source: 'Counts',
    rationale: 'The stop moves.',
  }
  const send = (fields: Record<string, string | readonly string[]>, rowVersion: string) =>
    posting(
      db,
      `/assessments/${reference}/impacts/1`,
      { ...fields, rowVersion },
      {
        as,
        params: { reference, number: '1' },
      },
    )
  await saveImpact(send({ ...impact, intent: 'later' }, '1'))
  await changeImpacts(send({ intent: 'remove', number: '1' }, '2'))
  const before = await eventsIn(db)
  const { versionId } = await getAssessment(db, reference)
  const isRemoved = async () => (await findSection(db, versionId, 'impact', '1'))?.removedAt !== null

  const answer = await outcomeOf(saveImpact(send({ ...impact, title: 'Mine', intent: 'restore' }, '1')))
  expect(answer).toMatchObject({ status: 409, data: { entered: { title: 'Mine', rowVersion: '2' } } })
  expect(await isRemoved()).toBe(true)
  expect(await eventsIn(db)).toEqual(before)

  await saveImpact(send({ ...impact, title: 'Mine', intent: 'restore' }, '2'))
  expect(await isRemoved()).toBe(false)
  expect(await eventsIn(db)).toEqual([...before, 'restore', 'save'])
})
