import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { setConfidential, setTags } from '#app/commands/assessment/change-settings.server.ts'
import { importAssessment } from '#app/commands/assessment/import-assessment.server.ts'
import { approveAssessment } from '#app/commands/signoff/approve-assessment.server.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { verifyHistory } from '#app/data/oversight/verify-history.server.ts'
import { loader } from '#app/routes/oversight/tag.tsx'
import { action, loader as writing } from '#app/routes/oversight/write.tsx'
import type { SignedInPerson } from '#app/http/context.server.ts'
import type { Db } from '#db/client.ts'
import {
  type TestAssessment,
  createStopped,
  createSubmitted,
  createWithdrawn,
} from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { documentWith, completeDocumentWith } from '#tests/support/documents.ts'
import { createDirectorate, createPerson } from '#tests/support/people.ts'
import { getting, NOW, outcomeOf, posting } from '#tests/support/request.ts'

const TAG = 'Budget 2027-28'
const ANSWERS = {
  addsUp: 'Older people lose the bus and the cash office in one year.',
  willBeDone: 'One shared fund for travel, from April.',
  outcome: 'B',
  outcomeReason: 'With the fund, most can still get to a place to pay.',
}
const tagged = (title: string) => completeDocumentWith({ proposal: { title, tags: [TAG] } })

let db: Db
let council: TestAssessment
let elsewhere: SignedInPerson
beforeEach(async () => {
  db = await testDb()
  council = await createSubmitted(db, { document: tagged('Fewer buses') })
  elsewhere = await createPerson(db, { directorateId: (await createDirectorate(db)).id })
})
const params = { tag: TAG }
const open = (search = '', as: SignedInPerson = council.lead, tag = TAG) =>
  loader(getting(db, `/cumulative/tags/x${search}`, { as, params: { tag } }))
const write = (fields: Record<string, string>, as: SignedInPerson = council.lead) =>
  outcomeOf(
    action(posting(db, '/cumulative/tags/x/write', { basedOn: '0', ...ANSWERS, ...fields }, { as, params })),
  )

describe('the proposals of a tag', () => {
  test('are listed with their harms, mitigations and outcome to those who may open them', async () => {
    const { members } = await open()
    expect(members).toMatchObject([
      {
        title: 'Fewer buses',
        href: '/assessments/EQIA-0001',
        state: 'With the approver',
        outcome: 'B: Adjust',
        mitigations: '2 mitigations: 1 planned, 1 under way',
        harms: [
          '1. Further to travel to pay in cash: Age, Disability (medium, low after mitigation)',
          expect.stringMatching(/^2\. /),
        ],
      },
    ])
  })

  test('show other people only who each one harms, and how severely', async () => {
    const { members, mayWrite } = await open('', elsewhere)
    expect(members).toEqual([
      {
        reference: 'EQIA-0001',
        title: 'Fewer buses',
        directorate: 'Resources',
        decision: '16 March 2027',
        harms: [
          'Age, Disability (medium, low after mitigation)',
          'Race, Carers (medium, low after mitigation)',
        ],
      },
    ])
    expect(mayWrite).toBe(false)
  })

  test('include a stopped one for people who can open it, and never a withdrawn one', async () => {
    const stopped = await createStopped(db, council)
    const withdrawn = await createWithdrawn(db, council)
    for (const { reference } of [stopped, withdrawn])
      await setTags({ db, actor: council.lead, now: NOW }, { reference, tags: [TAG] })
    expect((await open()).members.map(({ reference }) => reference)).toEqual([
      council.reference,
      stopped.reference,
    ])
    expect((await open('', elsewhere)).members).toHaveLength(1)
  })

  test('a tag that no visible proposal has is not found', async () => {
    expect((await outcomeOf(open('', council.lead, 'No such tag'))).status).toBe(404)
    await setConfidential(
      { db, actor: council.officer, now: NOW },
      { reference: council.reference, confidential: true },
    )
    expect((await outcomeOf(open('', elsewhere))).status).toBe(404)
    expect((await open('', council.officer)).members).toHaveLength(1)
    expect((await outcomeOf(open('', await createPerson(db, { roles: ['administrator'] })))).status).toBe(404)
  })
})

describe('the cumulative assessment of a tag', () => {
  test('is written and signed by an equality lead, and lists how its proposals looked then', async () => {
    await importAssessment(
      { db, actor: council.officer, now: NOW },
      documentWith({ proposal: { title: 'Barely begun', tags: [TAG] } }),
    )
    expect(await write({})).toMatchObject({
      status: 303,
      location: '/cumulative/tags/Budget%202027-28?saved',
    })
    const { moveVersion } = await getAssessment(db, council.reference)
    await approveAssessment(
      { db, actor: council.manager, now: NOW },
      { reference: council.reference, moveVersion, attested: true },
    )
    const { edition } = await open()
    expect(edition).toMatchObject({
      ...ANSWERS,
      outcome: 'B: Adjust',
      name: 'Edition 1',
      by: 'Lena Fox (equality lead), on 22 November 2026 at 10:00am',
    })
    expect(edition?.members).toEqual([
      {
        reference: 'EQIA-0001',
        title: 'Fewer buses',
        detailsThen:
          'version 1, with the approver, outcome B, decision on 16 March 2027, 2 negative impacts, 2 ' +
          'mitigations: 1 planned, 1 under way',
      },
      {
        reference: 'EQIA-0002',
        title: 'Barely begun',
        detailsThen:
          'version 1, draft, outcome not chosen, no decision date, 0 negative impacts, no mitigations',
      },
    ])
  })

  test('keeps every edition, the newest first, and says who wrote which', async () => {
    await write({})
    await write({ basedOn: '1', outcome: 'D', addsUp: 'It is worse than we thought.' })
    const newest = await open()
    expect([newest.edition?.name, newest.edition?.outcome]).toEqual(['Edition 2', 'D: Proceed with caution'])
    expect(newest.others).toEqual([
      {
        name: 'Edition 1',
        href: '/cumulative/tags/Budget%202027-28?edition=1',
        by: 'Lena Fox (equality lead), on 22 November 2026 at 10:00am',
      },
    ])
    expect((await open('?edition=1')).edition?.addsUp).toBe(ANSWERS.addsUp)
    expect((await outcomeOf(open('?edition=3'))).status).toBe(404)
  })

  test('can be read by people who can see one of its proposals, and shows them no others', async () => {
    const secret = await createSubmitted(db, { ...council, document: tagged('A depot closes') })
    await setConfidential(
      { db, actor: council.officer, now: NOW },
      { reference: secret.reference, confidential: true },
    )
    await write({})
    expect((await open()).edition?.members).toHaveLength(2)
    const { edition } = await open('', elsewhere)
    expect(edition?.addsUp).toBe(ANSWERS.addsUp)
    expect(edition?.members).toEqual([
      { reference: council.reference, title: 'Fewer buses', detailsThen: undefined },
    ])
  })

  test('can still be read by equality leads when no proposal has the tag', async () => {
    await write({})
    await setTags({ db, actor: council.officer, now: NOW }, { reference: council.reference, tags: [] })
    expect(await open()).toMatchObject({ members: [], mayWrite: false, edition: { name: 'Edition 1' } })
    expect((await outcomeOf(open('', elsewhere))).status).toBe(404)
    expect((await write({ basedOn: '1' })).status).toBe(404)
  })

  test('cannot be written by others, left incomplete, or saved over someone else’s newer edition', async () => {
    expect((await write({}, council.manager)).status).toBe(403)
    expect(await write({ outcome: 'F', addsUp: ' ' })).toMatchObject({
      status: 422,
      data: {
        errors: {
          outcome: expect.any(String),
          addsUp: 'Say what the combined effect is, and on which people',
        },
        entered: { willBeDone: ANSWERS.willBeDone },
      },
    })
    expect((await write({ basedOn: 'x' })).status).toBe(400)
    await write({})
    const late = await write({ addsUp: 'My own words' })
    expect(late).toMatchObject({
      status: 409,
      data: { entered: { addsUp: 'My own words' }, changedBy: { personName: 'Lena Fox' } },
    })
    const { saved, basedOn } = await writing(
      getting(db, '/cumulative/tags/x/write', { as: council.lead, params }),
    )
    expect([basedOn, saved.addsUp]).toEqual([1, ANSWERS.addsUp])
  })

  test('has one edition when the form is sent twice', async () => {
    const fields = { formKey: 'of-form-key-1234' }
    expect((await write(fields)).status).toBe(303)
    expect((await write(fields)).status).toBe(303)
    expect((await open()).edition?.name).toBe('Edition 1')
  })

  test('is covered by the history, which shows if its text was changed or deleted', async () => {
    await write({})
    const row = await db
      .selectFrom('history')
      .selectAll()
      .where('event', '=', 'write cumulative assessment')
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ personId: council.lead.id, subject: `cumulative ${TAG}`, assessmentId: null })
    expect(JSON.parse(row.details)).toEqual({ edition: 1, outcome: 'B', members: ['EQIA-0001'] })
    expect(await verifyHistory(db)).toMatchObject({ ok: true })
    await sql`drop trigger cumulative_editions_only_redacted`.execute(db)
    await sql`update cumulative_editions set outcome = 'A'`.execute(db)
    expect((await verifyHistory(db)).problems).toContain(
      `Edition 1 of the cumulative assessment of “${TAG}” was changed.`,
    )
    await sql`drop trigger cumulative_editions_not_deleted`.execute(db)
    await sql`delete from cumulative_editions`.execute(db)
    expect((await verifyHistory(db)).problems).toContainEqual(
      expect.stringMatching(/^The cumulative assessment of history row \d+ no longer exists\.$/),
    )
  })
})
