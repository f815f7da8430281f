import { type Db, kyselyOver, openDatabase } from './client.ts'

/** The database as it was at one moment, read through a connection that cannot write. */
export type Snapshot = { db: Db; isOpen: () => boolean; end: () => void }

const open = new Set<Snapshot>()

/**
 * Opens a snapshot of a database file that may be in use. Nobody who saves waits for it. But while it is open, the
 * write-ahead log cannot be emptied.
 */
export function openSnapshot(file: string): Snapshot {
  const database = openDatabase(file, { readonly: true })
  try {
    database.exec('begin')
    // The moment is that of the first read.
    database.pragma('schema_version')
    database.prepare('select count(*) from sqlite_master').get()
  } catch (error) {
    database.close()
    throw error
  }
  const snapshot: Snapshot = {
    db: kyselyOver(database),
    isOpen: () => database.open,
    end: () => {
      open.delete(snapshot)
      database.close()
    },
  }
  open.add(snapshot)
  return snapshot
}

/**
 * Ends every snapshot of this process, before the write-ahead log is emptied. Redacted words would otherwise stay in
 * it. Who reads one gets an error with its next query, and can begin anew.
 */
export function endSnapshots(): void {
  for (const snapshot of open) snapshot.end()
}
