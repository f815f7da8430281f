import { findForSignIn } from '#app/data/council/people.server.ts'
import type { Actor } from '#app/domain/people.ts'
import type { Db } from '#db/client.ts'

/**
 * A person as commands know them, for work that is done in their name without signing in. Undefined for
 * people who are disabled.
 */
export async function findActorByEmail(db: Db, email: string): Promise<(Actor & { id: string }) | undefined> {
  const found = await findForSignIn(db, email)
  if (!found || found.disabledAt !== null) return undefined
  const person = await db
    .selectFrom('people')
    .select(['id', 'name', 'directorateId'])
    .where('id', '=', found.id)
    .executeTakeFirstOrThrow()
  const roles = await db.selectFrom('personRoles').select('role').where('personId', '=', person.id).execute()
  return { ...person, roles: roles.map(({ role }) => role) }
}
