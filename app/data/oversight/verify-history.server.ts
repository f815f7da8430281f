import { CHAIN_START, hashAgain, historyToHash } from '#app/data/history.server.ts'
import type { Db } from '#db/client.ts'
import { type Kind, HASHED_KINDS, type Piece } from './hashed-kinds.server.ts'
import { type Breathe, inPieces } from './pieces.server.ts'
import { addRow, nothingRecorded, type Recorded } from './recorded-hashes.server.ts'
import { type SealMark, verifySeals } from './verify-seals.server.ts'

type Found = { problems: string[]; redactions: string[] }

export type Verified = Found & {
  ok: boolean
  rows: number
  /** The hash of the last row of the history. */
  lastHash: string
  seals: number
  /** The newest seal: whoever wrote it down can later prove that nothing before it was changed. */
  lastSeal: SealMark | null
}

/**
 * Proves the chain row by row, and every text, comment, snapshot, answer and edition against its hash. A
 * redaction is reported, but it is not a failure.
 */
export async function verifyHistory(
  db: Db,
  options: Parameters<typeof verifySeals>[1] = {},
): Promise<Verified> {
  const { breathe = async () => {} } = options
  const recorded = nothingRecorded()
  const chain = await verifyChain(db, recorded, breathe)
  const found = [verifyRedactedRows(recorded)]
  for (const kind of HASHED_KINDS) found.push(await verifyKind(db, recorded, kind, breathe))
  const problems = [...chain.problems, ...found.flatMap((each) => each.problems)]
  const redactions = found.flatMap((each) => each.redactions)
  const sealed = await verifySeals(db, options)
  problems.push(...sealed.problems)
  const { seals, lastSeal } = sealed
  return {
    ok: problems.length === 0,
    rows: chain.rows,
    lastHash: chain.lastHash,
    seals,
    lastSeal,
    problems,
    redactions,
  }
}

/** Checks each row against the one before, and adds to `recorded` what the rows say should exist. */
async function verifyChain(db: Db, recorded: Recorded, breathe: Breathe) {
  const problems: string[] = []
  const readHistory = (after: number | undefined, limit: number) =>
    historyToHash(db)
      .where('history.id', '>', after ?? 0)
      .limit(limit)
      .execute()
  let lastHash = CHAIN_START
  let rows = 0
  for await (const row of inPieces(readHistory, breathe)) {
    rows += 1
    if (row.id !== rows) problems.push(`History row ${rows} is missing.`)
    if (row.previousHash !== lastHash)
      problems.push(`History row ${row.id} does not follow the row before it.`)
    if (row.redactedAt !== null)
      recorded.redactedRows.push({ id: row.id, hash: hashAgain(row), at: row.redactedAt })
    else if (hashAgain(row) !== row.hash) problems.push(`History row ${row.id} was changed.`)
    lastHash = row.hash
    rows = row.id
    addRow(recorded, row)
  }
  return { problems, rows, lastHash }
}

/**
 * The details of a history row can be redacted. The chain keeps the row's original hash, and a later row has the hash
 * of the row as redacted.
 */
function verifyRedactedRows({ redactedRows, redacted }: Recorded): Found {
  const changed = redactedRows.filter(({ id, hash }) => hash !== redacted.history[id])
  return {
    problems: changed.map(({ id }) => `History row ${id} was changed.`),
    redactions: redactedRows.map(({ id, at }) => `history row ${id}: redacted on ${at}.`),
  }
}

/** Checks that every piece is as recorded, and that everything recorded still exists. */
async function verifyKind(db: Db, recorded: Recorded, kind: Kind, breathe: Breathe): Promise<Found> {
  const problems: string[] = []
  const redactions: string[] = []
  const kept = new Set<string>()
  const isRecorded = kind.isRecorded(recorded)
  const redacted = recorded.redacted[kind.place]
  for await (const { name, redactedName, redactedAt, words } of kind.list(db, recorded, breathe)) {
    for (const { hash } of words) kept.add(hash)
    if (redactedAt !== null) redactions.push(`${redactedName}: redacted on ${redactedAt}.`)
    if (words.some((each) => each.hashNow !== hashSince(each, redacted)))
      problems.push(`${name} was changed.`)
    if (!words.every(isRecorded)) problems.push(`${name} is not in the history.`)
  }
  for (const { name, hash } of kind.mustExist(recorded)) {
    if (!kept.has(hash)) problems.push(`${name} no longer exists.`)
  }
  problems.push(...((await kind.alsoWrong?.(db, recorded, breathe)) ?? []))
  return { problems, redactions }
}

/** The hash that words must have. Undefined if they were redacted but the history has no redaction of them. */
const hashSince = (
  { key, hash, redactedAt }: Piece['words'][number],
  redacted: Record<string, string>,
): string | undefined => (redactedAt === null ? hash : redacted[key])
