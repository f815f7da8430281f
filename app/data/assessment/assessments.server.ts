import { sql } from 'kysely'
import type { Status, VersionState } from '#app/domain/signoff/workflow.ts'
import { noSuchAssessment } from '#app/domain/failures.ts'
import type { Ties } from '#app/domain/people.ts'
import type { Db } from '#db/client.ts'
import { writtenOnce } from '#db/written-once.ts'
import { rowStamp } from '#app/data/row-stamp.server.ts'

/**
 * One version of an assessment and what decides who may do what with it: what every page and command begins
 * from.
 */
export type AssessmentVersion = VersionState & {
  assessmentId: string
  reference: string
  confidential: boolean
  versionId: string
  versionNumber: number
  latestVersionNumber: number
  /**
   * Counts the moves, over all versions. A move from a state that someone else has already left is a
   * Conflict.
   */
  moveVersion: number
  statusAt: string
  createdAt: string
  approverId: string | null
  lastImpactNumber: number
  title: string | undefined
  directorateId: string | null
  directorateName: string | undefined
  decisionOn: string | undefined
  /**
   * The date of the decision as it was known at `statusAt`: whether it was approved late is marked for good.
   */
  decisionOnThen: string | undefined
  decisionBody: string | undefined
  noDecisionReason: string | undefined
  ties: Ties
}

/**
 * The version with this number, or else the latest one that was not withdrawn. If all were withdrawn, the latest of
 * them. Throws NotFound.
 */
export async function getAssessment(
  db: Db,
  reference: string,
  versionNumber?: number,
): Promise<AssessmentVersion> {
  const [row] =
    versionNumber === undefined
      ? await findLatest(db, { reference })
      : await findNumbered(db, { reference, versionNumber })
  if (!row) throw noSuchAssessment()
  const { directorateText, movedDate: moved, authorIds, writerIds, signerIds, leadOfficers, ...rest } = row
  return {
    ...rest,
    confidential: row.confidential === 1,
    latestVersionNumber: row.latestVersionNumber ?? row.versionNumber,
    title: row.title ?? undefined,
    directorateName: row.directorateName ?? directorateText ?? undefined,
    decisionOn: moved ?? row.decisionOn ?? undefined,
    decisionOnThen: row.decisionOnThen ?? undefined,
    decisionBody: row.decisionBody ?? undefined,
    noDecisionReason: row.noDecisionReason ?? undefined,
    outcome: row.outcome ?? undefined,
    ties: {
      authorIds: JSON.parse(authorIds) as string[],
      writerIds: JSON.parse(writerIds) as string[],
      signerIds: JSON.parse(signerIds) as string[],
      leadOfficers: JSON.parse(leadOfficers) as string[],
      approverId: row.approverId,
      directorateId: row.directorateId,
    },
  }
}

const subjectOf = (db: Db, reference: string) =>
  db
    .selectFrom('assessments')
    .innerJoin('versions', 'versions.assessmentId', 'assessments.id')
    .leftJoin('proposals', 'proposals.versionId', 'versions.id')
    .leftJoin('directorates', 'directorates.id', 'proposals.directorateId')
    .leftJoin('decisions', 'decisions.versionId', 'versions.id')
    .leftJoin('outcomes', 'outcomes.versionId', 'versions.id')
    .select([
      'assessments.id as assessmentId',
      'assessments.reference',
      'assessments.confidential',
      'versions.id as versionId',
      'versions.number as versionNumber',
      'versions.status',
      'versions.statusAt',
      'versions.createdAt',
      'versions.moveVersion',
      'versions.approverId',
      'versions.lastImpactNumber',
      'proposals.title',
      'proposals.directorateId',
      'proposals.directorateText',
      'directorates.name as directorateName',
      'decisions.date as decisionOn',
      'decisions.body as decisionBody',
      'decisions.noDecisionReason',
      'outcomes.outcome',
    ])
    .select((eb) =>
      eb
        .selectFrom('versions as latest')
        .whereRef('latest.assessmentId', '=', 'assessments.id')
        .select('latest.number')
        .orderBy(withdrawnLast('latest'))
        .orderBy('latest.number', 'desc')
        .limit(1)
        .as('latestVersionNumber'),
    )
    .select([
      movedDate.as('movedDate'),
      decisionOnThen.as('decisionOnThen'),
      personIds('authors').as('authorIds'),
      personIds('writers').as('writerIds'),
      signerIds.as('signerIds'),
      leadOfficers.as('leadOfficers'),
    ])
    .where('assessments.reference', '=', reference)
    .limit(1)

const findLatest = writtenOnce((db, { reference }: { reference: string }) =>
  subjectOf(db, reference).orderBy(withdrawnLast('versions')).orderBy('versions.number', 'desc'),
)
const findNumbered = writtenOnce(
  (db, { reference, versionNumber }: { reference: string; versionNumber: number }) =>
    subjectOf(db, reference).where('versions.number', '=', versionNumber),
)

const personIds = (table: 'authors' | 'writers') =>
  sql<string>`(select json_group_array(person_id) from ${sql.table(table)} where assessment_id = assessments.id)`

const signerIds = sql<string>`(select json_group_array(person_id) from approvals
  where version_id = versions.id and voided_at is null)`

const leadOfficers = sql<string>`(select json_group_array(name) from lead_officers
  where version_id = versions.id and removed_at is null and name is not null)`

export const withdrawnLast = (table: 'versions' | 'latest') =>
  sql`${sql.ref(`${table}.status`)} = 'withdrawn'`

/**
 * The newest date that the decision of a version moved to after sign-off. It is not in the signed content.
 */
export const movedDate = sql<string | null>`(select decision_on from decision_notes
  where version_id = versions.id and kind = 'moved' order by at desc limit 1)`

/**
 * The decision date as it was known when the version reached its state. A date that moves later does not make
 * a late approval look on time.
 */
export const decisionOnThen = sql<string | null>`coalesce((select decision_on from decision_notes
  where version_id = versions.id and kind = 'moved' and at <= versions.status_at order by at desc limit 1),
  decisions.date)`

export type NewAssessment = { id: string; versionId: string; at: string; by: string | null }

/** Gives the next reference (EQIA-0042) and makes version 1, a draft. */
export async function insertAssessment(trx: Db, { id, versionId, at, by }: NewAssessment): Promise<string> {
  const { highest } = await trx
    .selectFrom('assessments')
    .select((eb) => eb.fn.max('number').as('highest'))
    .executeTakeFirstOrThrow()
  const number = (highest ?? 0) + 1
  const reference = `EQIA-${String(number).padStart(4, '0')}`
  await trx
    .insertInto('assessments')
    .values({ id, number, reference, confidential: 0, createdAt: at, createdBy: by })
    .execute()
  await insertVersion(trx, {
    id: versionId,
    assessmentId: id,
    number: 1,
    at,
    by,
    reason: null,
    lastImpactNumber: 0,
    moveVersion: 1,
  })
  return reference
}

export type NewVersion = {
  id: string
  assessmentId: string
  number: number
  at: string
  by: string | null
  reason: string | null
  lastImpactNumber: number
  moveVersion: number
}

export async function insertVersion(trx: Db, version: NewVersion): Promise<void> {
  const { id, assessmentId, number, at, by, reason, lastImpactNumber, moveVersion } = version
  await trx
    .insertInto('versions')
    .values({
      id,
      assessmentId,
      number,
      status: 'draft',
      moveVersion,
      approverId: null,
      lastImpactNumber,
      createdAt: at,
      createdBy: by,
      reason,
      statusAt: at,
    })
    .execute()
}

/**
 * Moves a version to a state. True when it was still in the state that `moveVersion` names, false when
 * someone else moved it first.
 */
export async function setStatus(
  trx: Db,
  assessment: Pick<AssessmentVersion, 'versionId' | 'moveVersion'>,
  to: Status,
  at: string,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('versions')
    .set({ status: to, statusAt: at, moveVersion: assessment.moveVersion + 1 })
    .where('id', '=', assessment.versionId)
    .where('moveVersion', '=', assessment.moveVersion)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export async function setApprover(trx: Db, versionId: string, approverId: string | null): Promise<void> {
  await trx.updateTable('versions').set({ approverId }).where('id', '=', versionId).execute()
}

export async function setLastImpactNumber(
  trx: Db,
  versionId: string,
  lastImpactNumber: number,
): Promise<void> {
  await trx.updateTable('versions').set({ lastImpactNumber }).where('id', '=', versionId).execute()
}

export async function setConfidentiality(
  trx: Db,
  assessmentId: string,
  confidential: boolean,
): Promise<void> {
  await trx
    .updateTable('assessments')
    .set({ confidential: confidential ? 1 : 0 })
    .where('id', '=', assessmentId)
    .execute()
}

/** All versions, newest first. */
export const listVersions = (db: Db, assessmentId: string) =>
  db
    .selectFrom('versions')
    .selectAll()
    .where('assessmentId', '=', assessmentId)
    .orderBy('number', 'desc')
    .execute()

/** In the order in which they were given, so that a document goes out as it came in. */
export const listTags = async (db: Db, assessmentId: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('tags')
    .select('tag')
    .where('assessmentId', '=', assessmentId)
    .orderBy(sql`rowid`)
    .execute()
  return rows.map((row) => row.tag)
}

/** The settings that a person saw. A form that names others is out of date. */
export const settingsRowVersion = async (
  db: Db,
  { assessmentId, confidential }: Pick<AssessmentVersion, 'assessmentId' | 'confidential'>,
): Promise<string> => rowStamp({ confidential, tags: await listTags(db, assessmentId) })

export async function replaceTags(trx: Db, assessmentId: string, tags: readonly string[]): Promise<void> {
  await trx.deleteFrom('tags').where('assessmentId', '=', assessmentId).execute()
  if (tags.length === 0) return
  await trx
    .insertInto('tags')
    .values(tags.map((tag) => ({ assessmentId, tag })))
    .execute()
}
