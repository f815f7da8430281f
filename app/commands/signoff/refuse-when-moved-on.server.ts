import type { AssessmentVersion } from '#app/data/assessment/assessments.server.ts'
import { findLastMove } from '#app/data/history.server.ts'
import { Conflict } from '#app/domain/failures.ts'
import type { Db } from '#db/client.ts'

/**
 * Throws Conflict if someone changed the status of the assessment after the page was opened, even if the new status
 * would still allow the change (docs/decisions/0027-overtaken-pages.md). `seen` is the `moveVersion` in the form, or
 * undefined for a form without one, which is let through.
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
