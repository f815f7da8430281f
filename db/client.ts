import { statSync } from 'node:fs'
import Database from 'better-sqlite3'
import {
  Kysely,
  CompiledQuery,
  type DatabaseConnection,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type Transaction,
} from 'kysely'
import { fold } from '#app/domain/fold.ts'
import { NAMES, SnakeCaseCompiler } from './names.ts'
import { remembering } from './prepared-statements.ts'
import type { Schema } from './schema.ts'

export type Db = Kysely<Schema>
/** A transaction. While one is open, use it and not `db`, which would wait for it for ever. */
export type Trx = Transaction<Schema>

/**
 * What every connection is set to, and read back: nothing acknowledged is lost when the power goes
 * (better-sqlite3 compiles
 * WAL with NORMAL, and a new database shows FULL only until its first write). See
 * docs/decisions/0004-sqlite-settings.md.
 */
export const SETTINGS = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  busy_timeout: 5000,
  trusted_schema: 0,
  recursive_triggers: 1,
} as const

/**
 * Opens a database file (or `:memory:`, or a copy of one that was there) with the settings above. Throws when
 * one did not take. Queries can use `fold(text)` to compare (decision 0036).
 */
export function openDatabase(
  file: string | Buffer,
  options: { readonly?: boolean; foreignKeys?: boolean } = {},
): Database.Database {
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
  database.function('fold', { deterministic: true }, (text) => (typeof text === 'string' ? fold(text) : text))
  return database
}

/** A Kysely over one connection. Column names are snake_case in SQL, camelCase in code. */
export const kyselyOver = (database: Database.Database): Db =>
  new Kysely<Schema>({ dialect: new CarefulDialect(database), plugins: [NAMES] })

export const openDb = (file: string): Db => kyselyOver(openDatabase(file))

/**
 * Kysely begins deferred (two writers can then deadlock into an error) and says SQLite cannot migrate in a
 * transaction. It can.
 */
class CarefulDialect extends SqliteDialect {
  readonly #database: Database.Database
  constructor(database: Database.Database) {
    super({ database })
    this.#database = database
  }
  override createAdapter() {
    return new CarefulAdapter()
  }
  override createDriver() {
    return new CarefulDriver(this.#database)
  }
  override createQueryCompiler() {
    return new SnakeCaseCompiler()
  }
}

class CarefulAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true
  }
}

class CarefulDriver extends SqliteDriver {
  readonly #database: Database.Database
  readonly #expectInPlace: () => void
  constructor(database: Database.Database) {
    super({ database: remembering(database) })
    this.#database = database
    this.#expectInPlace = expectInPlace(database)
  }
  override async beginTransaction(connection: DatabaseConnection) {
    this.#expectInPlace()
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
  /** On a full disk SQLite has rolled back by itself: to do it again would fail, and hide what was wrong. */
  override async rollbackTransaction(connection: DatabaseConnection) {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection)
  }
}

/**
 * A file that is moved or deleted under a running service goes on taking what is saved, and loses it all when
 * the service ends.
 * SQLite notices this itself only without a write-ahead log; the code is the one that it has for it.
 */
function expectInPlace(database: Database.Database): () => void {
  if (database.memory) return () => {}
  const opened = statSync(database.name, { bigint: true })
  return () => {
    const found = statSync(database.name, { bigint: true, throwIfNoEntry: false })
    if (found?.ino === opened.ino && found.dev === opened.dev) return
    throw Object.assign(new Error('The database file was moved or deleted.'), {
      code: 'SQLITE_READONLY_DBMOVED',
    })
  }
}
