import Database from 'better-sqlite3'
import { CamelCasePlugin, Kysely, type DatabaseConnection, SqliteAdapter, SqliteDialect, SqliteDriver } from 'kysely'
import { CompiledQuery, type SqliteDialectConfig } from 'kysely'
import { remembering } from './prepared-statements.ts'
import type { Schema } from './schema.ts'

export type Db = Kysely<Schema>

/**
 * What every connection is set to, and read back: nothing acknowledged is lost when the power goes (better-sqlite3 compiles
 * WAL with NORMAL, and a new database shows FULL only until its first write). See docs/decisions/0004-sqlite-settings.md.
 */
export const SETTINGS = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  busy_timeout: 5000,
  trusted_schema: 0,
  recursive_triggers: 1,
} as const

/** Opens a database file (or `:memory:`) with the settings above. Throws when one did not take. */
export function openDatabase(file: string, options: { readonly?: boolean; foreignKeys?: boolean } = {}): Database.Database {
  const database = new Database(file, { readonly: options.readonly ?? false })
  const settings = { ...SETTINGS, foreign_keys: options.foreignKeys === false ? 0 : 1 }
  for (const [name, value] of Object.entries(settings)) {
    if (options.readonly && name === 'journal_mode') continue
    database.pragma(`${name} = ${value}`)
    const inForce = database.pragma(name, { simple: true })
    const isMemory = name === 'journal_mode' && inForce === 'memory'
    if (inForce !== value && !isMemory) {
      database.close()
      throw new Error(`The database setting ${name} is ${String(inForce)} and could not be made ${value}.`)
    }
  }
  return database
}

/** A Kysely over one connection. Column names are snake_case in SQL, camelCase in code. */
export const kyselyOver = (database: Database.Database): Db =>
  new Kysely<Schema>({ dialect: new CarefulDialect({ database: remembering(database) }), plugins: [new CamelCasePlugin()] })

export const openDb = (file: string): Db => kyselyOver(openDatabase(file))

/** Kysely begins deferred (two writers can then deadlock into an error) and says SQLite cannot migrate in a transaction. It can. */
class CarefulDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig
  constructor(config: SqliteDialectConfig) {
    super(config)
    this.#config = config
  }
  override createAdapter() {
    return new CarefulAdapter()
  }
  override createDriver() {
    return new CarefulDriver(this.#config)
  }
}

class CarefulAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true
  }
}

class CarefulDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}
