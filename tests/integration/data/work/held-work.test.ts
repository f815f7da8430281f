import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import {
  findHolding,
  listHeldBy,
  listWithoutApprover,
  listWithoutAuthor,
  listWithoutCountersigner,
} from '#app/data/work/held-work.server.ts'
import { type Relation, relationsOf, ROLES, type Role } from '#app/domain/people.ts'
import type { SignedInPerson } from '#app/http/context.server.ts'
import type { Db } from '#db/client.ts'
import { createAwaitingCountersignature, createDraft, createSubmitted } from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { createPerson } from '#tests/support/people.ts'

let db: Db
beforeEach(async () => {
  db = await testDb()
})

const DONE = 'it says who did something that is finished'
const SAVED = 'it says who saved it last. Its authors are responsible'
const OWN = 'it is theirs only, and goes after a while'
const LEADS = 'the equality leads look after it together, and each of them can do it'

/** Columns that make a person responsible for something open. The work of equality leads shows it when they leave. */
const HELD = {
  'versions.approver_id': 'who is asked to sign it',
  'authors.person_id': 'who writes and submits it',
  'person_roles.person_id': 'who can countersign, with the role of equality lead',
} as const

/** Columns that name a person, and the reason why nothing waits for them. */
const NOT_HELD: Record<string, string> = {
  'account_notices.person_id': 'it tells a person something, and asks nothing of them',
  'answers_to_warnings.answered_by': DONE,
  'approvals.person_id': DONE,
  'asked_parts.asked_by': DONE,
  'assessments.created_by': DONE,
  'audits.person_id': DONE,
  'authors.added_by': DONE,
  'comments.resolved_by': DONE,
  'comments.person_id':
    'a comment that is not sent is only for its writer, and the next approver writes their own',
  'community_groups.reached_by': 'it says how to reach a group',
  'cumulative_editions.written_by': DONE,
  'decision_notes.person_id': DONE,
  'decision_notes.put_before_by': 'it is a name that was typed, of someone who put it before decision-makers',
  'fact_editions.saved_by': DONE,
  'facts.added_by': LEADS,
  'facts.review_by': `it is a day, and ${LEADS}`,
  'facts.state_by': DONE,
  'form_posts.person_id': OWN,
  'form_saves.person_id': OWN,
  'guidance_texts.changed_by': LEADS,
  'history.person_id': DONE,
  'known_devices.person_id': OWN,
  'mitigations.owner': 'it is a name or a post that was typed, and the signed text keeps it',
  'notices.person_id': 'it tells a person something, and asks nothing of them',
  'particulars.person_id': 'it says who someone was',
  'planned_decisions.added_by': LEADS,
  'register.approver_id': 'it is a copy of versions.approver_id',
  'screenings.said_by': LEADS,
  'screenings.answered_by': DONE,
  'seals.made_by': 'it says which program made it',
  'sessions.person_id': OWN,
  'sign_in_links.created_by': DONE,
  'sign_in_links.person_id': OWN,
  'sitting_texts.saved_by': SAVED,
  'submissions.submitted_by': DONE,
  'texts.saved_by': SAVED,
  'unsent_posts.person_id': OWN,
  'versions.created_by': DONE,
  'writers.person_id': DONE,
}

test('every column that names a person is listed, and says if something waits for them', async () => {
  const { rows } = await sql<{ name: string }>`
    select m.name || '.' || p.name as name from sqlite_master m join pragma_table_info(m.name) p
    where m.type = 'table' and (p.name like '%person_id' or p.name glob '*_by' or p.name like '%approver%'
      or p.name in ('owner', 'keeper') or exists (select 1 from pragma_foreign_key_list(m.name) f
        where f."table" = 'people' and f."from" = p.name))`.execute(db)
  const named = rows
    .map(({ name }) => name)
    .filter((name) => !name.endsWith('.redacted_by') && !isLastSaveOfSection(name))
  const known = [...Object.keys(HELD), ...Object.keys(NOT_HELD)]
  expect(named.sort()).toEqual(known.sort())
})

/** Sections and their entries say who saved them last: their authors are responsible. */
const isLastSaveOfSection = (name: string): boolean =>
  name.endsWith('.saved_by') &&
  !['texts.saved_by', 'sitting_texts.saved_by', 'fact_editions.saved_by'].includes(name)

/** Every set of roles, with and without a directorate, and who has left. */
const KINDS: { roles: Role[]; hasDirectorate: boolean; hasLeft: boolean }[] = ROLES.reduce<Role[][]>(
  (sets, role) => [...sets, ...sets.map((set) => [...set, role])],
  [[]],
).flatMap((roles) =>
  [true, false].flatMap((hasDirectorate) =>
    [true, false].map((hasLeft) => ({ roles, hasDirectorate, hasLeft })),
  ),
)

async function become(person: SignedInPerson, kind: (typeof KINDS)[number], directorateId: string) {
  await db.deleteFrom('personRoles').where('personId', '=', person.id).execute()
  for (const role of kind.roles)
    await db.insertInto('personRoles').values({ personId: person.id, role }).execute()
  const now = { directorateId: kind.hasDirectorate ? directorateId : null }
  await db
    .updateTable('people')
    .set({ ...now, disabledAt: kind.hasLeft ? '2026-11-01T09:00:00.000Z' : null })
    .where('id', '=', person.id)
    .execute()
  return { ...person, ...now, roles: kind.roles }
}

const referencesOf = (rows: readonly { reference: string }[]) => rows.map(({ reference }) => reference)
const isStill = async (reference: string, person: SignedInPerson, hasLeft: boolean, relation: Relation) =>
  !hasLeft && relationsOf(person, (await getAssessment(db, reference)).ties).includes(relation)

describe('what nobody can do is what relationsOf says, for every kind of person', () => {
  test('an approver', async () => {
    const { reference, manager, directorateId } = await createSubmitted(db)
    for (const kind of KINDS) {
      const person = await become(manager, kind, directorateId)
      const can = await isStill(reference, person, kind.hasLeft, 'approver')
      expect(referencesOf(await listWithoutApprover(db)), JSON.stringify(kind)).toEqual(
        can ? [] : [reference],
      )
      expect((await findHolding(db, { reference, personId: manager.id })).approver.isCovered).toBe(can)
    }
  })

  test('an only author', async () => {
    const { reference, officer, directorateId } = await createDraft(db)
    for (const kind of KINDS) {
      const person = await become(officer, kind, directorateId)
      const can = await isStill(reference, person, kind.hasLeft, 'author')
      expect(referencesOf(await listWithoutAuthor(db)), JSON.stringify(kind)).toEqual(can ? [] : [reference])
      expect((await findHolding(db, { reference, personId: officer.id })).author.isCovered).toBe(can)
    }
  })

  test('an only equality lead', async () => {
    const { reference, lead, directorateId } = await createAwaitingCountersignature(db)
    for (const kind of KINDS) {
      const person = await become(lead, kind, directorateId)
      const can = await isStill(reference, person, kind.hasLeft, 'independent equality lead')
      expect(referencesOf(await listWithoutCountersigner(db)), JSON.stringify(kind)).toEqual(
        can ? [] : [reference],
      )
    }
  })

  test('an approver who wrote in it, or turned out to be a lead officer', async () => {
    const { reference, manager } = await createSubmitted(db)
    const { assessmentId, versionId } = await getAssessment(db, reference)
    expect(await listWithoutApprover(db)).toEqual([])
    await db.insertInto('writers').values({ assessmentId, personId: manager.id }).execute()
    expect(referencesOf(await listWithoutApprover(db))).toEqual([reference])
    await db.deleteFrom('writers').where('personId', '=', manager.id).execute()
    expect(await listWithoutApprover(db)).toEqual([])
    await db.updateTable('people').set({ name: 'Zoë O’Hara-Élan' }).where('id', '=', manager.id).execute()
    await db
      .updateTable('leadOfficers')
      .set({ name: "ZOE O'HARA ELAN" })
      .where('versionId', '=', versionId)
      .execute()
    expect(referencesOf(await listWithoutApprover(db))).toEqual([reference])
  })

  test('a co-author from a partner organisation cannot take the place of an author from the council', async () => {
    const { reference, officer } = await createDraft(db)
    const { assessmentId } = await getAssessment(db, reference)
    const add = async (person: SignedInPerson) =>
      db
        .insertInto('authors')
        .values({ assessmentId, personId: person.id, addedAt: '2026-11-01T09:00:00.000Z', addedBy: null })
        .execute()
    await add(await createPerson(db, { directorateId: null, organisation: 'NHS' }))
    expect(referencesOf((await listHeldBy(db, officer.id)).asOnlyAuthor)).toEqual([reference])
    await add(await createPerson(db))
    expect((await listHeldBy(db, officer.id)).asOnlyAuthor).toEqual([])
  })
})

test('what a person holds covers each column that makes them responsible', async () => {
  const approving = await createSubmitted(db)
  const writing = await createDraft(db)
  const signing = await createAwaitingCountersignature(db, { lead: approving.lead })
  const covers: Record<keyof typeof HELD, [string[], string]> = {
    'versions.approver_id': [
      referencesOf((await listHeldBy(db, approving.manager.id)).asApprover),
      approving.reference,
    ],
    'authors.person_id': [
      referencesOf((await listHeldBy(db, writing.officer.id)).asOnlyAuthor),
      writing.reference,
    ],
    'person_roles.person_id': [
      await (async () => {
        await db.deleteFrom('personRoles').where('personId', '=', writing.lead.id).execute()
        return referencesOf((await listHeldBy(db, approving.lead.id)).toCountersign)
      })(),
      signing.reference,
    ],
  }
  for (const [held, reference] of Object.values(covers)) expect(held).toContain(reference)
})
