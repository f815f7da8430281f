import { findNewestMark, isSignedSince, SIGNATURES } from '#app/data/oversight/newest-mark.server.ts'
import { formatDateTime } from '#app/domain/date-text.ts'
import type { AnchorLine } from '#app/domain/oversight/anchor-line.ts'
import { type Db, whenSealed } from '#db/client.ts'
import { appendAnchor, AnchorTrouble, readLastAnchor } from './anchor-file.server.ts'
import type { Config } from './config.server.ts'
import { crashDetails } from './crash-details.server.ts'
import type { Log } from './log.server.ts'

/** What the service page shows. `file` is undefined if no anchor is kept. */
export type AnchorState = {
  file: string | undefined
  newest: { seal: number; at: string } | undefined
  /** Why the newest seal could not be added to the file, in one sentence. */
  trouble: string | undefined
}

export type Anchors = {
  state: () => AnchorState
  /** Adds a line if it is time, or if the last try failed. */
  tick: () => Promise<void>
  /** Resolves when no line is being written. */
  settled: () => Promise<void>
}

type Parts = {
  db: Db
  config: Pick<Config, 'databaseFile' | 'anchorFile' | 'anchorHours'>
  log: Log
  now: () => string
}

/**
 * Adds the newest seal to ANCHOR_FILE, on a schedule and at each signature. It reads only what was committed, and
 * nobody waits for it: a disk that fails or does not answer never touches a save.
 */
export function createAnchors({ db, config, log, now }: Parts): Anchors {
  const { anchorFile: file, databaseFile, anchorHours } = config
  let newest: AnchorLine | undefined
  let trouble: string | undefined
  let isWanted = false
  let writing: { since: string; done: Promise<void> } | undefined
  let isFirst = true

  const fail = (error: unknown) => {
    const reason = error instanceof AnchorTrouble ? error.message : `${file} could not be written.`
    // Every try that fails in the same way would fill the log.
    if (reason !== trouble)
      log.warn('sys_anchor_fail', { reason, ...(error instanceof AnchorTrouble ? {} : crashDetails(error)) })
    trouble = reason
  }

  const append = async (to: string) => {
    try {
      const mark = await findNewestMark(db)
      newest = await appendAnchor(to, { ...mark, at: now(), databaseFile })
      log.info('sys_anchor', { seal: newest.seal })
      trouble = undefined
    } catch (error) {
      fail(error)
    }
  }

  /** One at a time. What is wanted while a line is written is in the next one. */
  const write = (): Promise<void> => {
    if (file === undefined) return Promise.resolve()
    isWanted = true
    if (writing) return writing.done
    const work = async () => {
      while (isWanted) {
        isWanted = false
        await append(file)
      }
      writing = undefined
    }
    writing = { since: now(), done: Promise.resolve() }
    writing.done = work()
    return writing.done
  }

  const isDue = async (): Promise<boolean> => {
    if (trouble !== undefined || !newest) return true
    const hours = (Date.parse(now()) - Date.parse(newest.at)) / 3_600_000
    return hours < 0 || hours >= anchorHours
  }

  /** What was signed before the service ended may not have been anchored. */
  const isBehind = async (from: string): Promise<boolean> => {
    newest = await readLastAnchor(from)
    if (!newest) return true
    const { database } = await findNewestMark(db)
    return newest.database !== database || (await isSignedSince(db, newest.seal))
  }

  if (file !== undefined)
    whenSealed(db, (tables) => {
      if (SIGNATURES.some((table) => tables.has(table))) void write()
    })

  return {
    state: () => ({
      file,
      newest: newest && { seal: newest.seal, at: newest.at },
      trouble: trouble ?? (writing && tellSlow(writing.since, now(), file)),
    }),
    async tick() {
      if (file === undefined || writing) return
      let isLate = false
      if (isFirst) {
        try {
          isLate = await isBehind(file)
          isFirst = false
        } catch (error) {
          fail(error)
        }
      }
      if (isLate || (await isDue())) await write()
    },
    settled: () => writing?.done ?? Promise.resolve(),
  }
}

const SLOW = 60_000

function tellSlow(since: string, now: string, file: string | undefined): string | undefined {
  if (Date.parse(now) - Date.parse(since) < SLOW) return undefined
  return `The disk of ${file} has not answered since ${formatDateTime(since)}.`
}
