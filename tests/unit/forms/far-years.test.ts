import { describe, expect, test } from 'vitest'
import { evidenceItemSchema } from '#app/domain/assessment/evidence-item.ts'
import { proposalSchema } from '#app/domain/assessment/proposal.ts'
import { formatQuestion, yearAskedAbout } from '#app/forms/far-years.ts'
import { readAnswers } from '#app/forms/read-form.server.ts'

const TODAY = '2026-11-22'
const PROPOSAL = { schema: proposalSchema, dates: ['startedOn'] } as const
const EVIDENCE = { schema: evidenceItemSchema, openDates: ['asOf'], lists: ['characteristics'] } as const

const typed = (fields: Record<string, string>) => ({
  text: (name: string) => fields[name],
  all: (name: string) => [fields[name] ?? []].flat(),
})
const started = (year: string, more: Record<string, string> = {}) =>
  typed({
    title: 'T',
    directorateId: 'd1',
    'startedOn-day': '1',
    'startedOn-month': '3',
    'startedOn-year': year,
    ...more,
  })

describe('a year that is more than 20 years away', () => {
  test.each([
    ['2206', 'Is 2206 right? It is 180 years away.'],
    ['2047', 'Is 2047 right? It is 21 years away.'],
    ['2005', 'Is 2005 right? It is 21 years ago.'],
    ['1086', 'Is 1086 right? It is 940 years ago.'],
  ])('is asked about: %s', (year, question) => {
    expect(readAnswers(started(year), PROPOSAL, TODAY)).toMatchObject({
      ok: false,
      errors: { 'startedOn-year': `${question} Change it, or confirm that it is right` },
      entered: { 'startedOn-year': year },
    })
  })

  test.each(['2006', '2026', '2046'])('is not %s', (year) => {
    expect(formatQuestion(year, TODAY)).toBeUndefined()
    expect(readAnswers(started(year), PROPOSAL, TODAY)).toMatchObject({ ok: true })
  })

  test('is taken once it is confirmed, but another far year is asked about again', () => {
    const sure = { 'startedOn-sure': '2206' }
    expect(readAnswers(started('2206', sure), PROPOSAL, TODAY)).toMatchObject({
      ok: true,
      value: { startedOn: '2206-03-01' },
    })
    expect(readAnswers(started('2208', sure), PROPOSAL, TODAY)).toMatchObject({ ok: false })
  })

  test('is asked about in a date that is only a year', () => {
    const census = { title: 'Census', kind: 'statistic', 'asOf-year': '1951' }
    const answers = readAnswers(typed(census), EVIDENCE, TODAY)
    expect(answers).toMatchObject({
      ok: false,
      errors: { 'asOf-year': expect.stringContaining('75 years ago') },
    })
  })

  test('is not asked about in a draft, which can be saved at any time', () => {
    expect(readAnswers(started('2206'), { ...PROPOSAL, draft: true }, TODAY)).toMatchObject({ ok: true })
  })

  test('is recognised in its question, and in no other error', () => {
    expect(yearAskedAbout(formatQuestion('2206', TODAY))).toBe('2206')
    expect(yearAskedAbout('Date started must be a real date, for example 27 3 2027')).toBeUndefined()
  })
})

test('a form with dates that is not told today fails at once, so that none forgets to ask', () => {
  expect(() => readAnswers(started('2026'), PROPOSAL)).toThrow('needs today')
})
