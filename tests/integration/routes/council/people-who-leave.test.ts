import { beforeEach, describe, expect, test } from 'vitest'
import { setConfidential } from '#app/commands/assessment/change-settings.server.ts'
import { disablePerson } from '#app/commands/council/disable-person.server.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { getPerson } from '#app/data/council/people.server.ts'
import { listHistory } from '#app/data/history.server.ts'
import { listUnseenNotices } from '#app/data/work/notices.server.ts'
import { verifyHistory } from '#app/data/oversight/verify-history.server.ts'
import type { Role } from '#app/domain/people.ts'
import { action as changeAuthors } from '#app/routes/assessment/authors.tsx'
import { action as sendDisable, loader as openDisable } from '#app/routes/council/disable-person.tsx'
import { action as sendPerson, loader as openPerson } from '#app/routes/council/person.tsx'
import { action as reassign } from '#app/routes/signoff/reassign.tsx'
import { loader as openWork } from '#app/routes/work/your-work.tsx'
import type { SignedInPerson } from '#app/http/context.server.ts'
import type { Db } from '#db/client.ts'
import { createCouncil, createDraft, createSubmitted, type Council } from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { confirmPassword, createPerson } from '#tests/support/people.ts'
import { getting, NOW, outcomeOf, posting } from '#tests/support/request.ts'

let db: Db
let council: Council
let admin: SignedInPerson
let other: { manager: SignedInPerson; officer: SignedInPerson }
beforeEach(async () => {
  db = await testDb()
  council = await createCouncil(db)
  const { directorateId } = council
  admin = await confirmPassword(db, await createPerson(db, { name: 'Ada Admin', roles: ['administrator'] }))
  other = {
    manager: await createPerson(db, { name: 'Mia Hart', roles: ['manager'], directorateId }),
    officer: await createPerson(db, { name: 'Bo Lane', directorateId }),
  }
})

const params = (id: string) => ({ params: { id } })
const disable = (person: SignedInPerson, fields: Record<string, string> = {}, as = admin) =>
  outcomeOf(sendDisable(posting(db, `/people/${person.id}/disable`, fields, { as, ...params(person.id) })))
const heldOf = async (person: SignedInPerson, as = admin) =>
  (await openDisable(getting(db, `/people/${person.id}/disable`, { as, ...params(person.id) }))).held
const takeAway = async (person: SignedInPerson, roles: Role[], fields: Record<string, string> = {}) => {
  const { rowVersion, name, email, directorateId } = await getPerson(db, person.id)
  const details = { name, email, roles, directorateId: directorateId ?? '', version: rowVersion }
  return outcomeOf(
    sendPerson(
      posting(db, `/people/${person.id}`, { ...details, ...fields }, { as: admin, ...params(person.id) }),
    ),
  )
}
const lastEventsOf = async (reference: string, count: number) => {
  const { assessmentId } = await getAssessment(db, reference)
  return (await listHistory(db, assessmentId))
    .slice(-count)
    .map(({ event, personId, details }) => [event, personId, JSON.parse(details) as unknown])
}
const leftBehind = async (as: SignedInPerson) =>
  (await openWork(getting(db, '/', { as }))).waiting.filter(({ lines }) =>
    lines.some(({ replacing }) => replacing),
  )

describe('disabling a person', () => {
  test('shows what waits for them without titles, and gives it to others there and then', async () => {
    const toSign = await createSubmitted(db, council)
    const { held } = { held: await heldOf(council.manager) }
    expect(held).toMatchObject({
      lines: [{ field: `approver-${toSign.reference}`, directorate: 'Resources' }],
      others: 0,
      equalityLeads: ['Lena Fox'],
    })
    expect(JSON.stringify(held)).not.toContain('Closing two cash offices')
    expect(held.lines[0]?.takers.map(({ id }) => id)).toEqual([other.manager.id])

    const answer = await disable(council.manager, { [`approver-${toSign.reference}`]: other.manager.id })
    expect(answer).toMatchObject({ status: 303 })
    expect((await getAssessment(db, toSign.reference)).approverId).toBe(other.manager.id)
    expect((await getPerson(db, council.manager.id)).disabledAt).toBe(NOW)
    expect(await lastEventsOf(toSign.reference, 1)).toMatchObject([
      ['reassign', admin.id, { from: council.manager.id, to: other.manager.id }],
    ])
    expect((await listUnseenNotices(db, other.manager.id)).map(({ message }) => message)).toEqual([
      'was given to you for approval',
    ])
    expect(await leftBehind(council.lead)).toEqual([])
    expect(await verifyHistory(db)).toMatchObject({ ok: true })
  })

  test('gives an assessment that only they write to another officer', async () => {
    const { reference } = await createDraft(db, council)
    expect((await heldOf(council.officer)).lines).toMatchObject([
      { field: `author-${reference}`, takers: [{ id: other.officer.id }] },
    ])
    await disable(council.officer, { [`author-${reference}`]: other.officer.id })
    expect((await getAssessment(db, reference)).ties.authorIds).toContain(other.officer.id)
    expect(await lastEventsOf(reference, 1)).toMatchObject([
      ['add author', admin.id, { person: other.officer.id }],
    ])
  })

  test('leaves what nobody was chosen for to the equality leads, at once', async () => {
    const toSign = await createSubmitted(db, council)
    const draft = await createDraft(db, { ...council, officer: other.officer })
    await disable(council.manager, { [`approver-${toSign.reference}`]: '' })
    await disable(other.officer)
    expect(
      (await leftBehind(council.lead)).map(({ heading, lines }) => [
        heading,
        lines.map(({ reference, note }) => [reference, note]),
      ]),
    ).toEqual([
      ['Waiting for an approver who cannot sign', [[toSign.reference, 'Marcus Bell has left.']]],
      ['Without an author', [[draft.reference, 'Its authors now: Bo Lane (has left).']]],
    ])
    expect(await leftBehind(council.officer)).toEqual([])
  })

  test('only counts confidential assessments, and gives them to nobody', async () => {
    const { reference, officer } = await createSubmitted(db, council)
    await setConfidential({ db, actor: officer, now: NOW }, { reference, confidential: true })
    const held = await heldOf(council.manager)
    expect(held).toMatchObject({ lines: [], others: 1 })
    expect(JSON.stringify(held)).not.toContain(reference)
    const answer = await disable(council.manager, { [`approver-${reference}`]: other.manager.id })
    expect(answer).toMatchObject({ status: 404 })
    expect((await getPerson(db, council.manager.id)).disabledAt).toBeNull()
    await disable(council.manager)
    expect(await leftBehind(council.lead)).toMatchObject([{ lines: [{ reference }] }])
  })

  test('shows the title to an administrator who can open it', async () => {
    const { reference } = await createSubmitted(db, council)
    const both = await createPerson(db, { roles: ['administrator', 'equality lead'] })
    expect((await heldOf(council.manager, both)).lines).toMatchObject([
      { reference, title: expect.stringContaining('Closing two cash offices') },
    ])
  })

  test.each<[string, () => string]>([
    ['themselves', () => admin.id],
    ['someone who wrote it', () => council.officer.id],
    ['nobody known', () => 'nobody'],
  ])('does nothing where it is given to %s, and keeps the choice', async (_who, taker) => {
    await db.insertInto('personRoles').values({ personId: admin.id, role: 'manager' }).execute()
    admin = { ...admin, roles: ['administrator', 'manager'] }
    await db.insertInto('personRoles').values({ personId: council.officer.id, role: 'manager' }).execute()
    const { reference } = await createSubmitted(db, council)
    const field = `approver-${reference}`
    expect(await disable(council.manager, { [field]: taker() })).toMatchObject({
      status: 422,
      data: { errors: { [field]: expect.any(String) }, entered: { [field]: taker() } },
    })
    expect((await getPerson(db, council.manager.id)).disabledAt).toBeNull()
  })

  test('leaves alone what somebody else has dealt with since', async () => {
    const { reference } = await createSubmitted(db, council)
    await db.updateTable('versions').set({ approverId: other.manager.id }).execute()
    await db.updateTable('register').set({ approverId: other.manager.id }).execute()
    expect(await disable(council.manager, { [`approver-${reference}`]: other.manager.id })).toMatchObject({
      status: 303,
    })
  })
})

describe('taking a role away', () => {
  test('shows what waits for them and gives it to others', async () => {
    const { reference } = await createSubmitted(db, council)
    const { held } = await openPerson(
      getting(db, `/people/${council.manager.id}`, { as: admin, ...params(council.manager.id) }),
    )
    expect(held.lines).toMatchObject([{ field: `approver-${reference}` }])
    const chosen = { [`approver-${reference}`]: other.manager.id }
    expect(await takeAway(council.manager, ['officer'], chosen)).toMatchObject({ status: 303 })
    expect((await getAssessment(db, reference)).approverId).toBe(other.manager.id)
  })

  test('is not needed for what they can still do, so nothing is saved', async () => {
    const { reference } = await createSubmitted(db, council)
    const field = `approver-${reference}`
    expect(
      await takeAway(council.manager, ['manager', 'officer'], { [field]: other.manager.id }),
    ).toMatchObject({
      status: 422,
      data: {
        errors: { [field]: 'Marcus Bell can still do this, so leave it with them' },
        entered: { [field]: other.manager.id },
      },
    })
    expect((await getPerson(db, council.manager.id)).roles).toEqual(['manager'])
  })

  test('puts what nobody was chosen for in the work of the equality leads', async () => {
    const { reference } = await createSubmitted(db, council)
    const draft = await createDraft(db, { ...council, officer: other.officer })
    await takeAway(council.manager, ['officer'])
    await takeAway(other.officer, ['administrator'])
    expect((await leftBehind(council.lead)).map(({ lines }) => lines.map(({ note }) => note))).toEqual([
      ['Marcus Bell is not a manager any more.'],
      ['Its authors now: Bo Lane (not an officer any more).'],
    ])
    expect([reference, draft.reference]).toHaveLength(2)
  })
})

describe('the equality leads’ list', () => {
  const sent = { from: 'work', intent: 'add' }

  test('gives an assessment to another approver, and comes back to the list', async () => {
    const { reference, lead } = await createSubmitted(db, council)
    await disablePerson({ db, actor: admin, now: NOW }, council.manager.id)
    const [block] = await leftBehind(lead)
    const replacing = block?.lines[0]?.replacing
    expect(replacing?.takers.map(({ id }) => id)).toEqual([other.manager.id])
    const fields = { ...sent, approverId: other.manager.id, moveVersion: String(replacing?.moveVersion) }
    const request = { as: lead, params: { reference } }
    expect(
      await outcomeOf(reassign(posting(db, `/assessments/${reference}/reassign`, fields, request))),
    ).toMatchObject({ status: 303, location: '/?done=reassigned' })
    expect(await leftBehind(lead)).toEqual([])
  })

  test('adds an author, and says so where none was chosen', async () => {
    const { reference, lead } = await createDraft(db, council)
    await disablePerson({ db, actor: admin, now: NOW }, council.officer.id)
    const request = { as: lead, params: { reference } }
    const add = (personId: string) =>
      outcomeOf(
        changeAuthors(posting(db, `/assessments/${reference}/authors`, { ...sent, personId }, request)),
      )
    expect(await add('')).toMatchObject({ status: 422, data: { errors: { personId: 'Choose an officer' } } })
    expect(await add(other.officer.id)).toMatchObject({ status: 303, location: '/?done=author-added' })
    expect(await leftBehind(lead)).toEqual([])
  })
})
