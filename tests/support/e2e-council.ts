import { writeTestDatabase } from './database.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Db, openDb } from '#db/client.ts'
import { startBuiltServer } from '#scripts/built-server.ts'

/** One council of its own for a worker: a database file, and the built server on it, as `npm run serve` starts it. */
export type Council = {
  url: string
  databaseFile: string
  /** Puts the database into the state that a journey begins from, with the builders in tests/support. */
  seed: <T>(work: (db: Db) => Promise<T>) => Promise<T>
  /** What the server has said so far, one line each: JSON once it runs. */
  log: readonly string[]
  close: () => Promise<void>
}

export async function openCouncil(): Promise<Council> {
  const folder = await mkdtemp(join(tmpdir(), 'due-regard-'))
  const databaseFile = join(folder, 'council.sqlite')
  await writeTestDatabase(databaseFile)
  const db = openDb(databaseFile)
  const server = await startBuiltServer({ DATABASE_FILE: databaseFile })
  const close = async () => {
    await server.end('SIGTERM')
    await db.destroy()
    await rm(folder, { recursive: true, force: true })
  }
  return { url: server.url, databaseFile, seed: (work) => work(db), log: server.log, close }
}
