import { sha256 } from '#app/data/history.server.ts'
import { formatDateTime } from '#app/domain/date-text.ts'
import {
  type AnchorLine,
  BEFORE_FIRST_LINE,
  isUnfinishedLine,
  parseAnchorLine,
} from '#app/domain/oversight/anchor-line.ts'
import type { Db } from '#db/client.ts'
import { findNewestMark } from './newest-mark.server.ts'

export type VerifiedAnchor = {
  problems: string[]
  /** What is no failure, and must be known: restored backups, and lines that were not finished. */
  notes: string[]
  lines: number
  /** The hash of the last line. */
  lastHash: string
  newest: Pick<AnchorLine, 'seal' | 'at'> | null
}

/** How many lines the file had at an earlier time, and the hash of the last of them. */
export type EarlierFile = { lines: number; hash: string; at: string }

type Numbered = AnchorLine & { number: number }

type Options = {
  earlier?: EarlierFile | undefined
  /** An older copy is verified, so what was saved after it is not in it. */
  isBackup?: boolean
}

/**
 * Compares a file of anchors with the database: what was newest in it when each line was written must still be in
 * it. `text` is the whole file.
 */
export async function verifyAnchor(
  db: Db,
  text: string,
  { earlier, isBackup = false }: Options = {},
): Promise<VerifiedAnchor> {
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  const file = verifyLines(lines, earlier)
  const there = await findNewestMark(db)
  const newest = file.marks.at(-1)
  const [known, later] = isBackup ? splitAt(file.marks, there.seal) : [file.marks, []]
  const isOther = newest !== undefined && newest.database !== there.database
  const problems = isOther
    ? [`This file is of another database (${newest.database}), not of this one (${there.database}).`]
    : await verifyMarks(db, known)
  return {
    problems: [...file.problems, ...problems],
    notes: [
      ...file.notes,
      ...file.marks.filter(({ restored }) => restored).map((line) => tellRestore(line, file.marks)),
      ...(later.length > 0
        ? [`${later.length} of the lines are about what was saved after this backup.`]
        : []),
    ],
    lines: lines.length,
    lastHash: hashOfLine(lines.at(-1)),
    newest: newest ? { seal: newest.seal, at: newest.at } : null,
  }
}

const splitAt = (marks: readonly Numbered[], seal: number) =>
  [marks.filter((mark) => mark.seal <= seal), marks.filter((mark) => mark.seal > seal)] as const

const hashOfLine = (line: string | undefined): string =>
  line === undefined ? BEFORE_FIRST_LINE : sha256(line)

/** Whether the file itself is as it was written, as far as it can show that. */
function verifyLines(lines: readonly string[], earlier: EarlierFile | undefined) {
  const problems: string[] = []
  const notes: string[] = []
  const marks: Numbered[] = []
  if (lines.length === 0) problems.push('The file of anchors has no lines.')
  if (earlier && lines.length < earlier.lines)
    problems.push(
      `The file of anchors had ${earlier.lines} lines on ${formatDateTime(earlier.at)} and has ${lines.length} now. ` +
        `Lines were cut off.`,
    )
  else if (earlier && hashOfLine(lines[earlier.lines - 1]) !== earlier.hash)
    problems.push(
      `The first ${earlier.lines} lines of the file of anchors are not those of ${formatDateTime(earlier.at)}.`,
    )
  for (const [index, text] of lines.entries()) {
    const number = index + 1
    const line = parseAnchorLine(text)
    if (!line) {
      if (isUnfinishedLine(text))
        notes.push(
          `Line ${number} is not complete. The service was stopped, or the disk was full, while it wrote it.`,
        )
      else problems.push(`Line ${number} of the file of anchors is not one that the service wrote.`)
      continue
    }
    if (line.previous !== hashOfLine(lines[index - 1]))
      problems.push(
        index === 0
          ? 'The beginning of the file of anchors is missing.'
          : `Line ${number} of the file of anchors does not follow the line before it. A line was changed, moved, ` +
              `added or removed there.`,
      )
    const before = marks.at(-1)
    if (before && before.database !== line.database && !line.restored)
      problems.push(`Line ${number} of the file of anchors is of another database than the line before it.`)
    marks.push({ ...line, number })
  }
  return { problems, notes, marks }
}

/** Of each line that no restore has set aside, whether the seal and history row are still those. */
async function verifyMarks(db: Db, marks: readonly Numbered[]): Promise<string[]> {
  const restores = marks.filter(({ restored }) => restored)
  const standing = marks.filter((mark) => !restores.some((restore) => isSetAside(mark, restore)))
  const seals = await hashesById(
    db,
    'seals',
    standing.map(({ seal }) => seal),
  )
  const rows = await hashesById(
    db,
    'history',
    standing.map(({ historyRow }) => historyRow),
  )
  const wrong = standing.filter(
    ({ seal, hash, historyRow, historyHash }) =>
      (seal > 0 && seals.get(seal) !== hash) || (historyRow > 0 && rows.get(historyRow) !== historyHash),
  )
  const unsaid = wrong.length - MOST_TOLD
  return [
    ...wrong
      .slice(0, MOST_TOLD)
      .map((mark) => tellWrong(mark, marks, { seal: seals.get(mark.seal), row: rows.get(mark.historyRow) })),
    ...(unsaid > 0 ? [`The same is true of ${unsaid} later lines.`] : []),
    ...(await verifyRestores(db, standing)),
  ]
}

/** The first lines that are wrong say where it began. */
const MOST_TOLD = 5

/** After this restore, the seal need not be in the database any more. */
const isSetAside = (mark: Numbered, restore: Numbered): boolean =>
  restore.number > mark.number && restore.restored !== undefined && restore.restored.upTo < mark.seal

function tellWrong(
  mark: Numbered,
  marks: readonly Numbered[],
  { seal, row }: { seal: string | undefined; row: string | undefined },
): string {
  const when = `${formatDateTime(mark.at)} (line ${mark.number} of the file of anchors)`
  const setBack = marks.find(({ number, seal: later }) => number > mark.number && later < mark.seal)
  if (mark.seal > 0 && seal === undefined)
    return (
      `Seal ${mark.seal} was in the database on ${when}, and is not in it any more. The end of the record was cut ` +
      `off, or an earlier copy was put in its place without the restore command.`
    )
  if (mark.seal > 0 && seal !== mark.hash)
    return setBack
      ? `Seal ${mark.seal} is not the one that was in the database on ${when}. By ` +
          `${formatDateTime(setBack.at)} the record had been set back to seal ${setBack.seal} or earlier, and ` +
          `was written on from there.`
      : `Seal ${mark.seal} is not the one that was in the database on ${when}. The chain of seals was ` +
          `rewritten, from there or from an earlier seal.`
  return row === undefined
    ? `History row ${mark.historyRow} was in the database on ${when}, and is not in it any more.`
    : `History row ${mark.historyRow} is not the one that was in the database on ${when}.`
}

/** A line that says that a backup was restored excuses missing seals, so the history must say so too. */
async function verifyRestores(db: Db, standing: readonly Numbered[]): Promise<string[]> {
  const restores = standing.filter(({ restored }) => restored)
  const rows = await db
    .selectFrom('history')
    .select('id')
    .where('event', '=', 'restore backup')
    .where(
      'id',
      'in',
      restores.map(({ historyRow }) => historyRow),
    )
    .execute()
  const recorded = new Set(rows.map(({ id }) => id))
  return restores
    .filter(({ historyRow }) => !recorded.has(historyRow))
    .map(
      ({ number, at }) =>
        `Line ${number} of the file of anchors says that a backup was restored on ${formatDateTime(at)}, but the ` +
        `history does not.`,
    )
}

function tellRestore(line: Numbered, marks: readonly Numbered[]): string {
  const { restored, at, number } = line
  const replaced = marks.filter(
    (mark) => mark.number < number && mark.seal > (restored?.upTo ?? 0) && !mark.restored,
  )
  const [first, last] = [replaced.at(0), replaced.at(-1)]
  const gone =
    first && last
      ? ` What was anchored from ${formatDateTime(first.at)} to ${formatDateTime(last.at)} (up to seal ` +
        `${last.seal}) is not in the database any more. It is in the file that the restore kept.`
      : ' Nothing that was anchored is missing because of it.'
  return (
    `The backup ${restored?.backup} was restored on ${formatDateTime(at)} (line ${number}).${gone} Check that this ` +
    `restore was meant.`
  )
}

const LONGEST_LIST = 500

async function hashesById(db: Db, table: 'seals' | 'history', ids: readonly number[]) {
  const found = new Map<number, string>()
  const wanted = [...new Set(ids)]
  for (let from = 0; from < wanted.length; from += LONGEST_LIST) {
    const some = wanted.slice(from, from + LONGEST_LIST)
    const rows = await db.selectFrom(table).select(['id', 'hash']).where('id', 'in', some).execute()
    for (const { id, hash } of rows) found.set(id, hash)
  }
  return found
}
