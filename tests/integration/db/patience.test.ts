import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Db, kyselyOver, openDatabase } from '#db/client.ts'
import { migrateFile } from '#db/migrate.ts'
import { SERVICE_PATIENCE } from '#db/patience.ts'
import { newFolder } from '#tests/support/run-command.ts'

let file: string
let other: ReturnType<typeof openDatabase>
beforeEach(async () => {
  file = join(newFolder(), 'council.sqlite')
  await migrateFile(file)
  other = openDatabase(file)
})

const inTransaction = (db: Db, id: string) =>
  db.transaction().execute((trx) => trx.insertInto('directorates').values({ id, name: id }).execute())
const atOnce = (db: Db, id: string) => db.insertInto('directorates').values({ id, name: id }).execute()

describe.each([
  ['a transaction', inTransaction],
  ['a single statement', atOnce],
])('while another program writes, %s', (_what, save) => {
  test('waits without holding up those who read, and is then saved', async () => {
    const db = kyselyOver(openDatabase(file), { wait: 60_000 })
    other.exec('begin immediate')
    const saved = save(db, 'kept')
    await sql`select 1`.execute(db)
    const seen = await db.selectFrom('directorates').selectAll().execute()
    expect(seen).toEqual([])
    other.exec('rollback')
    await saved
    expect(other.prepare('select id from directorates').pluck().all()).toEqual(['kept'])
    await db.destroy()
  })

  test('is refused after its time, and the next one meets the same lock and is refused at once', async () => {
    const db = kyselyOver(openDatabase(file), { wait: SERVICE_PATIENCE })
    other.exec('begin immediate')
    await expect(save(db, 'lost')).rejects.toMatchObject({ code: 'SQLITE_BUSY' })
    const order: string[] = []
    await Promise.all([
      save(db, 'lost').catch(() => order.push('refused')),
      new Promise<void>((passed) => setImmediate(passed)).then(() => order.push('a moment later')),
    ])
    expect(order).toEqual(['refused', 'a moment later'])
    other.exec('rollback')
    await save(db, 'kept')
    await db.destroy()
  })
})
