import { fold, isSame } from '#app/domain/fold.ts'
import { type Characteristic } from '#app/domain/characteristics.ts'
import { formatPartialDate } from '#app/domain/days.ts'
import { type Fact, factSchema } from '#app/domain/evidence/fact.ts'
import { formatFact } from '#app/domain/evidence/format-fact.ts'
import { readSpreadsheetDate, readSpreadsheetDay } from '#app/domain/spreadsheet-date.ts'
import { type CsvColumns, type CsvRow, readCsv } from '#app/forms/read-csv.server.ts'

type Column = Exclude<keyof Fact, 'characteristics'> | 'about'

const COLUMNS: CsvColumns<Column> = {
  statement: { headings: ['Statement', 'Fact', 'What it is of'], isRequired: true },
  figure: { headings: ['Figure', 'Value'] },
  unit: { headings: ['Unit'] },
  asOf: { headings: ['As of', 'Date', 'Year'], isRequired: true },
  publisher: { headings: ['Publisher', 'Published by', 'Source'], isRequired: true },
  kind: { headings: ['Kind', 'Type'] },
  reference: { headings: ['Link', 'Reference', 'Document'] },
  area: { headings: ['Area'] },
  about: { headings: ['About', 'Characteristics', 'Groups'] },
  reviewBy: { headings: ['Review by'] },
}

const MAX_LINES = 500

export type FactLine = { line: number; says: string } & ({ fact: Fact } | { problems: string[] })

export function readFactLines(text: string, characteristics: readonly Characteristic[]) {
  const read = readCsv(text, COLUMNS, MAX_LINES)
  return read.ok
    ? {
        ok: true as const,
        unknown: read.unknown,
        lines: read.rows.map((row) => lineOf(row, characteristics)),
      }
    : read
}

function lineOf({ line, cells }: CsvRow<Column>, characteristics: readonly Characteristic[]): FactLine {
  const { about = '', asOf: typedAsOf, reviewBy: typedReview, kind = 'statistic', ...words } = cells
  const groups = about
    .split(/[;\n]/)
    .map((each) => each.trim())
    .filter(Boolean)
  const keys = groups.map(
    (group) => characteristics.find(({ key, label }) => isSame(key, group) || isSame(label, group))?.key,
  )
  const asOf = readSpreadsheetDate(typedAsOf)
  const reviewBy = readSpreadsheetDay(typedReview)
  const given = Object.entries({ ...words, kind: fold(kind), asOf, reviewBy }).filter(
    ([, value]) => value !== undefined,
  )
  const known = keys.filter((key) => key !== undefined)
  const checked = factSchema.safeParse({
    ...Object.fromEntries(given),
    ...(known.length > 0 ? { characteristics: known } : {}),
  })
  const problems = [
    ...(typedAsOf && !asOf
      ? [`“${typedAsOf}” is not a real date. Enter a date, a month and year, or a year`]
      : (checked.error?.issues ?? []).filter(({ path }) => path[0] === 'asOf').map(({ message }) => message)),
    ...(checked.error?.issues ?? []).filter(({ path }) => path[0] !== 'asOf').map(({ message }) => message),
    ...(typedReview && !reviewBy
      ? [`“${typedReview}” is not a real review date. Enter it like 31/3/2028`]
      : []),
    ...groups
      .filter((_, place) => keys[place] === undefined)
      .map((group) => `“${group}” is not one of the groups`),
  ]
  const { statement = 'No statement', figure, unit, publisher } = words
  const says = [
    formatFact({ statement, figure, unit }),
    publisher,
    asOf ? formatPartialDate(asOf) : typedAsOf,
  ]
    .filter(Boolean)
    .join(', ')
  return checked.success && problems.length === 0
    ? { line, says, fact: checked.data }
    : { line, says, problems }
}
