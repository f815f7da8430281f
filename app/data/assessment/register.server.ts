import { sql } from 'kysely'
import { isShared, liveUntil } from '#app/domain/oversight/live.ts'
import type { Db } from '#db/client.ts'
import { writtenOnce } from '#db/written-once.ts'
import { movedDate, withdrawnLast } from './assessments.server.ts'
import { refreshReach } from '#app/data/oversight/impact-reach.server.ts'

/**
 * Updates the register's row of an assessment, and the people its impacts reach, from its latest version.
 * Every command that changes an assessment calls it in its own transaction, so that lists are always right. Answers
 * what decides who can read it.
 */
export async function refreshRegister(
  trx: Db,
  assessmentId: string,
  at: string,
): Promise<{ directorateId: string | null; confidential: 0 | 1 }> {
  const [latest] = await findLatest(trx, { assessmentId })
  if (!latest) throw new Error(`There is no version of the assessment ${assessmentId}.`)
  const mitigations = await trx
    .selectFrom('mitigations')
    .select(['feasibilityKind', 'dueOn'])
    .where('versionId', '=', latest.versionId)
    .where('removedAt', 'is', null)
    .execute()
  const { reviewOn, ...shown } = latest
  const line = { ...shown, liveUntil: liveUntil({ ...shown, reviewOn, mitigations }), changedAt: at }
  await trx
    .insertInto('register')
    .values({ assessmentId, ...line })
    .onConflict((conflict) =>
      conflict
        .column('assessmentId')
        .doUpdateSet((eb) => ({ ...line, changes: eb('register.changes', '+', 1) })),
    )
    .execute()
  await refreshReach(trx, { assessmentId, ...line, sharedUntil: isShared(line) ? line.liveUntil : null })
  return line
}

const findLatest = writtenOnce((db, { assessmentId }: { assessmentId: string }) =>
  db
    .selectFrom('versions')
    .innerJoin('assessments', 'assessments.id', 'versions.assessmentId')
    .leftJoin('proposals', 'proposals.versionId', 'versions.id')
    .leftJoin('directorates', 'directorates.id', 'proposals.directorateId')
    .leftJoin('decisions', 'decisions.versionId', 'versions.id')
    .leftJoin('outcomes', 'outcomes.versionId', 'versions.id')
    .leftJoin('conclusions', 'conclusions.versionId', 'versions.id')
    .select([
      'versions.id as versionId',
      'versions.number as versionNumber',
      'assessments.number',
      'assessments.reference',
      'assessments.confidential',
      'proposals.title',
      'proposals.directorateId',
      'versions.status',
      'versions.approverId',
      'outcomes.outcome',
      'conclusions.reviewOn',
    ])
    .select(sql<string | null>`coalesce(${movedDate}, decisions.date)`.as('decisionOn'))
    .select(sql<string | null>`coalesce(directorates.name, proposals.directorate_text)`.as('directorateName'))
    .where('versions.assessmentId', '=', assessmentId)
    .orderBy(withdrawnLast('versions'))
    .orderBy('versions.number', 'desc')
    .limit(1),
)

/** How many times an assessment has changed. Anything computed from it is still right while this is the same. */
export async function countChanges(db: Db, assessmentId: string): Promise<number> {
  const { changes } = await db
    .selectFrom('register')
    .select('changes')
    .where('assessmentId', '=', assessmentId)
    .executeTakeFirstOrThrow()
  return changes
}
