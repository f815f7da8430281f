import { canonicalEmail, emailKey } from '#app/domain/council/directory.ts'
import { emailKeyOf, foldedText, hasWords, nameOrder } from '#app/data/folded-text.server.ts'
import { type Insertable, sql, type Updateable } from 'kysely'
import { NotFound } from '#app/domain/failures.ts'
import type { Actor, Role } from '#app/domain/people.ts'
import type { Db } from '#db/client.ts'
import type { Schema } from '#db/schema.ts'
import { rowStamp } from '#app/data/row-stamp.server.ts'

/** The directory: people and their roles. A person is never deleted, because the history names them. */

export type PeopleFilter = {
  search?: string
  role?: Role
  directorateId?: string
  state?: 'enabled' | 'disabled'
}
export const PEOPLE_PER_PAGE = 25

/** One page of the directory by name, and how many people there are on all its pages. */
export async function listPeople(db: Db, filter: PeopleFilter, page: number, size = PEOPLE_PER_PAGE) {
  const matching = peopleMatching(db, filter)
  const { total } = await matching
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const people = await matching
    .leftJoin('directorates', 'directorates.id', 'people.directorateId')
    .select([
      'people.id',
      'people.name',
      'email',
      'jobTitle',
      'organisation',
      'disabledAt',
      'directorates.name as directorateName',
    ])
    .orderBy(nameOrder(sql.ref('people.name')))
    .orderBy('people.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  const roles = await rolesOf(
    db,
    people.map(({ id }) => id),
  )
  return { total, people: people.map((person) => ({ ...person, roles: roles.get(person.id) ?? [] })) }
}

/** One person with their roles and directorate, and whether they have a password. Never the password hash. */
export async function getPerson(db: Db, id: string) {
  const found = await db
    .selectFrom('people')
    .leftJoin('directorates', 'directorates.id', 'people.directorateId')
    .select([
      'people.id',
      'email',
      'people.name',
      'jobTitle',
      'organisation',
      'directorateId',
      'disabledAt',
      'createdAt',
    ])
    .select(['directorates.name as directorateName', 'passwordHash'])
    .where('people.id', '=', id)
    .executeTakeFirst()
  if (!found) throw new NotFound('There is no such person in the directory.')
  const { passwordHash, ...person } = found
  const roles = (await rolesOf(db, [id])).get(id) ?? []
  const { email, name, jobTitle, organisation, directorateId } = person
  const rowVersion = rowStamp({ email, name, jobTitle, organisation, directorateId, roles })
  return { ...person, roles, rowVersion, hasPassword: passwordHash !== null }
}

/** Everyone in the directory with their roles, to compare with an imported file. */
export async function listEveryone(db: Db) {
  const people = await db
    .selectFrom('people')
    .select(['id', 'email', 'name', 'jobTitle', 'organisation', 'directorateId', 'disabledAt'])
    .orderBy('id')
    .execute()
  const rows = await db.selectFrom('personRoles').selectAll().orderBy('role').execute()
  const roles = new Map<string, Role[]>()
  for (const { personId, role } of rows) roles.set(personId, [...(roles.get(personId) ?? []), role])
  return people.map((person) => ({ ...person, roles: roles.get(person.id) ?? [] }))
}

/** What signing in needs to know of the person whose address this is, however it is typed. */
export async function findForSignIn(db: Db, typed: string) {
  const people = await db
    .selectFrom('people')
    .select(['id', 'email', 'passwordHash', 'disabledAt'])
    .where(emailKeyOf(sql.ref('email')), '=', emailKey(typed))
    .execute()
  return personTyped(people, typed)
}

/**
 * Whose address it is. Older releases let two people have addresses that differ only in an accent, say. Each of them is
 * found by their own address, as it is stored.
 */
function personTyped<T extends { email: string; disabledAt: string | null }>(
  alike: readonly T[],
  typed: string,
): T | undefined {
  const canonical = canonicalEmail(typed)
  const enabled = alike.filter(({ disabledAt }) => disabledAt === null)
  return (
    alike.find(({ email }) => email === typed.trim()) ??
    alike.find(({ email }) => canonicalEmail(email) === canonical) ??
    (enabled.length <= 1 ? (enabled[0] ?? alike[0]) : undefined)
  )
}

/** The addresses of people who can sign in that are alike, as older releases allowed. Alike ones are together. */
export async function listAlikeEmails(db: Db): Promise<string[][]> {
  const people = await db
    .selectFrom('people')
    .select(['email', emailKeyOf(sql.ref('email')).as('key')])
    .where('disabledAt', 'is', null)
    .orderBy('key')
    .execute()
  const byKey = new Map<string, string[]>()
  for (const { email, key } of people) byKey.set(key, [...(byKey.get(key) ?? []), email])
  return [...byKey.values()].filter((emails) => emails.length > 1)
}

export const findPasswordHash = async (db: Db, id: string): Promise<string | null> =>
  (await db.selectFrom('people').select('passwordHash').where('id', '=', id).executeTakeFirst())
    ?.passwordHash ?? null

export async function isEmailTaken(db: Db, email: string, exceptId?: string): Promise<boolean> {
  const others = await db
    .selectFrom('people')
    .select('id')
    .where(emailKeyOf(sql.ref('email')), '=', emailKey(email))
    .execute()
  return others.some(({ id }) => id !== exceptId)
}

export async function areThereAnyPeople(db: Db): Promise<boolean> {
  return (await db.selectFrom('people').select('id').limit(1).executeTakeFirst()) !== undefined
}

/** How many enabled administrators there are apart from this person. */
export async function countOtherAdministrators(db: Db, exceptId: string): Promise<number> {
  const { count } = await db
    .selectFrom('people')
    .innerJoin('personRoles', 'personRoles.personId', 'people.id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('role', '=', 'administrator')
    .where('disabledAt', 'is', null)
    .where('people.id', '!=', exceptId)
    .executeTakeFirstOrThrow()
  return count
}

/** The enabled people with this role. */
export const listPeopleWithRole = (db: Db, role: Role) =>
  db
    .selectFrom('people')
    .innerJoin('personRoles', 'personRoles.personId', 'people.id')
    .select(['people.id', 'people.name'])
    .where('personRoles.role', '=', role)
    .where('people.disabledAt', 'is', null)
    .execute()

/** The enabled managers of a directorate, as their relations are decided. */
export async function listManagersOf(db: Db, directorateId: string): Promise<(Actor & { id: string })[]> {
  const managers = await listPeople(db, { role: 'manager', directorateId, state: 'enabled' }, 1, MAX_MANAGERS)
  return managers.people.map(({ id, name, roles }) => ({ id, name, roles, directorateId }))
}
const MAX_MANAGERS = 500

/** The ids of enabled people with this role. */
export const listPersonIdsWithRole = async (db: Db, role: Role): Promise<string[]> =>
  (await listPeopleWithRole(db, role)).map(({ id }) => id)

export async function addPersonRow(
  db: Db,
  person: Insertable<Schema['people']>,
  roles: readonly Role[],
): Promise<void> {
  await db.insertInto('people').values(person).execute()
  await setRoles(db, person.id, roles)
}

export async function updatePerson(db: Db, id: string, change: Updateable<Schema['people']>): Promise<void> {
  await db.updateTable('people').set(change).where('id', '=', id).execute()
}

export async function setRoles(db: Db, personId: string, roles: readonly Role[]): Promise<void> {
  await db.deleteFrom('personRoles').where('personId', '=', personId).execute()
  for (const role of new Set(roles)) await db.insertInto('personRoles').values({ personId, role }).execute()
}

/** The people of the demonstration, for its sign-in page. */
export async function listDemoPeople(db: Db) {
  const people = await db
    .selectFrom('people')
    .select(['id', 'name', 'email', 'jobTitle'])
    .where('disabledAt', 'is', null)
    .where('email', 'like', '%.example')
    .orderBy(nameOrder(sql.ref('name')))
    .limit(100)
    .execute()
  const roles = await rolesOf(
    db,
    people.map(({ id }) => id),
  )
  return people.map((person) => ({ ...person, roles: roles.get(person.id) ?? [] }))
}

/** Searches for the words as typed, their plurals and singulars: `%` and `_` are ordinary characters. */
const SEARCHED = sql.raw(
  `people.name || ' ' || email || ' ' || coalesce(job_title, '') || ' ' || coalesce(organisation, '')`,
)

function peopleMatching(db: Db, { search, role, directorateId, state }: PeopleFilter) {
  let people = db.selectFrom('people')
  if (state) people = people.where('disabledAt', state === 'disabled' ? 'is not' : 'is', null)
  if (directorateId) people = people.where('directorateId', '=', directorateId)
  if (role) {
    people = people.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('personRoles')
          .select('role')
          .whereRef('personId', '=', 'people.id')
          .where('role', '=', role),
      ),
    )
  }
  return people.where(hasWords(FOLDED, search))
}

const FOLDED = foldedText(SEARCHED)

async function rolesOf(db: Db, ids: readonly string[]): Promise<Map<string, Role[]>> {
  const found = new Map<string, Role[]>()
  if (ids.length === 0) return found
  const rows = await db
    .selectFrom('personRoles')
    .selectAll()
    .where('personId', 'in', ids)
    .orderBy('role')
    .execute()
  for (const { personId, role } of rows) found.set(personId, [...(found.get(personId) ?? []), role])
  return found
}
