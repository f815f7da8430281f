import { existsSync, openSync, fsyncSync, closeSync, readSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'

/** A database is a file, and what SQLite keeps next to it while the file is in use. */
export const FILES_OF_A_DATABASE = ['', '-wal', '-shm', '-journal'] as const

/** Those that lie next to a database, or next to the place of one that is gone. */
export const filesNextTo = (file: string): string[] =>
  FILES_OF_A_DATABASE.filter((ending) => ending !== '')
    .map((ending) => file + ending)
    .filter((name) => existsSync(name))

/**
 * Copies a database that may be in use, whole as of one moment. The copy needs no write-ahead log, so it can
 * be read from a medium that cannot be written to, and reading it leaves nothing next to it.
 */
export async function copyDatabase(database: Database.Database, to: string): Promise<void> {
  await database.backup(to)
  const copy = new Database(to)
  try {
    copy.pragma('journal_mode = delete')
  } finally {
    copy.close()
  }
  flush(to)
}

/**
 * Whether a file says that changes to it may be in a write-ahead log next to it. Of any other file, a log that
 * lies there is a leftover. See https://www.sqlite.org/fileformat2.html, bytes 18 and 19.
 */
export function hasWriteAheadLog(file: string): boolean {
  const header = Buffer.alloc(20)
  const opened = openSync(file, 'r')
  try {
    readSync(opened, header, 0, header.length, 0)
  } finally {
    closeSync(opened)
  }
  return header[18] === 2
}

export function removeDatabase(file: string): void {
  for (const ending of FILES_OF_A_DATABASE) rmSync(file + ending, { force: true })
}

/** Waits until the file, and its name in the folder, are on the disk. */
export function flush(file: string): void {
  for (const path of [file, dirname(file)]) {
    const opened = openSync(path, 'r')
    try {
      fsyncSync(opened)
    } finally {
      closeSync(opened)
    }
  }
}
