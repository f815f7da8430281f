import { expect, test } from 'vitest'
import { submitAssessment } from '#app/commands/signoff/submit-assessment.server.ts'
import { saveSection } from '#app/commands/assessment/save-section.server.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { findSection } from '#app/data/assessment/sections.server.ts'
import { listApprovals, listAskedParts } from '#app/data/signoff/submissions.server.ts'
import { action as comment, loader as openComment } from '#app/routes/signoff/comment.tsx'
import { action as reassign } from '#app/routes/signoff/reassign.tsx'
import { action as giveBack, loader as openReturn } from '#app/routes/signoff/return.tsx'
import { action as takeBack } from '#app/routes/signoff/take-back.tsx'
import { action as withdraw } from '#app/routes/signoff/withdraw.tsx'
import { loader as read } from '#app/routes/assessment/version.tsx'
import type { SignedInPerson } from '#app/http/context.server.ts'
import type { Db } from '#db/client.ts'
import {
  createAwaitingCountersignature,
  createReturned,
  createSubmitted,
} from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { createPerson } from '#tests/support/people.ts'
import { getting, NOW, outcomeOf, posting } from '#tests/support/request.ts'

type Page = { reference: string; as: SignedInPerson; part?: string }

const at = ({ reference, as, part }: Page) => ({ as, params: { reference, ...(part ? { part } : {}) } })
const send = async (db: Db, page: Page, fields: Record<string, string | string[]> = {}) => {
  const { moveVersion } = await getAssessment(db, page.reference)
  return posting(
    db,
    `/assessments/${page.reference}/x`,
    { moveVersion: String(moveVersion), ...fields },
    at(page),
  )
}
const open = (db: Db, page: Page) => getting(db, `/assessments/${page.reference}/x`, at(page))
const reading = async (db: Db, { reference, as }: Page, version = '1') =>
  (
    await read(
      getting(db, `/assessments/${reference}/versions/${version}`, { as, params: { reference, version } }),
    )
  ).reading
const statusOf = async (db: Db, reference: string) => (await getAssessment(db, reference)).status

test('a return needs a comment and at least one part, and keeps what was typed', async () => {
  const db = await testDb()
  const { reference, manager: as } = await createSubmitted(db)
  const answer = await outcomeOf(giveBack(await send(db, { reference, as }, { comment: '  ', parts: [] })))
  expect(answer).toMatchObject({
    status: 422,
    data: {
      errors: { comment: 'Say what needs to change', parts: 'Choose at least one part that needs to change' },
    },
  })
  const unknown = await outcomeOf(
    giveBack(await send(db, { reference, as }, { comment: 'More, please', parts: ['everything'] })),
  )
  expect(unknown).toMatchObject({ status: 422, data: { entered: { comment: 'More, please' } } })
  expect(await statusOf(db, reference)).toBe('submitted')
})

test('a comment on a part is its writer’s own until it is sent with a return, which preselects its part', async () => {
  const db = await testDb()
  const { reference, manager, officer, lead } = await createSubmitted(db)
  const kept = await outcomeOf(
    comment(await send(db, { reference, as: manager, part: 'impacts' }, { body: 'How many people?' })),
  )
  expect(kept.location).toBe(`/assessments/${reference}/versions/1?done=commented#part-impacts`)
  expect((await reading(db, { reference, as: manager })).comments).toMatchObject([
    { part: 'impacts', body: 'How many people?', sent: false },
  ])
  expect((await reading(db, { reference, as: officer })).comments).toEqual([])
  expect((await reading(db, { reference, as: lead })).comments).toEqual([])
  expect(await openReturn(open(db, { reference, as: manager }))).toMatchObject({
    unsent: 1,
    saved: { parts: ['impacts'] },
  })

  const fields = { comment: 'Please say more.', parts: ['impacts', 'outcome'] }
  const answer = await outcomeOf(giveBack(await send(db, { reference, as: manager }, fields)))
  expect(answer.location).toBe(`/assessments/${reference}/versions/1?done=returned`)
  expect(await statusOf(db, reference)).toBe('returned')
  expect((await listAskedParts(db, (await getAssessment(db, reference)).versionId)).sort()).toEqual([
    'impacts',
    'outcome',
  ])
  const seen = (await reading(db, { reference, as: officer })).comments
  expect(seen.map(({ part, body }) => [part, body])).toEqual([
    ['impacts', 'How many people?'],
    [null, 'Please say more.'],
  ])
})

test('an unsent comment is discarded by its writer alone, also after the assessment was taken back', async () => {
  const db = await testDb()
  const { reference, manager, officer } = await createSubmitted(db)
  await comment(await send(db, { reference, as: manager, part: 'impacts' }, { body: 'How many people?' }))
  const { id } = await db.selectFrom('comments').select('id').executeTakeFirstOrThrow()
  await takeBack(await send(db, { reference, as: officer }))
  const discard = { intent: 'discard', commentId: id }
  expect(
    await outcomeOf(comment(await send(db, { reference, as: officer, part: 'impacts' }, discard))),
  ).toMatchObject({ status: 404 })
  const answer = await outcomeOf(
    comment(await send(db, { reference, as: manager, part: 'impacts' }, discard)),
  )
  expect(answer.location).toContain('done=discarded')
  expect(await db.selectFrom('comments').selectAll().execute()).toEqual([])
})

test('only whoever could return it can comment, and only on a part that there is', async () => {
  const db = await testDb()
  const { reference, manager, officer } = await createSubmitted(db)
  expect(await outcomeOf(openComment(open(db, { reference, as: officer, part: 'impacts' })))).toMatchObject({
    status: 403,
  })
  expect(
    await outcomeOf(comment(await send(db, { reference, as: officer, part: 'impacts' }, { body: '' }))),
  ).toMatchObject({ status: 403 })
  expect(await outcomeOf(openComment(open(db, { reference, as: manager, part: 'toString' })))).toMatchObject({
    status: 404,
  })
  const blank = await outcomeOf(
    comment(await send(db, { reference, as: manager, part: 'impacts' }, { body: ' ' })),
  )
  expect(blank).toMatchObject({ status: 422, data: { errors: { body: 'Write your comment' } } })
})

test(
  'on resubmission every part that changed is marked, asked for or not, and the words that ' +
    'changed are there',
  async () => {
    const db = await testDb()
    const requested = { comment: 'Say more about the harm.', parts: ['impacts' as const] }
    const { reference, officer, manager } = await createReturned(db, { requested })
    const { versionId, moveVersion } = await getAssessment(db, reference)
    const author = { db, actor: officer, now: NOW }
    for (const [section, field, text] of [
      ['conclusion', 'monitoring', 'The board looks at it.'],
      ['proposal', 'service', 'Customer services'],
    ] as const) {
      const saved = await findSection(db, versionId, section)
      const values = { ...saved?.values, [field]: text }
      await saveSection(author, { reference, section, rowVersion: saved?.rowVersion ?? 0, values })
    }
    expect((await reading(db, { reference, as: officer })).since).toMatchObject({ name: 'submission 1' })
    await submitAssessment(author, { reference, moveVersion, approverId: manager.id })

    const { since, askedParts, snapshot } = await reading(db, { reference, as: manager })
    expect(snapshot).toMatchObject({ number: 2, submittedBy: 'Priya Shah (officer)' })
    expect(askedParts).toEqual(['impacts'])
    expect(since?.name).toBe('submission 1')
    expect(since?.changes.map(({ part, label }) => [part, label])).toEqual([
      ['proposal', 'Service'],
      ['conclusion', 'Monitoring'],
    ])
    expect(since?.changes[1]).toMatchObject({
      after: 'The board looks at it.',
      before: expect.stringContaining('scrutiny committee'),
    })
  },
)

test.each([
  ['taken back', takeBack, {}, 'officer', 'draft'],
  [
    'returned by an equality lead',
    giveBack,
    { comment: 'Who bears it?', parts: ['outcome'] },
    'lead',
    'returned',
  ],
] as const)(
  'an approval that waits for its countersignature is void once it is %s, and stays to be read',
  async (_, action, fields, who, status) => {
    const db = await testDb()
    const { reference, ...people } = await createAwaitingCountersignature(db)
    const form = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]),
    )
    expect(await outcomeOf(action(await send(db, { reference, as: people[who] }, form)))).toMatchObject({
      status: 303,
    })
    expect(await statusOf(db, reference)).toBe(status)
    const [approval] = await listApprovals(db, (await getAssessment(db, reference)).versionId)
    expect(approval).toMatchObject({ kind: 'approve', voidedAt: NOW })
    expect((await reading(db, { reference, as: people.officer })).signatures).toMatchObject([
      { kind: 'approve', voidedAt: NOW },
    ])
  },
)

test('a withdrawal needs a reason, which everybody who reads it sees', async () => {
  const db = await testDb()
  const { reference, officer, lead } = await createSubmitted(db)
  expect(await outcomeOf(withdraw(await send(db, { reference, as: officer })))).toMatchObject({ status: 422 })
  const answer = await outcomeOf(
    withdraw(await send(db, { reference, as: officer }, { reason: 'The council dropped the proposal.' })),
  )
  expect(answer.location).toBe(`/assessments/${reference}/versions/1?done=withdrawn`)
  expect((await reading(db, { reference, as: lead })).comments).toMatchObject([
    { part: null, body: 'The council dropped the proposal.', sent: true },
  ])
})

test('whoever gives an approval away and may not read it any more is led to their own work', async () => {
  const db = await testDb()
  const outside = await createPerson(db, { name: 'From Elsewhere', roles: ['manager'] })
  const { reference } = await createSubmitted(db, { manager: outside })
  const cover = await createPerson(db, { name: 'Amy Cover', roles: ['manager'] })
  const same = await outcomeOf(
    reassign(await send(db, { reference, as: outside }, { approverId: outside.id })),
  )
  expect(same).toMatchObject({
    status: 422,
    data: { errors: { approverId: expect.stringContaining('already is the approver') } },
  })
  const answer = await outcomeOf(
    reassign(await send(db, { reference, as: outside }, { approverId: cover.id })),
  )
  expect(answer).toMatchObject({ status: 303, location: '/?done=reassigned' })
  expect((await getAssessment(db, reference)).approverId).toBe(cover.id)
})

test('nobody who wrote in it can be chosen as its approver', async () => {
  const db = await testDb()
  const { reference, lead } = await createSubmitted(db)
  const writer = await createPerson(db, { roles: ['officer', 'manager'] })
  const { assessmentId } = await getAssessment(db, reference)
  await db.insertInto('writers').values({ assessmentId, personId: writer.id }).execute()
  const answer = await outcomeOf(reassign(await send(db, { reference, as: lead }, { approverId: writer.id })))
  expect(answer).toMatchObject({
    status: 422,
    data: {
      errors: {
        approverId: 'Choose a manager who did not write in this assessment and is not its lead officer',
      },
    },
  })
})
