import { type ExpressionBuilder, sql } from 'kysely'
import type { MemberThen } from '#app/domain/oversight/cumulative-assessment.ts'
import type { Db } from '#db/client.ts'
import type { Schema } from '#db/schema.ts'
import { knownTo, type Viewer, tagged } from './list-cumulative.server.ts'
import { listVisible, visibleTo } from '#app/data/assessment/list-register.server.ts'

/** Proposals this person can open, and other people's proposals that are live and shared. */
const known =
  ({ actor, today }: Viewer) =>
  (eb: ExpressionBuilder<Schema, 'register'>) =>
    eb.or([visibleTo(actor)(eb), eb.and([eb('liveUntil', '>=', today), knownTo(actor)(eb)])])

/** Whether this person can read about a tag. They can if they can see a proposal with it, live or not. */
export async function mayReadTag(db: Db, { actor }: Viewer, tag: string): Promise<boolean> {
  const one = await db
    .selectFrom('register')
    .select('assessmentId')
    .where(tagged(tag))
    .where(knownTo(actor))
    .limit(1)
    .executeTakeFirst()
  return one !== undefined
}

/** Whether any assessment has this tag. For the log only: people are not told of tags that they cannot see. */
export const isTagInUse = async (db: Db, tag: string): Promise<boolean> =>
  (await db.selectFrom('register').select('assessmentId').where(tagged(tag)).limit(1).executeTakeFirst()) !==
  undefined

/**
 * The title of each of these proposals that this person can see, by reference, and whether they can open it.
 */
export async function listKnown(db: Db, viewer: Viewer, references: readonly string[]) {
  if (references.length === 0) return new Map<string, { title: string | null; mayOpen: boolean }>()
  const rows = await db
    .selectFrom('register')
    .select(['assessmentId', 'reference', 'title'])
    .where('reference', 'in', references)
    .where(known(viewer))
    .execute()
  const mayOpen = await listVisible(
    db,
    viewer.actor,
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
 * The proposals with this tag that this person can see. These are the ones they can open, and other people's
 * proposals that are live and shared.
 */
export async function listMembers(db: Db, viewer: Viewer, tag: string) {
  const { actor } = viewer
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
    .where(known(viewer))
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
