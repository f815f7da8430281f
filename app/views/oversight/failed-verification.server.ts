import { findLastVerification } from '#app/data/oversight/verifications.server.ts'
import { type Actor, hasRole } from '#app/domain/people.ts'
import type { Db } from '#db/client.ts'

/** The newest check of the record, if it failed, for those who are warned of it: administrators and equality leads. */
export async function findFailedVerification(db: Db, actor: Actor) {
  if (!hasRole(actor, 'administrator') && !hasRole(actor, 'equality lead')) return undefined
  const last = await findLastVerification(db)
  if (!last || last.ok) return undefined
  return { finishedAt: last.finishedAt, problemCount: last.problemCount }
}
