import { chmodSync } from 'node:fs'

/**
 * Makes a database readable by its owner only. SQLite gives the files next to it the same mode. Someone else's file, or
 * a disk without modes, stays as it is.
 */
export function makePrivate(file: string): void {
  try {
    chmodSync(file, 0o600)
  } catch (error) {
    if (!['EPERM', 'EACCES', 'EROFS', 'ENOTSUP', 'ENOSYS', 'ENOENT'].includes(codeOf(error))) throw error
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''
