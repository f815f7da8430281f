import { constants } from 'node:fs'
import { type FileHandle, open, realpath } from 'node:fs/promises'
import { dirname } from 'node:path'
import { sha256 } from '#app/data/history.server.ts'
import {
  type AnchorLine,
  type AnchorMark,
  BEFORE_FIRST_LINE,
  isUnfinishedLine,
  parseAnchorLine,
} from '#app/domain/oversight/anchor-line.ts'

/** A line could not be added to the file of anchors. The message is the sentence to show. */
export class AnchorTrouble extends Error {
  override name = 'AnchorTrouble'
}

export type NewAnchor = AnchorMark & Pick<AnchorLine, 'at' | 'restored'> & { databaseFile: string }

/** The last line that the service wrote, or undefined in a new file. Throws AnchorTrouble for any other file. */
export async function readLastAnchor(file: string): Promise<AnchorLine | undefined> {
  const opened = await openRegular(file, 'r').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined
    throw troubleWith(file, error)
  })
  if (!opened) return undefined
  try {
    return (await readEnd(opened, file)).last
  } finally {
    await opened.close()
  }
}

/**
 * Adds one line to the end of the file and waits until it is on the disk. What is in the file is never written again.
 * Refuses a file of another database, or of a copy of this one that is served from another place. Throws AnchorTrouble.
 */
export async function appendAnchor(
  file: string,
  { databaseFile, ...anchor }: NewAnchor,
): Promise<AnchorLine> {
  let opened: FileHandle | undefined
  try {
    const place = await placeOf(databaseFile)
    const there = await readIfThere(file)
    if (there?.last) refuseOther(file, there.last, { ...anchor, place })
    opened = await openRegular(file, 'a')
    const line: AnchorLine = {
      database: anchor.database,
      place,
      at: anchor.at,
      seal: anchor.seal,
      hash: anchor.hash,
      historyRow: anchor.historyRow,
      historyHash: anchor.historyHash,
      ...(anchor.restored ? { restored: anchor.restored } : {}),
      previous: there?.lastText === undefined ? BEFORE_FIRST_LINE : sha256(there.lastText),
    }
    const bytes = Buffer.from(`${there?.isUnfinished ? '\n' : ''}${JSON.stringify(line)}\n`)
    const { bytesWritten } = await opened.write(bytes)
    if (bytesWritten < bytes.length) throw Object.assign(new Error('short write'), { code: 'ENOSPC' })
    await opened.sync()
    if (!there) await syncFolder(dirname(file))
    return line
  } catch (error) {
    throw error instanceof AnchorTrouble ? error : troubleWith(file, error)
  } finally {
    await opened?.close()
  }
}

async function placeOf(databaseFile: string): Promise<string> {
  return realpath(databaseFile).catch(() => {
    throw new AnchorTrouble(`The database ${databaseFile} is not in its place, so nothing was anchored.`)
  })
}

async function readIfThere(file: string) {
  const opened = await openRegular(file, 'r').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  })
  try {
    return opened && (await readEnd(opened, file))
  } finally {
    await opened?.close()
  }
}

/** A line has less than 6 KB, so the end of the file holds several. */
const END = 64 * 1_024

/** The last line, also one that was not finished, and the last of those that the service wrote. */
async function readEnd(opened: FileHandle, file: string) {
  const { size } = await opened.stat()
  const buffer = Buffer.alloc(Math.min(size, END))
  await opened.read(buffer, 0, buffer.length, size - buffer.length)
  const text = buffer.toString('utf8')
  const lines = text.split('\n')
  const isUnfinished = lines.at(-1) !== ''
  if (!isUnfinished) lines.pop()
  const last = lines.map(parseAnchorLine).findLast((line) => line !== undefined)
  if (size > 0 && !last && !isUnfinishedLine(text))
    throw new AnchorTrouble(
      `${file} is not a file of anchors. Set ANCHOR_FILE to a file that is not there yet.`,
    )
  return { last, lastText: lines.at(-1), isUnfinished: size > 0 && isUnfinished }
}

function refuseOther(
  file: string,
  last: AnchorLine,
  anchor: AnchorMark & Pick<AnchorLine, 'place' | 'restored'>,
): void {
  const isRestored = anchor.restored !== undefined
  if (last.place !== anchor.place)
    throw new AnchorTrouble(
      `${file} has the anchors of the database ${last.place}, not of ${anchor.place}. Set ANCHOR_FILE to another file.`,
    )
  if (last.database !== anchor.database && !isRestored)
    throw new AnchorTrouble(
      `${file} has the anchors of another database. If this one is new, set ANCHOR_FILE to another file.`,
    )
}

/** Opening a pipe would wait for ever, and a folder or a device keeps nothing. */
async function openRegular(file: string, flags: 'r' | 'a'): Promise<FileHandle> {
  const { O_APPEND, O_CREAT, O_NONBLOCK, O_RDONLY, O_WRONLY } = constants
  const opened = await open(
    file,
    (flags === 'r' ? O_RDONLY : O_WRONLY | O_APPEND | O_CREAT) | O_NONBLOCK,
    0o600,
  )
  if ((await opened.stat()).isFile()) return opened
  await opened.close()
  throw new AnchorTrouble(`${file} is not an ordinary file, so it cannot keep anchors.`)
}

/** The name of a new file must be on the disk too. */
async function syncFolder(folder: string): Promise<void> {
  const opened = await open(folder, 'r')
  try {
    await opened.sync()
  } finally {
    await opened.close()
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

const WHY: Record<string, string> = {
  ENOENT: 'its folder is not there',
  ENOTDIR: 'its folder is not there',
  ENOSPC: 'its disk is full',
  EDQUOT: 'its disk is full',
  EROFS: 'its disk is read-only',
  EACCES: 'this account is not allowed to read or write it',
  EPERM: 'this account is not allowed to read or write it',
  EISDIR: 'it is a folder',
  EIO: 'its disk does not answer as it should',
  ESTALE: 'its disk does not answer as it should',
}

const troubleWith = (file: string, error: unknown): AnchorTrouble => {
  if (error instanceof AnchorTrouble) return error
  const why = WHY[codeOf(error)] ?? (error instanceof Error ? error.message : String(error))
  return new AnchorTrouble(`${file} could not be written: ${why}.`)
}
