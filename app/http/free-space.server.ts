import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'

const MEGABYTE = 1_000_000
/**
 * Below this somebody should look; a day of a council's work is a few megabytes, and a backup or an upgrade
 * needs the size of the database.
 */
const LITTLE = 500 * MEGABYTE
/** Below this the next save may fail. */
const NOTHING = 20 * MEGABYTE

/**
 * How many bytes the service may still write beside its database; undefined for one in memory, or where the
 * disk does not say.
 */
export async function freeSpace(databaseFile: string): Promise<number | undefined> {
  if (databaseFile === ':memory:') return undefined
  const disk = await statfs(dirname(databaseFile)).catch(() => undefined)
  return disk && disk.bavail * disk.bsize
}

/** What so much free space means: people cannot work (`reason`), or soon cannot (`warning`). */
export function roomLeft(free: number | undefined): { reason?: string; warning?: string } {
  if (free === undefined || free >= LITTLE) return {}
  const left = `${Math.floor(free / MEGABYTE)} MB`
  if (free < NOTHING)
    return {
      reason: `The disk with the database is full (${left} left), so nothing can be saved. Free some space.`,
    }
  return {
    warning: `The disk with the database is nearly full (${left} left). Free some space before people cannot save.`,
  }
}
