import { readFileSync, writeFileSync } from 'node:fs'

/** When the database was last backed up, and to where. */
export type LastBackup = { at: string; backup: string; why: 'asked for' | 'before an upgrade' }

/**
 * Noted beside the database and not in it: a backup only reads, so it works whatever release the database
 * belongs to, never
 * waits for a writer, and what was restored still knows when the last backup was made. Where it cannot be
 * noted, the backup
 * is there all the same.
 */
export function noteBackup(file: string, backup: LastBackup): void {
  try {
    writeFileSync(noteOf(file), `${JSON.stringify(backup)}\n`)
  } catch (error) {
    process.stderr.write(`The backup is made, but ${noteOf(file)} could not be written (${String(error)}).\n`)
  }
}

/** Undefined where no backup was noted. */
export function findLastBackup(file: string): LastBackup | undefined {
  try {
    return JSON.parse(readFileSync(noteOf(file), 'utf8')) as LastBackup
  } catch {
    return undefined
  }
}

const noteOf = (file: string): string => `${file}.last-backup.json`
