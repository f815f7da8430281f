import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import type { Schema } from '#db/schema.ts'

/**
 * What a record says of the person who did something, as they were then, and not as the directory has them now. Records
 * refer to rows of `particulars` (docs/decisions/0038-as-they-were.md).
 */
export type Particulars = Pick<Schema['peopleAsTheyAre'], 'name' | 'jobTitle' | 'organisation' | 'roles'>

/** "Head of libraries, Millbrook Council, manager": everything but the name in the particulars joined as `alias`. */
export const wasIn = (alias: string) => {
  const [jobTitle, organisation, roles] = ['jobTitle', 'organisation', 'roles'].map((column) =>
    sql.ref(`${alias}.${column}`),
  )
  return sql<string>`concat_ws(', ', ${jobTitle}, ${organisation}, nullif(nullif(${roles}, ''), fold(${jobTitle})))`
}

/**
 * The particulars of a history row. A row from before there were particulars refers to none: its person is shown as
 * they were when their first particulars were kept.
 */
export const PARTICULARS_OF_HISTORY = sql<number>`coalesce(history.person_as,
  (select min(id) from particulars where particulars.person_id = history.person_id))`

/** What a record that is made now will say of this person. Null for the system. */
export const findParticulars = async (db: Db, personId: string | null): Promise<Particulars | null> =>
  personId === null
    ? null
    : ((await db
        .selectFrom('peopleAsTheyAre')
        .select(['name', 'jobTitle', 'organisation', 'roles'])
        .where('id', '=', personId)
        .executeTakeFirst()) ?? null)

/** The first names that were kept of these people, by id. For records that name people without saying more. */
export async function firstNamesOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = await db
    .selectFrom('particulars')
    .select(['personId', 'name'])
    .where('personId', 'in', wanted)
    .orderBy('id', 'desc')
    .execute()
  return new Map(rows.map(({ personId, name }) => [personId, name]))
}

/** Who someone was, by the row of `particulars`. The name is null where there is nobody. */
export async function findKept(db: Db, id: number | null): Promise<{ name: string | null; was: string }> {
  const nobody = { name: null, was: '' }
  if (id === null) return nobody
  const kept = db.selectFrom('particulars as who').select(['who.name', wasIn('who').as('was')])
  return (await kept.where('who.id', '=', id).executeTakeFirst()) ?? nobody
}
