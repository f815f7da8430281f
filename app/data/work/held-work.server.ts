import { type ExpressionBuilder, type RawBuilder, sql } from 'kysely'
import { clockFacts } from '#app/data/assessment/list-register.server.ts'
import type { Status } from '#app/domain/signoff/workflow.ts'
import type { Db } from '#db/client.ts'
import type { Schema } from '#db/schema.ts'

/**
 * Assessments that wait for someone who can no longer act: `relationsOf` in app/domain/people.ts, as conditions. A
 * test compares the two for every kind of person, and another names every column that makes someone responsible.
 */

const OPEN: Status[] = ['draft', 'returned', 'submitted', 'to countersign']

/** With the approver gone, nobody can sign these. */
export const listWithoutApprover = (db: Db) =>
  lines(db)
    .where('register.status', '=', 'submitted')
    .where(sql<boolean>`not ${canSign()}`)
    .execute()

/** Nobody is left who can write and submit these. */
export const listWithoutAuthor = (db: Db) =>
  lines(db)
    .where('register.status', 'in', OPEN)
    .where(sql<boolean>`not ${hasAuthor()}`)
    .execute()

/** Every equality lead who is left wrote, leads, approved or signed these. */
export const listWithoutCountersigner = (db: Db) =>
  lines(db)
    .where('register.status', '=', 'to countersign')
    .where(sql<boolean>`not ${hasCountersigner()}`)
    .execute()

/** What waits for this person, and would wait for nobody if they could not do it any more. */
export async function listHeldBy(db: Db, personId: string) {
  const isAuthor = (eb: ExpressionBuilder<Schema, 'register'>) =>
    eb.exists(
      eb
        .selectFrom('authors')
        .select('authors.personId')
        .whereRef('authors.assessmentId', '=', 'register.assessmentId')
        .where('authors.personId', '=', personId),
    )
  return {
    asApprover: await lines(db)
      .where('register.status', '=', 'submitted')
      .where('register.approverId', '=', personId)
      .execute(),
    asOnlyAuthor: await lines(db)
      .where('register.status', 'in', OPEN)
      .where(isAuthor)
      .where(sql<boolean>`not ${hasAuthor(personId)}`)
      .execute(),
    toCountersign: await lines(db)
      .where('register.status', '=', 'to countersign')
      .where(sql<boolean>`${hasCountersigner()} and not ${hasCountersigner(personId)}`)
      .execute(),
  }
}

/** Whether a person holds an assessment in one of these ways, and whether somebody can still do that. */
export type Holding = { isHeld: boolean; isCovered: boolean }

export async function findHolding(
  db: Db,
  { reference, personId }: { reference: string; personId: string },
): Promise<{ approver: Holding; author: Holding }> {
  const row = await db
    .selectFrom('register')
    .select(['approverId', 'status'])
    .select(sql<0 | 1>`${canSign()}`.as('canSign'))
    .select(sql<0 | 1>`${hasAuthor()}`.as('hasAuthor'))
    .select(
      sql<0 | 1>`exists (select 1 from authors where authors.assessment_id = register.assessment_id
        and authors.person_id = ${personId})`.as('isAuthor'),
    )
    .where('reference', '=', reference)
    .executeTakeFirst()
  const isOpen = row !== undefined && OPEN.includes(row.status)
  return {
    approver: {
      isHeld: row?.status === 'submitted' && row.approverId === personId,
      isCovered: row?.canSign === 1,
    },
    author: { isHeld: isOpen && row.isAuthor === 1, isCovered: row?.hasAuthor === 1 },
  }
}

/** The latest version of each, the soonest decision first. */
const lines = (db: Db) =>
  db
    .selectFrom('register')
    .selectAll('register')
    .select(clockFacts)
    .orderBy((eb) => eb.fn.coalesce('decisionOn', eb.val('9999')))
    .orderBy('number')
    .limit(200)

/** The named approver is a manager who can sign in, did not write any of it and does not lead it. */
const canSign = (): RawBuilder<boolean> => sql`exists (select 1 from people
  where people.id = register.approver_id and people.disabled_at is null and ${hasRole('manager')}
    and not ${wrote} and not ${leads})`

/** One of its authors, other than this person, is an officer of the council who can sign in. */
const hasAuthor = (except = ''): RawBuilder<boolean> => sql`exists (select 1 from authors
  join people on people.id = authors.person_id
  where authors.assessment_id = register.assessment_id and people.disabled_at is null and people.id <> ${except}
    and ${hasRole('officer')} and (people.directorate_id is not null
      or exists (select 1 from person_roles where person_id = people.id and role <> 'officer')))`

/** An equality lead who can sign in, other than this person, is independent of it. */
const hasCountersigner = (except = ''): RawBuilder<boolean> => sql`exists (select 1 from people
  where people.disabled_at is null and people.id <> ${except} and ${hasRole('equality lead')}
    and people.id is not register.approver_id and not ${wrote} and not ${leads}
    and not exists (select 1 from approvals where approvals.version_id = register.version_id
      and approvals.person_id = people.id and approvals.voided_at is null))`

const hasRole = (role: string): RawBuilder<boolean> =>
  sql`exists (select 1 from person_roles where person_id = people.id and role = ${role})`

const wrote = sql<boolean>`(exists (select 1 from authors
    where authors.assessment_id = register.assessment_id and authors.person_id = people.id)
  or exists (select 1 from writers
    where writers.assessment_id = register.assessment_id and writers.person_id = people.id))`

const foldName = (name: string): RawBuilder<string> =>
  sql`replace(replace(fold(${sql.ref(name)}), '-', ' '), '''', '')`

const leads = sql<boolean>`exists (select 1 from lead_officers
  where lead_officers.version_id = register.version_id and lead_officers.removed_at is null
    and lead_officers.name is not null and ${foldName('leadOfficers.name')} = ${foldName('people.name')})`
