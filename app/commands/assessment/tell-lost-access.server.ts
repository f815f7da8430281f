import type { AssessmentVersion } from '#app/data/assessment/assessments.server.ts'
import { listManagersOf } from '#app/data/council/people.server.ts'
import { insertNotices } from '#app/data/work/notices.server.ts'
import { mayRead, relationsOf } from '#app/domain/people.ts'
import type { Context, Trx } from '#app/commands/context.server.ts'

type After = { directorateId: string | null; confidential: 0 | 1 }

/**
 * Managers of a directorate read its assessments until one becomes confidential or moves to another directorate. They
 * are told in a line that does not need the access. Only for a move does the line have the title: what is confidential
 * is not announced.
 */
export async function tellLostAccess(
  trx: Trx,
  { actor, now }: Pick<Context, 'actor' | 'now'>,
  before: AssessmentVersion,
  after: After,
): Promise<void> {
  const { directorateId, confidential, ties, assessmentId } = before
  const isLatest = before.versionNumber === before.latestVersionNumber
  const isSame = directorateId === after.directorateId && confidential === (after.confidential === 1)
  if (!isLatest || isSame || directorateId === null) return
  const tiesAfter = { ...ties, directorateId: after.directorateId }
  const told = (await listManagersOf(trx, directorateId)).filter(
    (manager) =>
      mayRead(relationsOf(manager, ties), confidential) &&
      !mayRead(relationsOf(manager, tiesAfter), after.confidential === 1),
  )
  const notice =
    after.confidential === 1
      ? { message: 'was made confidential, so you cannot open it any more' }
      : { message: 'moved to another directorate, so you cannot open it any more', lostAccess: 1 as const }
  const ids = told.map(({ id }) => id)
  await insertNotices(trx, ids, { assessmentId, at: now, ...notice }, actor.id)
}
