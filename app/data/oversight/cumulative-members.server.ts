import { type ExpressionBuilder, sql } from 'kysely'
import type { MemberThen } from '#app/domain/oversight/cumulative-assessment.ts'
import type { Db } from '#db/client.ts'
import type { Schema } from '#db/schema.ts'
import { knownTo, type Onlooker, tagged } from './list-cumulative.server.ts'
import { listVisible, visibleTo } from '#app/data/assessment/list-register.server.ts'

/** One may know of others' proposals while they are live, and of what one may open always. */
const known =
  ({ actor, today }: Onlooker) =>
  (eb: ExpressionBuilder<Schema, 'register'>) =>
    eb.or([visibleTo(actor)(eb), eb.and([eb('liveUntil', '>=', today), knownTo(actor)(eb)])])

/** Whether this person may read what is written of a tag: they know, or knew, of a proposal that has it. */
export async function mayReadTag(db: Db, { actor }: Onlooker, tag: string): Promise<boolean> {
  const one = await db
    .selectFrom('register')
    .select('assessmentId')
    .where(tagged(tag))
    .where(knownTo(actor))
    .limit(1)
    .executeTakeFirst()
  return one !== undefined
}

/**
 * Of these proposals those that this person may know of, by reference: their title, and whether they may open
 * it.
 */
export async function listKnown(db: Db, onlooker: Onlooker, references: readonly string[]) {
  if (references.length === 0) return new Map<string, { title: string | null; mayOpen: boolean }>()
  const rows = await db
    .selectFrom('register')
    .select(['assessmentId', 'reference', 'title'])
    .where('reference', 'in', references)
    .where(known(onlooker))
    .execute()
  const mayOpen = await listVisible(
    db,
    onlooker.actor,
    rows.map(({ assessmentId }) => assessmentId),
  )
  return new Map(
    rows.map(({ reference, title, assessmentId }) => [
      reference,
      { title, mayOpen: mayOpen.has(assessmentId) },
    ]),
  )
}

/**
 * The proposals of a tag that this person may know of: what they may open, and of others' what is live and
 * shared.
 */
export async function listMembers(db: Db, onlooker: Onlooker, tag: string) {
  const { actor } = onlooker
  const rows = await db
    .selectFrom('register')
    .select([
      'assessmentId',
      'versionId',
      'versionNumber',
      'reference',
      'title',
      'directorateName',
      'status',
      'outcome',
      'decisionOn',
    ])
    .where(tagged(tag))
    .where('status', '!=', 'withdrawn')
    .where(known(onlooker))
    .orderBy(sql`coalesce(decision_on, '9999')`)
    .orderBy('number')
    .execute()
  const mayOpen = await listVisible(
    db,
    actor,
    rows.map(({ assessmentId }) => assessmentId),
  )
  const versionIds = rows.map(({ versionId }) => versionId)
  const harms = await listHarms(db, versionIds)
  const mitigations = await countMitigations(db, versionIds)
  return rows.map((row) => ({
    ...row,
    mayOpen: mayOpen.has(row.assessmentId),
    harms: harms.filter(({ versionId }) => versionId === row.versionId),
    mitigations: mitigations
      .filter(({ versionId }) => versionId === row.versionId)
      .map(({ feasibilityKind, count }) => ({ feasibilityKind, count })),
  }))
}

export type Member = Awaited<ReturnType<typeof listMembers>>[number]

export const memberThen = ({
  reference,
  versionNumber,
  status,
  outcome,
  decisionOn,
  harms,
  mitigations,
}: Member): MemberThen => ({
  reference,
  versionNumber,
  status,
  outcome,
  decisionOn,
  harms: harms.length,
  mitigations,
})

const listHarms = async (db: Db, versionIds: readonly string[]) => {
  if (versionIds.length === 0) return []
  const rows = await db
    .selectFrom('impacts')
    .select(['versionId', 'sequence', 'title', 'combination', 'effect', 'severity', 'severityAfter'])
    .select(
      sql<string>`(select json_group_array(value order by position) from impact_groups where version_id
        = impacts.version_id and owner_id = impacts.id)`.as('groups'),
    )
    .where('versionId', 'in', versionIds)
    .where('removedAt', 'is', null)
    .where('effect', 'in', ['negative', 'mixed'])
    .orderBy('sequence')
    .execute()
  return rows.map(({ groups, ...row }) => ({ ...row, groups: JSON.parse(groups) as string[] }))
}

const countMitigations = async (db: Db, versionIds: readonly string[]) => {
  if (versionIds.length === 0) return []
  return db
    .selectFrom('mitigations')
    .select(['versionId', 'feasibilityKind'])
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('versionId', 'in', versionIds)
    .where('removedAt', 'is', null)
    .groupBy(['versionId', 'feasibilityKind'])
    .orderBy('feasibilityKind')
    .execute()
}
