import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createAnchors } from '#app/http/anchors.server.ts'
import { createLog } from '#app/http/log.server.ts'
import { SEALED_TABLES } from '#db/sealed-tables.ts'
import { openDatabase, openDb } from '#db/client.ts'
import { sealing } from '#db/seals.ts'
import { writeTestDatabase } from './database.ts'
import { NOW } from './request.ts'
import { newFolder } from './run-command.ts'

/** A council's database in a file, and the file outside it that keeps its anchors. The clock stands until it is set. */
export async function anchoredCouncil(wish: { anchorFile?: string; databaseFile?: string } = {}) {
  const databaseFile = wish.databaseFile ?? join(newFolder(), 'council.sqlite')
  if (!existsSync(databaseFile)) await writeTestDatabase(databaseFile)
  const anchorFile = wish.anchorFile ?? join(newFolder(), 'anchors')
  const db = openDb(databaseFile)
  const logged: string[] = []
  const clock = { now: NOW }
  const config = { databaseFile, anchorFile, anchorHours: 24 }
  const log = createLog({ sink: (line) => logged.push(line) })
  const anchors = createAnchors({ db, config, log, now: () => clock.now })
  const read = () => (existsSync(anchorFile) ? readFileSync(anchorFile, 'utf8') : '')
  const lines = () => read().split('\n').filter(Boolean)
  return { db, databaseFile, anchorFile, config, log, anchors, clock, logged, read, lines }
}

/** Runs a statement as someone would who has the file and a tool: no trigger notes it, and all are back afterwards. */
export function forge(databaseFile: string, ...statements: string[]): void {
  withoutTriggers(databaseFile, (database) => {
    for (const statement of statements) database.exec(statement)
  })
}

/** Forges a row and then rewrites the whole chain of seals with our own functions, as someone with our source can. */
export function forgeChain(databaseFile: string, statement: string): void {
  withoutTriggers(databaseFile, (database) => {
    database.exec(statement)
    database.exec('delete from seals; delete from sealed_rows')
    for (const [table, key] of Object.entries(SEALED_TABLES))
      database.exec(
        `insert into changed_rows (table_name, row_key) select '${table}', json_array(${key.join(', ')}) from ${table}`,
      )
    sealing(database, 'service', () => new Date(NOW)).end()
  })
}

function withoutTriggers(
  databaseFile: string,
  work: (database: ReturnType<typeof openDatabase>) => void,
): void {
  const database = openDatabase(databaseFile, { foreignKeys: false })
  const triggers = database.prepare(`select name, sql from sqlite_master where type = 'trigger'`).all()
  for (const { name } of triggers as { name: string }[]) database.exec(`drop trigger ${name}`)
  work(database)
  for (const trigger of triggers as { sql: string }[]) database.exec(trigger.sql)
  database.close()
}
