import { listDirectorates } from '#app/data/council/directorates.server.ts'
import { getOnPlan, listForComparison } from '#app/data/plan/planned-decisions.server.ts'
import { formatDate } from '#app/domain/date-text.ts'
import { fold, isSame } from '#app/domain/fold.ts'
import type { KnownRow, SentCells } from '#app/domain/import-lines.ts'
import { type PlannedDecision, plannedDecisionSchema } from '#app/domain/plan/planned-decision.ts'
import { readSpreadsheetDay, withoutNotBefore } from '#app/domain/spreadsheet-date.ts'
import { paths } from '#app/paths.ts'
import { type Importer, oneLine, onlyGiven, type OpenImport, valueOr } from '#app/commands/importer.server.ts'
import { addWithin } from './change-plan.server.ts'
import { writePlannedDecision } from './write-planned-decision.server.ts'

type Column = keyof PlannedDecision

/** Accepts the column names that councils use in their own plans. */
export const planImporter: Importer<Column, PlannedDecision> = {
  words: {
    title: 'Import decisions into the forward plan',
    on: 'Forward plan',
    path: paths.plan(),
    there: 'in the plan',
    file: 'forward-plan',
  },
  role: 'equality lead',
  maxLines: 1_000,
  columns: {
    title: {
      headings: ['What will be decided', 'Title', 'Decision', 'Subject'],
      isRequired: true,
      example: 'Opening hours of libraries',
      canBe: 'Up to 500 characters',
    },
    body: {
      headings: ['Who decides', 'Who will decide', 'Body', 'Decision maker', 'Decision-maker'],
      isRequired: true,
      example: 'Cabinet',
      canBe: 'Up to 200 characters',
    },
    decisionOn: {
      headings: ['Date', 'Decision date', 'Date of decision'],
      example: '16/3/2027',
      canBe: 'A date, such as 16/3/2027',
    },
    reportReference: {
      headings: ['Report reference', 'Reference', 'Report'],
      example: 'CAB/47',
      canBe: 'Up to 200 characters',
    },
    directorateId: { headings: ['Directorate', 'Department'], example: '', canBe: 'One of the directorates' },
  },
  open: async (db) => {
    const directorates = await listDirectorates(db)
    const offered = directorates.filter(({ closedAt }) => closedAt === null)
    const known = (await listForComparison(db)).map(({ id, ...row }): KnownRow<PlannedDecision> => {
      const value = Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== null))
      return { id, called: calledOf(row), value }
    })
    return {
      known,
      rules: RULES,
      near: ({ title = '' }) => title,
      recurs: true,
      allowed: { directorateId: offered.map(({ name }) => name) },
      parse: (cells) => parse(cells, offered),
      says,
      format: (field, cell) =>
        field === 'directorateId'
          ? (directorates.find(({ id }) => id === cell)?.name ?? String(cell))
          : formatDate(String(cell)),
    }
  },
  add: addWithin,
  change: async (trx, context, { id }, decision) =>
    writePlannedDecision(trx, context, await getOnPlan(trx, id), decision),
}

/**
 * Decisions are the same if they have the same body and report reference. If either has no reference, body, title and
 * date must be the same, because titles recur ("Budget monitoring").
 */
const RULES: OpenImport<Column, PlannedDecision>['rules'] = [
  {
    key: ({ body = '', reportReference }) =>
      reportReference === undefined ? undefined : keyOf(body, reportReference),
  },
  {
    key: ({ body = '', title = '', decisionOn = '' }) => keyOf(body, title, decisionOn),
    unless: (line, known) => line.reportReference !== undefined && known.reportReference !== undefined,
  },
]

const keyOf = (...parts: string[]): string => JSON.stringify(parts.map((part) => fold(part)))

const calledOf = ({ title, body, decisionOn }: { title: string; body: string; decisionOn: string | null }) =>
  `“${title}” (${body}${decisionOn ? `, ${formatDate(decisionOn)}` : ''})`

function parse(cells: SentCells<Column>, directorates: readonly { id: string; name: string }[]) {
  const { decisionOn: typed, directorateId: directorate } = cells
  const decisionOn = readSpreadsheetDay(typed && withoutNotBefore(typed))
  const directorateId = directorates.find(
    ({ name }) => directorate !== undefined && isSame(name, directorate),
  )?.id
  const checked = plannedDecisionSchema.safeParse(
    onlyGiven({
      title: oneLine(cells.title),
      body: oneLine(cells.body),
      reportReference: oneLine(cells.reportReference),
      decisionOn,
      directorateId,
    }),
  )
  return valueOr(checked, [
    ...(typed && !decisionOn ? [`“${typed}” is not a real date. Enter it like 27/3/2027`] : []),
    ...(directorate && !directorateId ? [`“${directorate}” is not one of the directorates`] : []),
  ])
}

function says({ title, body, decisionOn: typed, reportReference }: SentCells<Column>): string {
  const decisionOn = readSpreadsheetDay(typed && withoutNotBefore(typed))
  return [
    oneLine(title) ?? 'No title',
    oneLine(body),
    decisionOn ? formatDate(decisionOn) : typed,
    oneLine(reportReference),
  ]
    .filter(Boolean)
    .join(', ')
}
