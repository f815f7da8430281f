import { expect, test } from 'vitest'
import { writtenOnce } from '#db/written-once.ts'
import { testDb } from '#tests/support/database.ts'

const named = writtenOnce((db, { first, second }: { first: string; second: string }) =>
  db
    .selectFrom('directorates')
    .select(['name', 'closedAt'])
    .where('id', 'in', [first, second])
    .where('name', '!=', 'Place')
    .orderBy('name'),
)

test('a prepared query gives the answer for the values of each call', async () => {
  const db = await testDb()
  const rows = ['Housing', 'Place', 'Resources'].map((name) => ({
    id: `id of ${name}`,
    name,
    closedAt: null,
  }))
  await db.insertInto('directorates').values(rows).execute()
  const idsOf = (first: string, second: string) => ({ first: `id of ${first}`, second: `id of ${second}` })
  expect(await named(db, idsOf('Resources', 'Housing'))).toEqual([
    { name: 'Housing', closedAt: null },
    { name: 'Resources', closedAt: null },
  ])
  expect(await named(db, idsOf('Resources', 'Place'))).toEqual([{ name: 'Resources', closedAt: null }])
  const inside = await db.transaction().execute(async (trx) => {
    await trx.updateTable('directorates').set({ name: 'Homes' }).where('name', '=', 'Housing').execute()
    return named(trx, idsOf('Housing', 'nobody'))
  })
  expect(inside).toEqual([{ name: 'Homes', closedAt: null }])
})
