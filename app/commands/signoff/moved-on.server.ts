import type { AssessmentVersion } from '#app/data/assessment/assessments.server.ts'
import { findLastMove } from '#app/data/history.server.ts'
import { Conflict } from '#app/domain/failures.ts'
import type { Db } from '#db/client.ts'

/**
 * A form of an assessment says which state of it the person saw. Where someone moved it on since, nothing is
 * done, even if it would still be possible (docs/decisions/0027-one-way-for-what-moved-on.md). Throws
 * Conflict.
 */
export async function refuseWhenMovedOn(
  db: Db,
  {
    assessmentId,
    reference,
    moveVersion,
  }: Pick<AssessmentVersion, 'assessmentId' | 'reference' | 'moveVersion'>,
  seen: number | undefined,
): Promise<void> {
  if (seen === undefined || seen === moveVersion) return
  const { event, by, at } = (await findLastMove(db, assessmentId)) ?? { event: '', by: null, at: '' }
  throw new Conflict(
    'This assessment was moved on after you had opened the page. Nothing of what you sent was saved.',
    { reference, event, by, at },
  )
}
