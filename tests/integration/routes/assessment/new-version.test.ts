import { expect, test } from 'vitest'
import { addToList } from '#app/commands/assessment/add-to-list.server.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { action as startNewVersion } from '#app/routes/assessment/new-version.tsx'
import { action as withdraw } from '#app/routes/signoff/withdraw.tsx'
import { loader as read } from '#app/routes/assessment/version.tsx'
import { createApproved, moveVersionNow } from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { getting, NOW, outcomeOf, posting } from '#tests/support/request.ts'

test('a new version needs a reason, and only one is written at a time', async () => {
  const db = await testDb()
  const { reference, officer: as } = await createApproved(db)
  const start = async (reason: string) =>
    outcomeOf(
      startNewVersion(
        posting(db, '/', { reason, ...(await moveVersionNow(db, reference)) }, { as, params: { reference } }),
      ),
    )
  expect(await start(' ')).toMatchObject({
    status: 422,
    data: { errors: { reason: 'Say why a new version is needed' } },
  })
  expect(await start('The review is due')).toMatchObject({
    status: 303,
    location: `/assessments/${reference}/versions/2?done=new-version`,
  })
  expect(await start('Again')).toMatchObject({ status: 403 })
})

test('after a new version is withdrawn the version before it is in force, and another can be started', async () => {
  const db = await testDb()
  const { reference, officer: as } = await createApproved(db)
  const params = { reference }
  const start = async (reason: string) =>
    outcomeOf(
      startNewVersion(posting(db, '/', { reason, ...(await moveVersionNow(db, reference)) }, { as, params })),
    )
  await start('The proposal changed')
  const { sequence } = await addToList(
    { db, actor: as, now: NOW },
    { reference, section: 'impact', values: { title: 'Another' } },
  )
  const { moveVersion } = await getAssessment(db, reference)
  await withdraw(
    posting(
      db,
      '/',
      { moveVersion: String(moveVersion), reason: 'It did not change after all.' },
      { as, params },
    ),
  )

  expect(await getAssessment(db, reference)).toMatchObject({
    versionNumber: 1,
    latestVersionNumber: 1,
    status: 'approved',
  })
  expect(await db.selectFrom('register').select(['status', 'versionNumber']).execute()).toEqual([
    { status: 'approved', versionNumber: 1 },
  ])
  expect((await getAssessment(db, reference, 2)).status).toBe('withdrawn')

  expect(await start('The review is due')).toMatchObject({
    status: 303,
    location: `/assessments/${reference}/versions/3?done=new-version`,
  })
  expect(await getAssessment(db, reference)).toMatchObject({
    versionNumber: 3,
    status: 'draft',
    lastImpactNumber: sequence,
  })
  const { reading } = await read(getting(db, '/', { as, params: { ...params, version: '3' } }))
  expect(reading.since).toMatchObject({ name: 'version 1', changes: [] })
  expect(reading.document.impacts).toHaveLength(3)
})
