import * as z from 'zod/mini'
import { isInCalendar } from '#app/domain/days.ts'

/** The kinds of answer in the forms. Each gives a plain error message, and never trims or guesses. */

export const TITLE_LIMIT = 200
/** Titles of real reports and proposals are longer than other lines: one has 205 characters. */
const PROPOSAL_TITLE_LIMIT = 500
export const CELL_LIMIT = 5_000
const NARRATIVE_LIMIT = 10_000

/** A line of text. `ask` is what to say when it is missing: "Enter the title of the proposal". */
export const line = (ask: string, name: string) => text(ask, name, TITLE_LIMIT)
/** The title of a report or proposal. */
export const proposalTitle = (ask: string, name: string) => text(ask, name, PROPOSAL_TITLE_LIMIT)
/** Shorter than a line, with its own limit. */
export const shortLine = (ask: string, name: string, limit: number) => text(ask, name, limit)
/** Text for a table cell: up to 5,000 characters. */
export const cell = (ask: string, name: string) => text(ask, name, CELL_LIMIT)
/** A narrative: up to 10,000 characters. */
export const narrative = (ask: string, name: string) => text(ask, name, NARRATIVE_LIMIT)

function text(ask: string, name: string, limit: number) {
  return z
    .string(ask)
    .check(
      z.minLength(1, ask),
      z.maxLength(limit, `${name} must be ${limit.toLocaleString('en-GB')} characters or fewer`),
    )
}

/** A day, such as `2026-11-22`. Impossible days are refused. The forms ask about years that are far away. */
export const day = (ask: string, name: string) =>
  z.string(ask).check(
    z.regex(/^\d{4}-\d{2}-\d{2}$/, {
      error: `${name} must be a real date, for example 27 3 2027`,
      abort: true,
    }),
    z.refine(isDay, `${name} must be a real date, for example 27 3 2027`),
  )

/** A day, a month or a year: `2026-11-22`, `2026-11` or `2026`. Evidence often has no exact date. */
export const yearMonthOrDay = (ask: string, name: string) =>
  z.string(ask).check(
    z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, {
      error: `${name} must be a real date, or a month and year, or a year`,
      abort: true,
    }),
    z.refine(isYearMonthOrDay, `${name} must be a real date, or a month and year, or a year`),
  )

export const oneOf = <const T extends readonly [string, ...string[]]>(choices: T, ask: string) =>
  z.enum(choices, ask)

/** One or more of the council's groups, by key. */
export const groups = (ask: string) =>
  z.array(z.string().check(z.maxLength(TITLE_LIMIT)), ask).check(z.minLength(1, ask))

/** Ids of evidence items or engagement entries in the same version. */
export const links = () => z.array(z.string().check(z.maxLength(TITLE_LIMIT)), 'Choose from the list')

export const wholeNumber = (name: string) =>
  z
    .number(`${name} must be a whole number, like 24`)
    .check(
      z.multipleOf(1, { error: `${name} must be a whole number, like 24`, abort: true }),
      z.minimum(0, `${name} must be a whole number, like 24`),
      z.maximum(10_000_000, `${name} must be 10,000,000 or fewer`),
    )

export function isDay(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  if (!match || value < '1000-01-01' || value > '2999-12-31') return false
  return isInCalendar(value)
}

export function isYearMonthOrDay(value: string): boolean {
  if (/^\d{4}$/.test(value)) return isDay(`${value}-01-01`)
  if (/^\d{4}-\d{2}$/.test(value)) return isDay(`${value}-01`)
  return isDay(value)
}
