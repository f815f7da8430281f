import { listOfficersOf } from '#app/data/assessment/authors.server.ts'
import type { AssessmentVersion } from '#app/data/assessment/assessments.server.ts'
import { listApproversFor } from '#app/data/signoff/approvers.server.ts'
import type { Held } from '#app/domain/council/hand-over.ts'
import type { Db } from '#db/client.ts'
import type { Taker } from './work-line.ts'

/**
 * Who could approve an assessment or write it in place of someone else: managers who did not write it, or officers of
 * its directorate. The page of its authors finds other officers.
 */
export async function listTakers(
  db: Db,
  holds: Held,
  assessment: AssessmentVersion,
  except: readonly string[] = [],
): Promise<Taker[]> {
  const { approverId, ties, directorateId } = assessment
  const isFree = ({ id }: { id: string }) => id !== approverId && !except.includes(id)
  const taker = ({ id, name, more }: Taker & { more: string | null }) => ({
    id,
    name: more ? `${name} (${more})` : name,
  })
  if (holds === 'approver') {
    const managers = (await listApproversFor(db, assessment)).filter(isFree)
    return managers.map(({ id, name, directorateName }) => taker({ id, name, more: directorateName }))
  }
  const officers = directorateId === null ? [] : await listOfficersOf(db, directorateId)
  return officers
    .filter((officer) => isFree(officer) && !ties.authorIds.includes(officer.id))
    .map(({ id, name, jobTitle }) => taker({ id, name, more: jobTitle }))
}
