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
import { COMMAND_PATIENCE, patience } from './patience.ts'
import { makePrivate } from './private-file.ts'
import { remembering } from './prepared-statements.ts'
import { type Sealer, type Sealing, sealing } from './seals.ts'
import type { Schema } from './schema.ts'
import { isDamage, isTroubleOfTheFile, keepWriteState, type WriteState } from './write-state.ts'

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
  /** After a large import, SQLite makes the write-ahead log this small again. */
  journal_size_limit: 64 * 1_048_576,
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
  if (typeof file === 'string' && !database.memory && !options.readonly) makePrivate(file)
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

/**
 * A Kysely over one connection. Column names are snake_case in SQL, camelCase in code. What is written through
 * it is sealed before each commit. `wait` is how long a transaction waits for another program that writes, in
 * milliseconds, while this one goes on reading.
 */
export function kyselyOver(
  database: Database.Database,
  { wait = COMMAND_PATIENCE, sealer = 'service', now }: KyselyOptions = {},
): Db {
  // From here on SQLite never waits itself, because the whole process would wait with it.
  database.pragma('busy_timeout = 0')
  const state: WriteState = { failure: undefined, expectInPlace: inPlaceCheck(database) }
  const listeners = new Set<SealedListener>()
  const means = { wait, state, sealing: sealing(database, sealer, now), listeners }
  const db = new Kysely<Schema>({ dialect: new CarefulDialect(database, means), plugins: [NAMES] })
  keepWriteState(db, state)
  LISTENERS.set(db, listeners)
  return db
}

/** Gets the names, in SQL, of the tables of which rows were sealed. It must not throw. */
export type SealedListener = (tables: ReadonlySet<string>) => void

const LISTENERS = new WeakMap<Db, Set<SealedListener>>()

/** Calls `listener` after each commit that sealed something, and never for one that was rolled back. */
export function whenSealed(db: Db, listener: SealedListener): void {
  LISTENERS.get(db)?.add(listener)
}

type KyselyOptions = { wait?: number; sealer?: Sealer; now?: (() => Date) | undefined }
type Means = { wait: number; sealing: Sealing; state: WriteState; listeners: ReadonlySet<SealedListener> }

export const openDb = (file: string): Db => kyselyOver(openDatabase(file))

/**
 * Kysely begins deferred (two writers can then deadlock into an error) and says SQLite cannot migrate in a
 * transaction. It can.
 */
class CarefulDialect extends SqliteDialect {
  readonly #database: Database.Database
  readonly #means: Means
  constructor(database: Database.Database, means: Means) {
    super({ database })
    this.#database = database
    this.#means = means
  }
  override createAdapter() {
    return new CarefulAdapter()
  }
  override createDriver() {
    return new CarefulDriver(this.#database, this.#means)
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

const WRITES: string[] = ['InsertQueryNode', 'UpdateQueryNode', 'DeleteQueryNode', 'MergeQueryNode']

class CarefulDriver extends SqliteDriver {
  readonly #database: Database.Database
  readonly #state: WriteState
  readonly #sealing: Sealing
  readonly #listeners: ReadonlySet<SealedListener>
  readonly #patiently: ReturnType<typeof patience>
  readonly #gate = { leave: () => super.releaseConnection(), enter: () => super.acquireConnection() }
  #connection: DatabaseConnection | undefined
  constructor(database: Database.Database, { wait, sealing, state, listeners }: Means) {
    super({ database: remembering(database) })
    this.#database = database
    this.#patiently = patience(wait)
    this.#state = state
    this.#sealing = sealing
    this.#listeners = listeners
  }
  /** Inside a transaction the lock is ours, so only its beginning and single statements can meet another's. */
  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection()
    this.#connection ??= this.#sealedAlone({
      streamQuery: (query, size) => connection.streamQuery(query, size),
      executeQuery: (query) =>
        this.#noting(() =>
          this.#database.inTransaction
            ? connection.executeQuery(query)
            : this.#patiently(this.#gate, () => connection.executeQuery(query)),
        ),
    })
    return this.#connection
  }
  override async beginTransaction(connection: DatabaseConnection) {
    await this.#noting(async () => this.#state.expectInPlace())
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
    this.#sealing.begin()
  }
  override async commitTransaction(connection: DatabaseConnection) {
    const tables = await this.#noting(async () => {
      const sealed = this.#sealing.end()
      await super.commitTransaction(connection)
      return sealed
    })
    if (tables.size > 0) for (const listener of this.#listeners) listener(tables)
  }
  /** Keeps trouble of the file for `databaseHealth`. */
  async #noting<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      if (isTroubleOfTheFile(error) && !isDamage(this.#state.failure)) this.#state.failure = error
      throw error
    }
  }
  /** A statement that writes outside a transaction gets one of its own, so that it is sealed with it. */
  #sealedAlone(connection: DatabaseConnection): DatabaseConnection {
    const executeQuery = async <Row>(query: CompiledQuery) => {
      if (this.#database.inTransaction || !WRITES.includes(query.query.kind))
        return connection.executeQuery<Row>(query)
      await this.beginTransaction(connection)
      try {
        const result = await connection.executeQuery<Row>(query)
        await this.commitTransaction(connection)
        return result
      } catch (error) {
        await this.rollbackTransaction(connection)
        throw error
      }
    }
    return { executeQuery, streamQuery: connection.streamQuery.bind(connection) }
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
function inPlaceCheck(database: Database.Database): () => void {
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
