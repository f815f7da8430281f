import { CsvError, parse } from 'csv-parse/sync'
import { cleanText, isBlank } from '#app/domain/clean-text.ts'

/**
 * The columns a file can have: their possible headings, in upper or lower case, and whether each is needed.
 */
export type CsvColumns<K extends string> = Record<K, { heads: readonly string[]; isNeeded?: boolean }>

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
      /** Headings we do not use. These columns are ignored. */ unknown: string[]
    }
  | { ok: false; problem: string }

/**
 * Reads the text of a CSV file whose first line names its columns, in any order. `most` is the maximum
 * number of rows.
 */
export function readCsv<K extends string>(text: string, columns: CsvColumns<K>, most: number): ReadCsv<K> {
  const parsed = parsedLines(cleanText(text))
  if ('problem' in parsed) return { ok: false, ...parsed }
  const [head, ...lines] = parsed.lines
  if (!head) return { ok: false, problem: 'The file is empty' }
  const keys = head.cells.map((cell) => keyOf(cell, columns))
  const missing = (Object.keys(columns) as K[]).filter((key) => columns[key].isNeeded && !keys.includes(key))
  if (missing.length > 0)
    return {
      ok: false,
      problem:
        `The first line must name the columns. ` +
        `${missing.map((key) => `There is no column “${columns[key].heads[0]}”`).join('. ')}`,
    }
  const twice = keys.find((key, place) => key !== undefined && keys.indexOf(key) !== place)
  if (twice !== undefined)
    return { ok: false, problem: `There is more than one column “${columns[twice].heads[0]}”` }
  const rows = lines.filter(({ cells }) => !cells.every(isBlank))
  if (rows.length === 0) return { ok: false, problem: 'The file has no rows below its first line' }
  if (rows.length > most)
    return {
      ok: false,
      problem:
        `The file has ${rows.length.toLocaleString('en-GB')} rows. ` +
        `Import up to ${most.toLocaleString('en-GB')} at a time`,
    }
  return {
    ok: true,
    rows: rows.map(({ line, cells }) => ({ line, cells: toCells(cells, keys) })),
    unknown: head.cells.filter((cell, place) => keys[place] === undefined && !isBlank(cell)),
  }
}

type Line = { line: number; cells: string[] }

function parsedLines(text: string): { lines: Line[] } | { problem: string } {
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

function keyOf<K extends string>(head: string, columns: CsvColumns<K>): K | undefined {
  const said = head.trim().toLowerCase()
  return (Object.keys(columns) as K[]).find((key) =>
    columns[key].heads.some((each) => each.toLowerCase() === said),
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
