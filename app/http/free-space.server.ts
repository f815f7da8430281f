import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'

const MEGABYTE = 1_000_000
/**
 * Below this, warn. A day of a council's work needs a few megabytes. A backup or an upgrade needs the size of the
 * database.
 */
const LOW_SPACE = 500 * MEGABYTE
/** Below this, the next save may fail. */
const NO_SPACE = 20 * MEGABYTE

/** Free bytes on the disk with the database. Undefined for an in-memory database, or if the disk does not tell. */
export async function freeSpace(databaseFile: string): Promise<number | undefined> {
  if (databaseFile === ':memory:') return undefined
  const disk = await statfs(dirname(databaseFile)).catch(() => undefined)
  return disk && disk.bavail * disk.bsize
}

/** Whether this is too little space for people to work (`reason`), or soon will be (`warning`). */
export function roomLeft(free: number | undefined): { reason?: string; warning?: string } {
  if (free === undefined || free >= LOW_SPACE) return {}
  const left = `${Math.floor(free / MEGABYTE)} MB`
  if (free < NO_SPACE)
    return {
      reason: `The disk with the database is full (${left} left), so nothing can be saved. Free some space.`,
    }
  return {
    warning: `The disk with the database is nearly full (${left} left). Free some space before people cannot save.`,
  }
}
