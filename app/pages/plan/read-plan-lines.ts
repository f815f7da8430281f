import { isSame } from '#app/domain/fold.ts'
import type { PlanLine } from '#app/domain/plan/plan-import.ts'
import { plannedDecisionSchema } from '#app/domain/plan/planned-decision.ts'
import { readSpreadsheetDay, withoutNotBefore } from '#app/domain/spreadsheet-date.ts'
import { type CsvColumns, type CsvRow, readCsv } from '#app/forms/read-csv.server.ts'
import { formatDate } from '#app/domain/date-text.ts'

type Column = 'title' | 'body' | 'decisionOn' | 'reportReference' | 'directorate'

/** Accepts the column names that councils use in their own plans. */
const COLUMNS: CsvColumns<Column> = {
  title: { headings: ['What will be decided', 'Title', 'Decision', 'Subject'], isRequired: true },
  body: {
    headings: ['Who decides', 'Who will decide', 'Body', 'Decision maker', 'Decision-maker'],
    isRequired: true,
  },
  decisionOn: { headings: ['Date', 'Decision date', 'Date of decision'] },
  reportReference: { headings: ['Report reference', 'Reference', 'Report'] },
  directorate: { headings: ['Directorate', 'Department'] },
}

const MAX_LINES = 1_000

type Directorates = readonly { id: string; name: string }[]

export function readPlanLines(text: string, directorates: Directorates) {
  const read = readCsv(text, COLUMNS, MAX_LINES)
  return read.ok
    ? { ok: true as const, unknown: read.unknown, lines: read.rows.map((row) => lineOf(row, directorates)) }
    : read
}

function lineOf({ line, cells }: CsvRow<Column>, directorates: Directorates): PlanLine {
  const said = {
    title: oneLine(cells.title),
    body: oneLine(cells.body),
    reportReference: oneLine(cells.reportReference),
  }
  const decisionOn = readSpreadsheetDay(cells.decisionOn && withoutNotBefore(cells.decisionOn))
  const directorateId = directorates.find(
    ({ name }) => cells.directorate !== undefined && isSame(name, cells.directorate),
  )?.id
  const found = { ...said, decisionOn, directorateId }
  const decision = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
  const checked = plannedDecisionSchema.safeParse(decision)
  const says = [
    said.title ?? 'No title',
    said.body,
    decisionOn ? formatDate(decisionOn) : cells.decisionOn,
    said.reportReference,
  ]
    .filter(Boolean)
    .join(', ')
  const problems = [
    ...(checked.error?.issues ?? []).map(({ message }) => message),
    ...(cells.decisionOn && !decisionOn
      ? [`“${cells.decisionOn}” is not a real date. Enter it like 27/3/2027`]
      : []),
    ...(cells.directorate && !directorateId ? [`“${cells.directorate}” is not one of the directorates`] : []),
  ]
  return checked.success && problems.length === 0
    ? { line, says, decision: checked.data }
    : { line, says, problems }
}

const oneLine = (text: string | undefined) => text?.replace(/\s+/g, ' ')
