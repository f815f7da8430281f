import { readFileSync, writeFileSync } from 'node:fs'

/** When the database was last backed up, and to where. */
export type LastBackup = { at: string; backup: string; why: 'asked for' | 'before an upgrade' }

/**
 * Noted in a file next to the database and not in it. A backup then only reads, so it works whatever release
 * the database belongs to and never waits for a writer, and a restored database still knows when the last
 * backup was made. Where it cannot be noted, there is still a backup.
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
