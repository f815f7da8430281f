import { listCharacteristics } from '#app/data/council/council.server.ts'
import { getFact, listFactsInForce } from '#app/data/evidence/facts.server.ts'
import { EVIDENCE_KINDS } from '#app/domain/assessment/evidence-item.ts'
import { groupLabel } from '#app/domain/characteristics.ts'
import { formatPartialDate } from '#app/domain/days.ts'
import { type Fact, factSchema } from '#app/domain/evidence/fact.ts'
import { formatFact } from '#app/domain/evidence/format-fact.ts'
import { fold } from '#app/domain/fold.ts'
import type { KnownRow, SentCells } from '#app/domain/import-lines.ts'
import { readSpreadsheetDate, readSpreadsheetDay } from '#app/domain/spreadsheet-date.ts'
import { paths } from '#app/paths.ts'
import {
  type Importer,
  onlyGiven,
  type OpenImport,
  readChoices,
  valueOr,
} from '#app/commands/importer.server.ts'
import { writeFact } from './add-fact.server.ts'
import { changeFactWithin } from './change-fact.server.ts'

type Column = keyof Fact

export const factsImporter: Importer<Column, Fact> = {
  words: {
    title: 'Import facts into the library',
    on: 'Evidence library',
    path: paths.library(),
    there: 'in the library',
    file: 'facts',
    remark:
      'A line with the same statement, unit, publisher and area as a fact in the library, and a later date, ' +
      'updates that fact. The old edition is kept, and we tell the authors of assessments that cite it.',
  },
  role: 'equality lead',
  maxLines: 500,
  columns: {
    statement: {
      headings: ['Statement', 'Fact', 'What it is of'],
      isRequired: true,
      example: 'Residents who are 65 or over',
      canBe: 'Up to 150 characters',
    },
    figure: { headings: ['Figure', 'Value'], example: '19.9', canBe: 'Up to 20 characters' },
    unit: { headings: ['Unit'], example: '%', canBe: 'Up to 25 characters' },
    asOf: {
      headings: ['As of', 'Date', 'Year'],
      isRequired: true,
      example: 'March 2021',
      canBe: 'A date, a month and year, or a year',
    },
    publisher: {
      headings: ['Publisher', 'Published by', 'Source'],
      isRequired: true,
      example: 'Office for National Statistics',
      canBe: 'Up to 200 characters',
    },
    kind: { headings: ['Kind', 'Type'], example: 'statistic', canBe: 'The kind of evidence' },
    reference: {
      headings: ['Link', 'Reference', 'Document'],
      example: 'Census 2021, table TS007',
      canBe: 'A link or the name of a document',
    },
    area: { headings: ['Area'], example: '', canBe: 'Up to 200 characters' },
    characteristics: {
      headings: ['About', 'Characteristics', 'Groups'],
      example: '',
      canBe: 'Groups, separated by semicolons',
    },
    reviewBy: { headings: ['Review by'], example: '31/3/2028', canBe: 'A date, such as 31/3/2028' },
  },
  open: async (db) => {
    const characteristics = await listCharacteristics(db)
    const groups = characteristics
      .filter(({ retiredAt }) => retiredAt === null)
      .map(({ key, label }) => ({ value: key, text: label }))
    const known = (await listFactsInForce(db)).map(({ number, says, reviewBy }): KnownRow<Fact> => {
      const value = { ...says, ...(reviewBy === null ? {} : { reviewBy }) }
      return { id: String(number), called: `fact ${number}, “${formatFact(says)}”`, value }
    })
    return {
      known,
      rules: RULES,
      near: ({ statement = '' }) => statement,
      recurs: true,
      allowed: { kind: EVIDENCE_KINDS, characteristics: groups.map(({ text }) => text) },
      parse: (cells) => parse(cells, groups),
      says,
      format: (_, cell) =>
        typeof cell === 'object'
          ? cell.map((key) => groupLabel(key, characteristics)).join(', ')
          : /^\d{4}-\d{2}/.test(String(cell))
            ? formatPartialDate(String(cell))
            : String(cell),
    }
  },
  add: (trx, context, fact) => writeFact(trx, context, fact, 'current'),
  change: async (trx, context, { id }, fact) => {
    const saved = await getFact(trx, Number(id))
    const { number, rowVersion } = saved
    await changeFactWithin(trx, context, saved, {
      number,
      rowVersion,
      fact,
      why: 'Updated from a spreadsheet',
    })
  },
}

const sourceOf = ({ statement = '', unit = '', publisher = '', area = '' }: Partial<Fact>): string[] =>
  [statement, unit, publisher, area].map((part) => fold(part))

/**
 * The same thing as of the same date is the same fact, and as of a later date its next edition. An older figure is a
 * fact of its own, because the library may hold both.
 */
const RULES: OpenImport<Column, Fact>['rules'] = [
  { key: (fact) => JSON.stringify([...sourceOf(fact), fact.asOf ?? '']) },
  {
    key: (fact) => JSON.stringify(sourceOf(fact)),
    unless: (line, known) => (known.asOf ?? '') > line.asOf,
    isLoose: true,
  },
]

function parse(cells: SentCells<Column>, groups: readonly { value: string; text: string }[]) {
  const {
    characteristics: about,
    asOf: typedAsOf,
    reviewBy: typedReview,
    kind = 'statistic',
    ...words
  } = cells
  const { values, unknown } = readChoices(about, groups)
  const asOf = readSpreadsheetDate(typedAsOf)
  const reviewBy = readSpreadsheetDay(typedReview)
  const characteristics = values.length > 0 ? values : undefined
  // A date that is not one is said once, in words about what was typed.
  const standIn = typedAsOf !== undefined && asOf === undefined ? '2000' : asOf
  const checked = factSchema.safeParse(
    onlyGiven({ ...words, kind: fold(kind), asOf: standIn, reviewBy, characteristics }),
  )
  return valueOr(checked, [
    ...(typedAsOf && !asOf
      ? [`“${typedAsOf}” is not a real date. Enter a date, a month and year, or a year`]
      : []),
    ...(typedReview && !reviewBy
      ? [`“${typedReview}” is not a real review date. Enter it like 31/3/2028`]
      : []),
    ...unknown.map((group) => `“${group}” is not one of the groups`),
  ])
}

function says({
  statement = 'No statement',
  figure,
  unit,
  publisher,
  asOf: typed,
}: SentCells<Column>): string {
  const asOf = readSpreadsheetDate(typed)
  const edition = { statement, ...onlyGiven({ figure, unit }) }
  return [formatFact(edition), publisher, asOf ? formatPartialDate(asOf) : typed].filter(Boolean).join(', ')
}
