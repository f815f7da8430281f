import { fold } from '#app/domain/fold.ts'
import { CsvError, parse } from 'csv-parse/sync'
import { cleanText, isBlank } from '#app/domain/clean-text.ts'

/**
 * The columns a file can have: their possible headings, in upper or lower case, and whether each is required.
 */
export type CsvColumns<K extends string> = Record<K, { headings: readonly string[]; isRequired?: boolean }>

export type CsvRow<K extends string> = {
  /** The line number where it starts, as a spreadsheet or editor counts. */
  line: number
  /** Trimmed. Blank cells and cells with no column are missing. */
  cells: Partial<Record<K, string>>
}

export type ReadCsv<K extends string> =
  | {
      ok: true
      rows: CsvRow<K>[]
      /** Headings we do not use. These columns are ignored. */
      unknown: string[]
    }
  | { ok: false; problem: string }

/**
 * Reads the text of a CSV file whose first line names its columns, in any order. A problem is a sentence for
 * the person who uploaded it.
 */
export function readCsv<K extends string>(text: string, columns: CsvColumns<K>, maxRows: number): ReadCsv<K> {
  const parsed = parseLines(cleanText(text))
  if ('problem' in parsed) return { ok: false, ...parsed }
  const [head, ...lines] = parsed.lines
  if (!head) return { ok: false, problem: 'The file is empty' }
  const keys = head.cells.map((heading) => keyOf(heading, columns))
  const rows = lines.filter(({ cells }) => !cells.every(isBlank))
  const problem = headingProblem(keys, columns) ?? rowCountProblem(rows.length, maxRows)
  if (problem !== undefined) return { ok: false, problem }
  return {
    ok: true,
    rows: rows.map(({ line, cells }) => ({ line, cells: toCells(cells, keys) })),
    unknown: head.cells.filter((heading, place) => keys[place] === undefined && !isBlank(heading)),
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
    return `The first line must name the columns. ${sentences.join('. ')}`
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

function parseLines(text: string): { lines: Line[] } | { problem: string } {
  try {
    const options = {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    } as const
    const read = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[]
    return {
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

function keyOf<K extends string>(heading: string, columns: CsvColumns<K>): K | undefined {
  const wanted = fold(heading)
  return (Object.keys(columns) as K[]).find((key) =>
    columns[key].headings.some((each) => fold(each) === wanted),
  )
}

function toCells<K extends string>(
  cells: readonly string[],
  keys: readonly (K | undefined)[],
): Partial<Record<K, string>> {
  const found: Partial<Record<K, string>> = {}
  keys.forEach((key, place) => {
    const cell = cells[place]
    if (key !== undefined && !isBlank(cell)) found[key] = cell
  })
  return found
}
