import { describe, expect, test } from 'vitest'
import { engagementEntrySchema } from '#app/domain/assessment/engagement-entry.ts'
import { evidenceItemSchema } from '#app/domain/assessment/evidence-item.ts'
import { impactSchema } from '#app/domain/assessment/impact.ts'
import { proposalSchema } from '#app/domain/assessment/proposal.ts'
import { checkAnswers, type Entered, enteredFrom } from '#app/forms/answers.ts'

const proposal = { schema: proposalSchema, openDates: ['startedOn'] } as const
const engagement = {
  schema: engagementEntrySchema,
  dates: ['from', 'to'],
  lists: ['groups'],
  numbers: ['numberEngaged'],
} as const
const impact = { schema: impactSchema, lists: ['groups', 'evidenceIds', 'engagementIds'] } as const
const evidence = { schema: evidenceItemSchema, openDates: ['asOf'], lists: ['characteristics'] } as const

const started = (day: string, month: string, year: string): Entered => ({
  title: 'T',
  directorateId: 'd1',
  'startedOn-day': day,
  'startedOn-month': month,
  'startedOn-year': year,
})
const errorsOf = (result: { ok: boolean; errors?: unknown }) => (result.ok ? {} : result.errors)

describe('a complete form', () => {
  test('gives the schema’s values', () => {
    const entered = { ...started('3', 'March', '2026'), service: ' Housing ' }
    expect(checkAnswers(entered, proposal, 'complete')).toEqual({
      ok: true,
      value: { title: 'T', directorateId: 'd1', service: 'Housing', startedOn: '2026-03-03' },
    })
  })

  test('asks for what is missing, in the order of the questions', () => {
    const result = checkAnswers({ title: ' \u200B', 'startedOn-day': '1' }, proposal, 'complete')
    expect(Object.entries(errorsOf(result) as object)).toEqual([
      ['title', 'Enter the title of the report or proposal'],
      ['directorateId', 'Choose the directorate that owns the proposal'],
      ['startedOn-month', 'Date started must include a month and a year'],
    ])
  })

  test('gives back everything as it was typed, even too long', () => {
    const entered = { title: `  ${'x'.repeat(600)} `, directorateId: '' }
    const result = checkAnswers(entered, proposal, 'complete')
    expect(result).toMatchObject({
      ok: false,
      entered,
      errors: { title: 'Title must be 500 characters or fewer' },
    })
  })
})

describe('a draft', () => {
  test('may leave anything out', () => {
    expect(checkAnswers({}, proposal, 'draft')).toEqual({ ok: true, value: {} })
  })

  test('still refuses what is too long, or half a date, because it could not be kept', () => {
    const result = checkAnswers(
      { title: 'x'.repeat(501), 'startedOn-day': '1', 'startedOn-year': '2026' },
      proposal,
      'draft',
    )
    expect(Object.keys(errorsOf(result) as object)).toEqual(['title', 'startedOn-month'])
  })
})

describe('dates', () => {
  test.each([
    ['31', '2', '2026', 'startedOn', 'Date started must be a real date, or a month and year, or a year'],
    ['29', '2', '2027', 'startedOn', 'Date started must be a real date, or a month and year, or a year'],
    ['0', '0', '0000', 'startedOn', 'Date started must be a real date, or a month and year, or a year'],
    ['1', '1', '0966', 'startedOn', 'Date started must be a real date, or a month and year, or a year'],
    ['٣', '1', '2026', 'startedOn', 'Date started must be a real date, or a month and year, or a year'],
    ['3', '1', '', 'startedOn-year', 'Date started must include a year'],
    ['3', '1', '26', 'startedOn-year', 'Date started must have a year with 4 digits, like 2027'],
  ])('%s %s %s is refused', (day, month, year, box, message) => {
    expect(errorsOf(checkAnswers(started(day, month, year), proposal, 'complete'))).toEqual({
      [box]: message,
    })
  })

  test('an assessment can be started in a month or a year, kept as such', () => {
    expect(checkAnswers(started('', 'March', '2026'), proposal, 'complete')).toMatchObject({
      value: { startedOn: '2026-03' },
    })
    expect(checkAnswers(started('', '', '2026'), proposal, 'complete')).toMatchObject({
      value: { startedOn: '2026' },
    })
  })

  test('29 February of a leap year is a date', () => {
    expect(checkAnswers(started('29', 'feb', '2028'), proposal, 'complete')).toMatchObject({
      value: { startedOn: '2028-02-29' },
    })
  })

  test('a required date that is half there is told once, by what is missing', () => {
    const result = checkAnswers(
      { organisation: 'Age UK', method: 'Visit', 'from-day': '1', 'from-month': '5' },
      engagement,
      'complete',
    )
    expect(errorsOf(result)).toEqual({ 'from-year': 'Date must include a year' })
  })

  test('evidence may be dated by a year alone', () => {
    const result = checkAnswers(
      { title: 'Census', kind: 'statistic', 'asOf-year': '2021' },
      evidence,
      'complete',
    )
    expect(result).toMatchObject({ value: { asOf: '2021' } })
  })
})

describe('numbers', () => {
  const engaged = (typed: string) => checkAnswers({ numberEngaged: typed }, engagement, 'draft')

  test.each([
    ['24', 24],
    ['1,200', 1200],
    [' 7 ', 7],
    ['0', 0],
    ['007', 7],
  ])('%j is %d', (typed, number) => {
    expect(engaged(typed)).toEqual({ ok: true, value: { numberEngaged: number } })
  })

  test.each([
    'NaN',
    'Infinity',
    '1e3',
    '٢٤',
    '12.5',
    '-3',
    '1,2,3',
    '12,00',
    '0x10',
    'about 20',
    '99999999999999999999',
  ])('%j is refused with a sentence', (typed) => {
    expect(errorsOf(engaged(typed))).toEqual({
      numberEngaged: expect.stringMatching(/^Number engaged must be/),
    })
  })

  test('nothing typed is missing, not nought', () => {
    expect(engaged(' ')).toEqual({ ok: true, value: {} })
  })
})

describe('lists and choices', () => {
  test('each choice once, blanks left out', () => {
    expect(checkAnswers({ groups: ['age', '', 'age', 'race'] }, impact, 'draft')).toEqual({
      ok: true,
      value: { groups: ['age', 'race'] },
    })
  })

  test('one choice sent alone is a list of one', () => {
    expect(checkAnswers({ groups: 'age' }, impact, 'draft')).toEqual({ ok: true, value: { groups: ['age'] } })
  })

  test('an unknown choice is refused, and so is a choice that is absurdly long', () => {
    const result = checkAnswers({ effect: 'terrible', groups: ['x'.repeat(500)] }, impact, 'draft')
    expect(Object.keys(errorsOf(result) as object)).toEqual(['groups', 'effect'])
  })
})

test('what is saved fills the boxes', () => {
  expect(
    enteredFrom({ from: '2026-05-01', numberEngaged: 24, groups: ['age'], method: null }, engagement),
  ).toMatchObject({
    'from-day': '1',
    'from-month': '5',
    'from-year': '2026',
    'to-day': '',
    numberEngaged: '24',
    groups: ['age'],
    method: '',
  })
})

test('what is saved and shown reads back as what was saved', () => {
  const saved = {
    from: '2026-05-01',
    to: '2026-08-31',
    organisation: 'Age UK',
    method: 'Visit',
    numberEngaged: 1200,
    groups: ['age', 'race'],
  }
  expect(checkAnswers(enteredFrom(saved, engagement), engagement, 'complete')).toEqual({
    ok: true,
    value: saved,
  })
})
