import { fold } from '#app/domain/fold.ts'
import { CsvError, parse } from 'csv-parse/sync'
import { cleanText, isBlank } from '#app/domain/clean-text.ts'
import { withoutEscape } from '#app/domain/csv-text.ts'

/**
 * The columns a file can have: their possible headings, in upper or lower case, and whether each is required.
 */
export type CsvColumns<K extends string> = Record<K, { headings: readonly string[]; isRequired?: boolean }>

export type CsvRow<K extends string> = {
  /** The line number where it starts, as a spreadsheet or editor counts. */
  line: number
  /** Trimmed. Blank cells and cells with no column are missing. */
  cells: Partial<Record<K, string>>
  /** All of its cells, in the order of the file. */
  sent: readonly string[]
}

export type ReadCsv<K extends string> =
  | {
      ok: true
      rows: CsvRow<K>[]
      /** Headings we do not use. These columns are ignored. */
      unknown: string[]
      /** The line that names the columns. */
      head: readonly string[]
      delimiter: string
    }
  | { ok: false; problem: string }

/**
 * Reads the text of a CSV file as councils export it. Commas, semicolons or tabs separate its cells, and lines
 * such as a title can come before the line that names the columns, in any order. A problem is a sentence for
 * the person who uploaded it.
 */
export function readCsv<K extends string>(text: string, columns: CsvColumns<K>, maxRows: number): ReadCsv<K> {
  const parsed = mostLikely(cleanText(text), columns)
  if ('problem' in parsed) return { ok: false, ...parsed }
  const place = headPlace(parsed.lines, knownHeadings(columns))
  const head = parsed.lines[place]
  const lines = parsed.lines.slice(place + 1)
  if (!head) return { ok: false, problem: 'The file is empty' }
  const known = knownHeadings(columns)
  const keys = head.cells.map((heading) => known.get(fold(heading)))
  const rows = lines.filter(({ cells }) => !cells.every(isBlank))
  const problem = headingProblem(keys, columns) ?? rowCountProblem(rows.length, maxRows)
  if (problem !== undefined) return { ok: false, problem }
  return {
    ok: true,
    rows: rows.map(({ line, cells }) => ({
      line,
      cells: toCells(cells, keys),
      sent: cells.map((cell) => withoutEscape(cell)),
    })),
    unknown: head.cells.filter((heading, place) => keys[place] === undefined && !isBlank(heading)),
    head: head.cells,
    delimiter: parsed.delimiter,
  }
}

function headingProblem<K extends string>(
  keys: readonly (K | undefined)[],
  columns: CsvColumns<K>,
): string | undefined {
  const missing = (Object.keys(columns) as K[]).filter(
    (key) => columns[key].isRequired && !keys.includes(key),
  )
  if (missing.length > 0) {
    const sentences = missing.map((key) => `There is no column “${columns[key].headings[0]}”`)
    return `One of the first 10 lines must name the columns. ${sentences.join('. ')}`
  }
  const repeated = keys.find((key, place) => key !== undefined && keys.indexOf(key) !== place)
  if (repeated === undefined) return undefined
  return `There is more than one column “${columns[repeated].headings[0]}”`
}

function rowCountProblem(count: number, maxRows: number): string | undefined {
  if (count === 0) return 'The file has no rows below its first line'
  if (count <= maxRows) return undefined
  return (
    `The file has ${count.toLocaleString('en-GB')} rows. ` +
    `Import up to ${maxRows.toLocaleString('en-GB')} at a time`
  )
}

type Line = { line: number; cells: string[] }
type Parsed = { lines: Line[]; delimiter: string } | { problem: string }
type Headings<K extends string> = ReadonlyMap<string, K>

const DELIMITERS = [',', ';', '\t'] as const
/** How many lines, such as a title and a date, can come before the names of the columns. */
const MAX_LINES_BEFORE_HEAD = 9

/** Excel writes semicolons where the comma is for decimals, and can say so in a first line `sep=;`. */
function mostLikely<K extends string>(text: string, columns: CsvColumns<K>): Parsed {
  const [all, said] = /^\uFEFF?"?sep=([,;\t|])"?[,;\t]*(?=\r|\n|$)/i.exec(text) ?? []
  if (all !== undefined && said !== undefined) return parseLines(text.slice(all.length), said)
  const known = knownHeadings(columns)
  const counts = DELIMITERS.map((delimiter) => {
    const start = parseLines(text, delimiter, MAX_LINES_BEFORE_HEAD + 1)
    return 'lines' in start ? countKnown(start.lines, known) : 0
  })
  return parseLines(text, DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',')
}

const countKnown = <K extends string>(lines: readonly Line[], known: Headings<K>): number =>
  knownIn(lines[headPlace(lines, known)], known)

const knownIn = <K extends string>(line: Line | undefined, known: Headings<K>): number =>
  (line?.cells ?? []).filter((cell) => known.has(fold(cell))).length

/** Where the line is that names the columns: the first that names the most, or the first of all. */
function headPlace<K extends string>(lines: readonly Line[], known: Headings<K>): number {
  const counts = lines.slice(0, MAX_LINES_BEFORE_HEAD + 1).map((line) => knownIn(line, known))
  return Math.max(0, counts.indexOf(Math.max(...counts)))
}

function parseLines(text: string, delimiter: string, most = -1): Parsed {
  try {
    const options = {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: most,
      trim: true,
    } as const
    const read = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[]
    return {
      delimiter,
      lines: read.map(({ record, info }) => ({
        cells: record,
        // csv-parse gives the line where a row ends. A quoted cell can contain line breaks.
        line: info.lines - record.join('').split('\n').length + 1,
      })),
    }
  } catch (failure) {
    if (!(failure instanceof CsvError)) throw failure
    const at = 'lines' in failure ? ` near line ${String(failure['lines'])}` : ''
    return {
      problem: `We cannot read the file as CSV. A quotation mark is missing or in the wrong place${at}`,
    }
  }
}

/** The columns by their headings, as texts are compared. */
const knownHeadings = <K extends string>(columns: CsvColumns<K>): Headings<K> =>
  new Map(
    (Object.keys(columns) as K[]).flatMap((key) =>
      columns[key].headings.map((heading) => [fold(heading), key] as const),
    ),
  )

function toCells<K extends string>(
  cells: readonly string[],
  keys: readonly (K | undefined)[],
): Partial<Record<K, string>> {
  const found: Partial<Record<K, string>> = {}
  keys.forEach((key, place) => {
    const cell = cells[place]
    if (key !== undefined && cell !== undefined && !isBlank(cell)) found[key] = withoutEscape(cell)
  })
  return found
}
