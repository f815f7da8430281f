import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Role } from '#app/domain/people.ts'
import type { Db } from '#db/client.ts'
import { writtenOnce } from '#db/written-once.ts'

/** A session is a row, known by the hash of what the browser keeps: a stolen database opens no session. */

export async function addSession(
  db: Db,
  session: { idHash: string; personId: string; at: string; browser?: string },
): Promise<void> {
  const { idHash, personId, at, browser = null } = session
  await db
    .insertInto('sessions')
    .values({ idHash, personId, createdAt: at, lastSeenAt: at, endedAt: null, browser, confirmedAt: null })
    .execute()
}

/** How long sessions last: one that began, or was last used, before these moments has ended. */
export type SessionLimits = { beganAfter: string; seenAfter: string }

/** Whose session it is, while it lasts and the person is not disabled. */
export async function findPersonBySession(db: Db, idHash: string, limits: SessionLimits) {
  const [found] = await findLasting(db, { idHash, ...limits })
  if (!found) return undefined
  const { lastSeenAt, roles, ...person } = found
  return { lastSeenAt, person: { ...person, roles: JSON.parse(roles) as Role[], sessionIdHash: idHash } }
}

const findLasting = writtenOnce((db, { idHash, beganAfter, seenAfter }: { idHash: string } & SessionLimits) =>
  db
    .selectFrom('sessions')
    .innerJoin('people', 'people.id', 'sessions.personId')
    .select([
      'people.id',
      'people.name',
      'people.email',
      'people.organisation',
      'people.directorateId',
      'sessions.lastSeenAt',
    ])
    .select(
      sql<string>`(select json_group_array(role order by role) from person_roles where person_id = people.id)`.as(
        'roles',
      ),
    )
    .where('sessions.idHash', '=', idHash)
    .where('sessions.createdAt', '>', beganAfter)
    .where('sessions.lastSeenAt', '>', seenAfter)
    .where('sessions.endedAt', 'is', null)
    .where('people.disabledAt', 'is', null),
)

export async function touchSession(db: Db, idHash: string, now: string): Promise<void> {
  await db.updateTable('sessions').set({ lastSeenAt: now }).where('idHash', '=', idHash).execute()
}

/**
 * Whose session this was, even if it has ended since, for a form that arrives too late. Undefined for people
 * who are disabled.
 */
export const findWhoseSessionItWas = (db: Db, idHash: string) =>
  db
    .selectFrom('sessions')
    .innerJoin('people', 'people.id', 'sessions.personId')
    .select('people.id')
    .where('sessions.idHash', '=', idHash)
    .where('people.disabledAt', 'is', null)
    .executeTakeFirst()

/**
 * Signs out: we no longer know whose session it was. So a form that arrives with its cookie afterwards is kept for
 * nobody, and a copied cookie cannot leave anything for its person to send. True when there was one to end.
 */
export async function endSession(db: Db, idHash: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('sessions')
    .where('idHash', '=', idHash)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

/** Ends a person's sessions, all or all but the one in use. */
export async function endSessionsOf(
  db: Db,
  personId: string,
  at: string,
  exceptIdHash?: string,
): Promise<void> {
  let sessions = db
    .updateTable('sessions')
    .set({ endedAt: at })
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
  if (exceptIdHash !== undefined) sessions = sessions.where('idHash', '!=', exceptIdHash)
  await sessions.execute()
}

/** A person's sessions that sign them in now, the one used last first. */
export const listSessionsOf = (db: Db, personId: string, limits: SessionLimits) =>
  db
    .selectFrom('sessions')
    .select(['idHash', 'createdAt', 'lastSeenAt', 'browser'])
    .where('personId', '=', personId)
    .where('createdAt', '>', limits.beganAfter)
    .where('lastSeenAt', '>', limits.seenAfter)
    .where('endedAt', 'is', null)
    .orderBy('lastSeenAt', 'desc')
    .orderBy('idHash')
    .execute()

/** Every session of a person that nobody has ended, even if it has lasted too long to sign them in. */
export const listOpenSessionIds = async (db: Db, personId: string): Promise<string[]> =>
  (
    await db
      .selectFrom('sessions')
      .select('idHash')
      .where('personId', '=', personId)
      .where('endedAt', 'is', null)
      .execute()
  ).map(({ idHash }) => idHash)

/** What a page calls a session, so that it does not have to show what the database knows it by. */
export const sessionHandle = (idHash: string): string =>
  createHash('sha256').update(idHash).digest('hex').slice(0, 16)

/** When the person of this session last typed their password again. */
export const findConfirmedAt = async (db: Db, idHash: string): Promise<string | null> =>
  (await db.selectFrom('sessions').select('confirmedAt').where('idHash', '=', idHash).executeTakeFirst())
    ?.confirmedAt ?? null

export const confirmSession = (db: Db, idHash: string, at: string): Promise<void> =>
  db.transaction().execute(async (trx) => {
    await trx.updateTable('sessions').set({ confirmedAt: at }).where('idHash', '=', idHash).execute()
  })

/** Forgets those that were last used before this moment. */
export async function forgetSessions(db: Db, before: string): Promise<void> {
  await db.deleteFrom('sessions').where('lastSeenAt', '<', before).execute()
}

/** How many sign someone in now. */
export async function countSessions(db: Db, limits: SessionLimits): Promise<number> {
  const { count } = await db
    .selectFrom('sessions')
    .innerJoin('people', 'people.id', 'sessions.personId')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('sessions.createdAt', '>', limits.beganAfter)
    .where('sessions.lastSeenAt', '>', limits.seenAfter)
    .where('sessions.endedAt', 'is', null)
    .where('people.disabledAt', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}
