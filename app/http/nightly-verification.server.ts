import { readFile } from 'node:fs/promises'
import {
  type FoundByVerification,
  recordVerification,
} from '#app/commands/oversight/record-verification.server.ts'
import { findEarlierAnchorFile, findLastVerification } from '#app/data/oversight/verifications.server.ts'
import { verifyAnchor } from '#app/data/oversight/verify-anchor.server.ts'
import { verifyHistory } from '#app/data/oversight/verify-history.server.ts'
import { isVerificationDue } from '#app/domain/oversight/verification-night.ts'
import { SYSTEM } from '#app/domain/people.ts'
import type { Db } from '#db/client.ts'
import { openSnapshot, type Snapshot } from '#db/snapshots.ts'
import type { Config } from './config.server.ts'
import { crashDetails } from './crash-details.server.ts'
import type { Log } from './log.server.ts'

export type NightlyVerification = {
  /** Verifies the record if that is due, and resolves when it is done. Resolves at once while it is being verified. */
  tick: () => Promise<void>
  /** Ends a verification that is going on. It keeps nothing, and a later one begins anew. */
  stop: () => void
}

type Parts = {
  db: Db
  config: Pick<Config, 'databaseFile' | 'anchorFile'>
  log: Log
  now: () => string
  /** Awaited between two pieces, so that people's requests come first. */
  pause?: () => Promise<void>
}

/**
 * Verifies the record each night in the service itself: from a snapshot, through a connection that cannot write, in
 * pieces of some milliseconds. A redaction, and the end of the service, end it (db/snapshots.ts).
 */
export function createNightlyVerification({
  db,
  config,
  log,
  now,
  pause = nextTurn,
}: Parts): NightlyVerification {
  let isRunning = false
  let isStopped = false
  let snapshot: Snapshot | undefined

  /** Undefined if it ended early: it is still due, and the next tick begins anew. */
  const verify = async (): Promise<Found | undefined> => {
    const anchors = await readAnchors(config.anchorFile)
    const earlier = config.anchorFile ? await findEarlierAnchorFile(db, config.anchorFile) : undefined
    if (isStopped) return undefined
    snapshot = openSnapshot(config.databaseFile)
    const breathe = async () => {
      await pause()
      if (isStopped) throw new Error('The service is being stopped.')
    }
    try {
      const verified = await verifyHistory(snapshot.db, { breathe })
      // A file that was never there is no failure: the first line is still to be written.
      const isCompared = anchors.text !== '' || earlier !== undefined
      const anchor = isCompared ? await verifyAnchor(snapshot.db, anchors.text, { earlier }) : undefined
      return {
        seals: verified.seals,
        problems: [...verified.problems, ...anchors.problems, ...(anchor?.problems ?? [])],
        notes: anchor?.notes ?? [],
        anchor: anchor && { file: config.anchorFile ?? '', lines: anchor.lines, lastHash: anchor.lastHash },
      }
    } catch (error) {
      if (isStopped || !snapshot.isOpen()) return undefined
      return {
        seals: 0,
        problems: [`The record could not be read: ${reasonOf(error)}`],
        notes: [],
        anchor: undefined,
      }
    }
  }

  const verifyAndRecord = async (beganAt: string) => {
    const found = await verify()
    if (!found || isStopped) return
    const ok = found.problems.length === 0
    await recordVerification({ db, actor: SYSTEM, now: now() }, { beganAt, ok, ...found })
    if (ok) log.info('sys_verification', { seals: found.seals })
    else log.error('sys_verification_fail', { problems: found.problems.length, reason: found.problems[0] })
  }

  return {
    async tick() {
      if (isRunning || isStopped || config.databaseFile === ':memory:') return
      isRunning = true
      try {
        const last = await findLastVerification(db)
        const beganAt = now()
        if (isVerificationDue(beganAt, last?.beganAt)) await verifyAndRecord(beganAt)
      } catch (error) {
        if (!isStopped)
          log.warn('sys_verification_fail', { what: 'will be tried again', ...crashDetails(error) })
      } finally {
        snapshot?.end()
        snapshot = undefined
        isRunning = false
      }
    },
    stop() {
      isStopped = true
      snapshot?.end()
    },
  }
}

type Found = Omit<FoundByVerification, 'beganAt' | 'ok'>

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Lets everything that waits in this process go first. */
const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve))

/** The whole file. One that cannot be read is a problem, or taking it away would hide what it shows. */
async function readAnchors(file: string | undefined): Promise<{ text: string; problems: string[] }> {
  if (file === undefined) return { text: '', problems: [] }
  try {
    return { text: await readFile(file, 'utf8'), problems: [] }
  } catch (error) {
    const isMissing = (error as { code?: string }).code === 'ENOENT'
    return {
      text: '',
      problems: isMissing ? [] : [`The file of anchors could not be read: ${reasonOf(error)}`],
    }
  }
}
