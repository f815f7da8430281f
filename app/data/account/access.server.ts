import { nameOrder } from '#app/data/folded-text.server.ts'
import { sql } from 'kysely'
import type { Access } from '#app/domain/council/came-back.ts'
import type { Role } from '#app/domain/people.ts'
import type { Db } from '#db/client.ts'

/** What every person of the directory can do, by name. */
export async function listAccess(db: Db): Promise<Access[]> {
  const people = await db
    .selectFrom('people')
    .select(['id', 'name', 'email', 'disabledAt', 'passwordHash'])
    .select(
      sql<string>`(select json_group_array(role order by role) from person_roles where person_id = people.id)`.as(
        'roles',
      ),
    )
    .orderBy(nameOrder(sql.ref('people.name')))
    .orderBy('id')
    .execute()
  return people.map(({ disabledAt, passwordHash, roles, ...person }) => ({
    ...person,
    roles: JSON.parse(roles) as Role[],
    canSignIn: disabledAt === null,
    passwordMark: passwordHash,
  }))
}

/** Ends the sessions of everyone, and every link and code that was not used yet. Says how many of each. */
export async function endAllAccess(trx: Db, at: string): Promise<{ sessions: number; links: number }> {
  const sessions = await trx
    .updateTable('sessions')
    .set({ endedAt: at })
    .where('endedAt', 'is', null)
    .executeTakeFirstOrThrow()
  const links = await trx
    .updateTable('signInLinks')
    .set({ usedAt: at })
    .where('usedAt', 'is', null)
    .executeTakeFirstOrThrow()
  await trx.updateTable('setUpCodes').set({ usedAt: at }).where('usedAt', 'is', null).execute()
  return { sessions: Number(sessions.numUpdatedRows), links: Number(links.numUpdatedRows) }
}
