import type { Insertable } from 'kysely'
import type { Part } from '#app/domain/assessment/parts.ts'
import { wasIn } from '#app/data/as-they-were.server.ts'
import type { Db } from '#db/client.ts'
import type { Schema } from '#db/schema.ts'

/** Snapshots taken at each submission, the approvals bound to them, and what was asked to change. */

/** The newest first, each with who submitted it, as they were. */
const submissionsOf = (db: Db, versionId: string) =>
  db
    .selectFrom('submissions')
    .leftJoin('particulars as who', 'who.id', 'submissions.submittedAs')
    .selectAll('submissions')
    .select(['who.name as personName', wasIn('who').as('personWas')])
    .where('versionId', '=', versionId)
    .orderBy('number', 'desc')

export const listSubmissions = (db: Db, versionId: string) => submissionsOf(db, versionId).execute()

/** The newest snapshot of a version: what its approver reads and signs. */
export const findLatestSubmission = (db: Db, versionId: string) =>
  submissionsOf(db, versionId).limit(1).executeTakeFirst()

export async function insertSubmission(
  trx: Db,
  submission: Insertable<Schema['submissions']>,
): Promise<void> {
  await trx.insertInto('submissions').values(submission).execute()
}

/** Approvals, countersignatures and stops of a version, oldest first, void ones too. */
export const listApprovals = (db: Db, versionId: string) =>
  db
    .selectFrom('approvals')
    .innerJoin('people', 'people.id', 'approvals.personId')
    .innerJoin('particulars as who', 'who.id', 'approvals.personAs')
    .selectAll('approvals')
    .select(['who.name as personName', wasIn('who').as('personWas'), 'people.name as nameNow'])
    .where('versionId', '=', versionId)
    .orderBy('at')
    .execute()

export async function insertApproval(trx: Db, approval: Insertable<Schema['approvals']>): Promise<void> {
  await trx.insertInto('approvals').values(approval).execute()
}

/** Taken back or returned: the approval so far no longer counts, and stays in the history. */
export async function voidApprovals(trx: Db, versionId: string, at: string): Promise<void> {
  await trx
    .updateTable('approvals')
    .set({ voidedAt: at })
    .where('versionId', '=', versionId)
    .where('voidedAt', 'is', null)
    .execute()
}

export const listAskedParts = async (db: Db, versionId: string): Promise<Part[]> => {
  const rows = await db.selectFrom('askedParts').select('part').where('versionId', '=', versionId).execute()
  return rows.map((row) => row.part)
}

export async function replaceAskedParts(
  trx: Db,
  versionId: string,
  parts: readonly Part[],
  asked: { at: string; askedBy: string },
): Promise<void> {
  await trx.deleteFrom('askedParts').where('versionId', '=', versionId).execute()
  if (parts.length === 0) return
  await trx
    .insertInto('askedParts')
    .values(parts.map((part) => ({ versionId, part, ...asked })))
    .execute()
}
