import { expect, test } from 'vitest'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { listHistory } from '#app/data/history.server.ts'
import { listApprovals } from '#app/data/signoff/submissions.server.ts'
import { action as startNewVersion } from '#app/routes/assessment/new-version.tsx'
import { action as reassign } from '#app/routes/signoff/reassign.tsx'
import { action as sign } from '#app/routes/signoff/sign.tsx'
import { action as takeBack } from '#app/routes/signoff/take-back.tsx'
import type { SignedInPerson } from '#app/http/context.server.ts'
import { createSubmitted, createApproved, moveVersionNow } from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { createPerson } from '#tests/support/people.ts'
import { outcomeOf, posting } from '#tests/support/request.ts'

const key = (name: string) => ({ formKey: `form-key-${name}` })

test('of twenty approvals at once exactly one succeeds, with one signature and one row of history', async () => {
  const db = await testDb()
  const { reference, manager: as } = await createSubmitted(db)
  const { moveVersion, versionId, assessmentId } = await getAssessment(db, reference)
  const form = (n: number) => ({ moveVersion: String(moveVersion), attested: 'yes', ...key(`number-${n}`) })
  const args = Array.from({ length: 20 }, (_, n) =>
    posting(db, `/assessments/${reference}/sign`, form(n), { as, params: { reference } }),
  )
  const answers = await Promise.all(args.map((each) => outcomeOf(sign(each))))
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
  expect(answers.every(({ status }) => [303, 403, 409].includes(status))).toBe(true)
  expect(await listApprovals(db, versionId)).toHaveLength(1)
  expect((await listHistory(db, assessmentId)).filter(({ event }) => event === 'approve')).toHaveLength(1)
})

test('a double click on Approve is answered like the first click, and signs once', async () => {
  const db = await testDb()
  const { reference, manager: as } = await createSubmitted(db)
  const { moveVersion, versionId } = await getAssessment(db, reference)
  const click = () => {
    const form = { moveVersion: String(moveVersion), attested: 'yes', ...key('same') }
    return outcomeOf(sign(posting(db, `/assessments/${reference}/sign`, form, { as, params: { reference } })))
  }
  const first = await click()
  expect(first.location).toBe(`/assessments/${reference}/versions/1?done=approved`)
  expect(await click()).toEqual(first)
  expect(await listApprovals(db, versionId)).toHaveLength(1)
})

test(
  'a double click that reassigns an approval is answered like the first click, and the person ' +
    'who reassigned it no longer sees it',
  async () => {
    const db = await testDb()
    const { reference, directorateId } = await createSubmitted(db)
    const [away, next] = [
      await createPerson(db, { roles: ['manager'] }),
      await createPerson(db, { roles: ['manager'], directorateId }),
    ]
    await db.updateTable('versions').set({ approverId: away.id }).execute()
    const send = (form: Record<string, string>) =>
      outcomeOf(
        reassign(
          posting(db, `/assessments/${reference}/reassign`, form, { as: away, params: { reference } }),
        ),
      )
    const form = { approverId: next.id, ...(await moveVersionNow(db, reference)) }
    const first = await send({ ...form, ...key('same') })
    expect(first.location).toBe('/?done=reassigned')
    expect(await send({ ...form, ...key('same') })).toEqual(first)
    expect(await send({ ...form, ...key('another') })).toMatchObject({ status: 404 })
  },
)

test('someone else’s form key does not give permission', async () => {
  const db = await testDb()
  const { reference, manager, officer } = await createSubmitted(db)
  const form = { attested: 'yes', ...key('same') }
  const send = async (as: SignedInPerson) =>
    outcomeOf(
      sign(
        posting(
          db,
          `/assessments/${reference}/sign`,
          { ...form, ...(await moveVersionNow(db, reference)) },
          { as, params: { reference } },
        ),
      ),
    )
  await send(manager)
  expect((await send(officer)).status).toBe(403)
})

test('a new version is started once, however often the form is sent', async () => {
  const db = await testDb()
  const { reference, officer: as } = await createApproved(db)
  const form = { ...(await moveVersionNow(db, reference)), reason: 'The review is due', ...key('version') }
  const click = () =>
    outcomeOf(
      startNewVersion(
        posting(db, `/assessments/${reference}/new-version`, form, { as, params: { reference } }),
      ),
    )
  expect(await click()).toMatchObject({
    status: 303,
    location: `/assessments/${reference}/versions/2?done=new-version`,
  })
  expect(await click()).toMatchObject({
    status: 303,
    location: `/assessments/${reference}/versions/2?done=new-version`,
  })
  expect(await getAssessment(db, reference)).toMatchObject({
    versionNumber: 2,
    latestVersionNumber: 2,
    status: 'draft',
  })
})

test.each([[''], ['-1'], ['abc'], ['1e3'], ['99999999999']])(
  'a form with the state "%s" is refused as one of no page of ours',
  async (moveVersion) => {
    const db = await testDb()
    const { reference, officer: as } = await createSubmitted(db)
    const answer = await outcomeOf(
      takeBack(
        posting(db, `/assessments/${reference}/take-back`, { moveVersion }, { as, params: { reference } }),
      ),
    )
    expect(answer.status).toBe(400)
    expect((await getAssessment(db, reference)).status).toBe('submitted')
  },
)
