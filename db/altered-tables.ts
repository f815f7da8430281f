import { type Kysely, sql } from 'kysely'
import { SEALED_TABLES } from './sealed-tables.ts'

/**
 * Runs a migration. `alter table` fires no trigger, and a column that it adds can have a value in every row. So each
 * row of a sealed table that has other columns afterwards is noted, and sealed with the upgrade.
 */
export async function noteAlteredTables(db: Kysely<unknown>, migrate: () => Promise<void>): Promise<void> {
  const before = await listSealedTables(db)
  await migrate()
  const after = await listSealedTables(db)
  for (const [table, definition] of before) {
    if (after.get(table) === definition || !after.has(table)) continue
    const key = (SEALED_TABLES[table] ?? []).map((column) => sql.ref(column))
    await sql`insert or ignore into changed_rows (table_name, row_key)
      select ${table}, json_array(${sql.join(key)}) from ${sql.table(table)}`.execute(db)
  }
}

/** The sealed tables as they are defined now. Empty as long as the database has no seals. */
async function listSealedTables(db: Kysely<unknown>): Promise<Map<string, string>> {
  const { rows } = await sql<{ name: string; sql: string }>`
    select name, sql from sqlite_master where type = 'table'`.execute(db)
  const isSealing = rows.some(({ name }) => name === 'seals')
  const sealed = rows.filter(({ name }) => name in SEALED_TABLES)
  return new Map(isSealing ? sealed.map((table) => [table.name, table.sql]) : [])
}
