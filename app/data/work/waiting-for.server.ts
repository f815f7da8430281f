import { nameOrder } from '#app/data/folded-text.server.ts'
import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/**
 * What would wait if a person could no longer sign in, and who could take it over. Numbers and names, no
 * content.
 */
export async function whatWaitsFor(db: Db, personId: string) {
  const { directorateId } = await db
    .selectFrom('people')
    .select('directorateId')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  const toApprove = await db
    .selectFrom('versions')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('approverId', '=', personId)
    .where('status', '=', 'submitted')
    .executeTakeFirstOrThrow()
  const onlyAuthorOf = await db
    .selectFrom('versions')
    .innerJoin('authors', 'authors.assessmentId', 'versions.assessmentId')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('authors.personId', '=', personId)
    .where('status', 'in', ['draft', 'returned', 'submitted', 'to countersign'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('authors as others')
            .innerJoin('people', 'people.id', 'others.personId')
            .select('others.personId')
            .whereRef('others.assessmentId', '=', 'versions.assessmentId')
            .where('others.personId', '!=', personId)
            .where('people.disabledAt', 'is', null),
        ),
      ),
    )
    .executeTakeFirstOrThrow()
  const managers = (await othersWithRole(db, personId, 'manager')).filter(
    (manager) => manager.directorateId === directorateId,
  )
  return {
    toApprove: toApprove.count,
    onlyAuthorOf: onlyAuthorOf.count,
    /** Any manager who is no author may approve; those of the same directorate come to mind first. */
    managers: directorateId === null ? [] : managers.map(({ name }) => name),
    /** They may choose another approver, and replace a last author who has left. */
    equalityLeads: (await othersWithRole(db, personId, 'equality lead')).map(({ name }) => name),
  }
}

const othersWithRole = (db: Db, personId: string, role: 'manager' | 'equality lead') =>
  db
    .selectFrom('people')
    .innerJoin('personRoles', 'personRoles.personId', 'people.id')
    .select(['people.name', 'people.directorateId'])
    .where('role', '=', role)
    .where('people.id', '!=', personId)
    .where('disabledAt', 'is', null)
    .orderBy(nameOrder(sql.ref('people.name')))
    .execute()
