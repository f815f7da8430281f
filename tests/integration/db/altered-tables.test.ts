import { type Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import { verifySeals } from '#app/data/oversight/verify-seals.server.ts'
import { noteAlteredTables } from '#db/altered-tables.ts'
import type { Db } from '#db/client.ts'
import { createApproved } from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'

const upgrade = (db: Db, statement: string) =>
  db.transaction().execute(async (trx) => {
    const loose = trx as unknown as Kysely<unknown>
    await noteAlteredTables(loose, async () => void (await sql.raw(statement).execute(loose)))
  })

test.each([
  ['a column with a value in every row', 'alter table approvals add column place integer not null default 0'],
  ['a column that is empty', 'alter table approvals add column place text'],
  ['a column less', 'alter table approvals drop column attestation'],
])('an upgrade that gives a sealed table %s is no forgery', async (_what, statement) => {
  const db = await testDb()
  await createApproved(db)
  await upgrade(db, statement)
  expect((await verifySeals(db)).problems).toEqual([])
})

test('a column that somebody else adds is one, in each row that has a value in it', async () => {
  const db = await testDb()
  await createApproved(db)
  await sql`alter table approvals add column place text not null default 'here'`.execute(db)
  expect((await verifySeals(db)).problems).toEqual([
    expect.stringMatching(/changed the row \[.*\] of the table approvals\.$/),
  ])
})
