import type { Db } from '#db/client.ts'

/** The names of these people, by id. Unknown ids are left out. */
export async function namesOf(db: Db, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const people = await db.selectFrom('people').select(['id', 'name']).where('id', 'in', wanted).execute()
  return new Map(people.map(({ id, name }) => [id, name]))
}
