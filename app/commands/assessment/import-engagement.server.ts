import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { listSections } from '#app/data/assessment/sections.server.ts'
import { type EngagementEntry, engagementEntrySchema } from '#app/domain/assessment/engagement-entry.ts'
import { formatDate } from '#app/domain/date-text.ts'
import { NotFound } from '#app/domain/failures.ts'
import { fold } from '#app/domain/fold.ts'
import type { KnownRow, SentCells } from '#app/domain/import-lines.ts'
import { readSpreadsheetDay } from '#app/domain/spreadsheet-date.ts'
import { paths } from '#app/paths.ts'
import type { GroupChoice } from '#app/views/assessment/group-choice.ts'
import { groupChoices } from '#app/views/assessment/group-choices.server.ts'
import { type Importer, oneLine, onlyGiven, readChoices, valueOr } from '#app/commands/importer.server.ts'
import { addWithin } from './add-to-list.server.ts'
import { saveWithin } from './save-section.server.ts'

type Column = keyof EngagementEntry

/** Entries of the engagement log of one assessment. The policy of the assessment says who can import them. */
export const engagementImporter = (reference: string): Importer<Column, EngagementEntry> => ({
  words: {
    title: 'Import engagement entries',
    on: `Engagement log of ${reference}`,
    path: paths.engagement(reference),
    there: 'in the log',
    file: 'engagement',
    remark:
      'A line with the same date, organisation and method as an entry in the log changes that entry. ' +
      'An entry that was removed is not brought back.',
  },
  maxLines: 200,
  columns: COLUMNS,
  open: async (db) => {
    const { versionId } = await getAssessment(db, reference)
    const choices = await groupChoices({ db, assessment: { versionId } }, { wide: true })
    const offered = choices.filter(({ kind }) => kind !== 'kept')
    const saved = await listSections(db, versionId, 'engagement-entry')
    const known = saved.flatMap(({ entryId, sequence, values, removedAt }): KnownRow<EngagementEntry>[] =>
      removedAt === null ? [{ id: entryId, called: `entry ${sequence}`, value: values }] : [],
    )
    return {
      known,
      rules: [
        {
          key: ({ from, organisation, method = '' }) =>
            from === undefined || organisation === undefined
              ? undefined
              : JSON.stringify([from, fold(organisation), fold(method)]),
        },
      ],
      near: ({ organisation = '', from = '' }) => `${organisation} ${from.replaceAll('-', '')}`,
      allowed: { groups: offered.map(({ text }) => text) },
      parse: (cells) => parse(cells, offered),
      says: ({ from, organisation, method }) =>
        [dayAsTyped(from) ?? 'No date', oneLine(organisation), oneLine(method)].filter(Boolean).join(', '),
      format: (_, cell) =>
        typeof cell === 'object'
          ? cell.map((key) => choices.find(({ value }) => value === key)?.text ?? key).join(', ')
          : formatDate(String(cell)),
    }
  },
  add: (trx, context, values) => addWithin(trx, context, { reference, section: 'engagement-entry', values }),
  change: async (trx, context, { id }, values) => {
    const { versionId } = await getAssessment(trx, reference)
    const now = (await listSections(trx, versionId, 'engagement-entry')).find(({ entryId }) => entryId === id)
    if (!now) throw new NotFound('There is no such entry in the log.')
    const { rowVersion } = now
    await saveWithin(trx, context, {
      reference,
      section: 'engagement-entry',
      entryId: id,
      rowVersion,
      values,
    })
  },
})

const COLUMNS: Importer<Column>['columns'] = {
  from: {
    headings: ['Date', 'From', 'First date', 'Start date'],
    isRequired: true,
    example: '12/5/2026',
    canBe: 'A date, such as 12/5/2026',
  },
  to: {
    headings: ['Last date', 'To', 'End date'],
    example: '14/5/2026',
    canBe: 'A date, if it was more than a day',
  },
  organisation: {
    headings: ['Organisation or group', 'Organisation', 'Group', 'Who'],
    isRequired: true,
    example: 'Carers Network',
    canBe: 'Up to 200 characters',
  },
  stakeholderGroup: {
    headings: ['Kind of people', 'Stakeholder group', 'Stakeholders'],
    example: 'Unpaid carers',
    canBe: 'Up to 200 characters',
  },
  method: {
    headings: ['Method', 'How they were engaged', 'How'],
    isRequired: true,
    example: 'Drop-in sessions',
    canBe: 'Up to 200 characters',
  },
  numberEngaged: {
    headings: ['Number of people', 'Number engaged', 'People', 'Number'],
    example: '24',
    canBe: 'A whole number',
  },
  groups: { headings: ['Groups reached', 'Groups'], example: '', canBe: 'Groups, separated by semicolons' },
  findings: {
    headings: ['What was heard', 'What you heard', 'You said', 'Findings'],
    example: 'The last bus leaves before visiting hours end',
    canBe: 'Up to 5,000 characters',
  },
  changed: {
    headings: ['What changed', 'We changed', 'We did'],
    example: 'One later bus on weekdays',
    canBe: 'Up to 5,000 characters',
  },
}

function parse(cells: SentCells<Column>, choices: readonly GroupChoice[]) {
  const { values, unknown } = readChoices(cells.groups, choices)
  const [from, to] = [readSpreadsheetDay(cells.from), readSpreadsheetDay(cells.to)]
  const number = cells.numberEngaged?.replaceAll(',', '')
  const numberEngaged = number !== undefined && /^\d{1,9}$/.test(number) ? Number(number) : undefined
  const { findings, changed } = cells
  const checked = engagementEntrySchema.safeParse(
    onlyGiven({
      // A date that is not one is said once, in words about what was typed.
      from: from ?? (cells.from === undefined ? undefined : '2000-01-01'),
      to,
      organisation: oneLine(cells.organisation),
      stakeholderGroup: oneLine(cells.stakeholderGroup),
      method: oneLine(cells.method),
      numberEngaged,
      groups: values.length > 0 ? values : undefined,
      findings,
      changed,
    }),
  )
  const dates = [
    [cells.from, from],
    [cells.to, to],
  ] as const
  return valueOr(checked, [
    ...dates.flatMap(([typed, day]) =>
      typed && !day ? [`“${typed}” is not a real date. Enter it like 27/3/2027`] : [],
    ),
    ...(cells.numberEngaged && numberEngaged === undefined
      ? [`“${cells.numberEngaged}” is not a whole number`]
      : []),
    ...unknown.map((group) => `“${group}” is not one of the groups`),
  ])
}

const dayAsTyped = (typed: string | undefined): string | undefined => {
  const day = readSpreadsheetDay(typed)
  return day ? formatDate(day) : typed
}
