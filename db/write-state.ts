import type { Db } from './client.ts'

/**
 * What a connection last met when it read or wrote. Health reads this, so that a check which anyone can ask for
 * does not itself take the lock of a writer.
 */
export type WriteState = {
  failure: unknown
  /** Throws when the file was moved or deleted. */
  expectInPlace: () => void
}

const STATES = new WeakMap<Db, WriteState>()

export const keepWriteState = (db: Db, state: WriteState): void => void STATES.set(db, state)

export const writeStateOf = (db: Db): WriteState =>
  STATES.get(db) ?? { failure: undefined, expectInPlace() {} }

/** A damaged database stays so until it is restored, whatever can be written to the rest of it. */
export const isDamage = (error: unknown): boolean => /^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error))

/** The disk, the file or a lock, and not what was asked. `null` and other answers have no code. */
export const isTroubleOfTheFile = (error: unknown): boolean =>
  isDamage(error) || /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|BUSY)/.test(codeOf(error))

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code)
