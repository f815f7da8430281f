import { nameOrder } from '#app/data/folded-text.server.ts'
import { sql } from 'kysely'
import { Invalid } from '#app/domain/failures.ts'
import { isLeadOfficer } from '#app/domain/people.ts'
import type { Db } from '#db/client.ts'
import type { AssessmentVersion } from '#app/data/assessment/assessments.server.ts'

export type Approver = { id: string; name: string; jobTitle: string | null; directorateName: string | null }

/**
 * Every manager who could approve this assessment: enabled, never wrote in it, and does not lead it. Those of its own
 * directorate first.
 */
export async function listApproversFor(
  db: Db,
  subject: Pick<AssessmentVersion, 'ties' | 'directorateId'>,
): Promise<Approver[]> {
  const { authorIds, writerIds } = subject.ties
  const managers = await db
    .selectFrom('people')
    .innerJoin('personRoles', 'personRoles.personId', 'people.id')
    .leftJoin('directorates', 'directorates.id', 'people.directorateId')
    .select([
      'people.id',
      'people.name',
      'people.jobTitle',
      'people.directorateId',
      'directorates.name as directorateName',
    ])
    .where('personRoles.role', '=', 'manager')
    .where('people.disabledAt', 'is', null)
    .orderBy(nameOrder(sql.ref('people.name')))
    .execute()
  const own = (manager: { directorateId: string | null }) =>
    Number(manager.directorateId !== subject.directorateId)
  return managers
    .filter((manager) => !authorIds.includes(manager.id) && !writerIds.includes(manager.id))
    .filter((manager) => !isLeadOfficer(manager, subject.ties))
    .sort((one, other) => own(one) - own(other))
    .map(({ id, name, jobTitle, directorateName }) => ({ id, name, jobTitle, directorateName }))
}

/** Throws Invalid where this person could not approve it. */
export async function getApproverFor(
  db: Db,
  subject: Pick<AssessmentVersion, 'ties' | 'directorateId'>,
  id: string,
): Promise<Approver> {
  const approver = (await listApproversFor(db, subject)).find((each) => each.id === id)
  if (!approver)
    throw new Invalid({
      approverId: 'Choose a manager who did not write in this assessment and is not its lead officer',
    })
  return approver
}
