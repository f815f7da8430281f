import { nameOrder } from '#app/data/folded-text.server.ts'
import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** Who may write in an assessment now, and everyone who ever did. */

export const listAuthors = (db: Db, assessmentId: string) =>
  db
    .selectFrom('authors')
    .innerJoin('people', 'people.id', 'authors.personId')
    .select([
      'people.id',
      'people.name',
      'people.email',
      'people.organisation',
      'people.jobTitle',
      'people.disabledAt',
      'people.directorateId',
      'authors.addedAt',
    ])
    .where('authors.assessmentId', '=', assessmentId)
    .orderBy('authors.addedAt')
    .orderBy(nameOrder(sql.ref('people.name')))
    .execute()

/** Officers of a directorate who can sign in, by name. At most 200: others are found by search. */
export const listOfficersOf = (db: Db, directorateId: string | null) =>
  db
    .selectFrom('people')
    .innerJoin('personRoles', 'personRoles.personId', 'people.id')
    .select(['people.id', 'people.name', 'people.jobTitle'])
    .where('personRoles.role', '=', 'officer')
    .where('people.disabledAt', 'is', null)
    .where('people.directorateId', '=', directorateId)
    .orderBy(nameOrder(sql.ref('people.name')))
    .limit(200)
    .execute()

export async function insertAuthor(
  trx: Db,
  author: { assessmentId: string; personId: string; addedAt: string; addedBy: string | null },
): Promise<void> {
  await trx.insertInto('authors').values(author).execute()
}

export async function deleteAuthor(trx: Db, assessmentId: string, personId: string): Promise<void> {
  await trx
    .deleteFrom('authors')
    .where('assessmentId', '=', assessmentId)
    .where('personId', '=', personId)
    .execute()
}

/** Remembers for good that this person wrote in it: they can never approve, countersign or audit it. */
export async function rememberWriter(trx: Db, assessmentId: string, personId: string | null): Promise<void> {
  if (personId === null) return
  await trx
    .insertInto('writers')
    .values({ assessmentId, personId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
