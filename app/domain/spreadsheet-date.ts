import { isDay, isYearMonthOrDay } from '#app/domain/assessment/fields.ts'
import { addDays } from './days.ts'
import { readDate } from './date-parts.ts'

/**
 * Reads a day as people type it or as Excel saves it: "27/3/2027", "16-Sep-26", "16/09/2026 00:00", and the
 * number 46281. Undefined if it is blank or not a real date.
 */
export function readSpreadsheetDay(cell: string | undefined): string | undefined {
  const date = readSpreadsheetDate(cell)
  return date !== undefined && isDay(date) ? date : undefined
}

/** The same, but it can also be just a month ("Mar-21"), a year, or a financial year ("2021/22"). */
export function readSpreadsheetDate(cell: string | undefined): string | undefined {
  const typed = cell?.trim().replace(TIME, '')
  if (!typed) return undefined
  return readPieces(typed) ?? readFinancialYear(typed) ?? readSerialNumber(typed)
}

/** The day in "not before 1 March 2027", as forward plans often say. */
export const withoutNotBefore = (cell: string): string => cell.replace(NOT_BEFORE, '')

const NOT_BEFORE = /^\s*(?:not before|not earlier than|no earlier than|on or after)\s+/i
const TIME = /[\sT]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/

function readPieces(typed: string): string | undefined {
  if (isYearMonthOrDay(typed)) return typed
  const pieces = typed.split(/[\s/.,-]+/)
  if (pieces.length > 3) return undefined
  const absent = Array.from({ length: 3 - pieces.length }, () => '')
  const [day = '', month = '', year = ''] = [...absent, ...pieces]
  const read = readDate({ day, month, year: fullYear(year, pieces.length) }, true)
  return read.kind === 'text' && isYearMonthOrDay(read.text) ? read.text : undefined
}

/** Years of two digits are from 1970 to 2069, as POSIX reads them. A number on its own is not a short year. */
function fullYear(year: string, pieces: number): string {
  if (pieces === 1 || !/^\d{2}$/.test(year)) return year
  return `${Number(year) < 70 ? 20 : 19}${year}`
}

/** A council's financial year ends on 31 March, so figures for "2021/22" are as of March 2022. */
function readFinancialYear(typed: string): string | undefined {
  const [, first, second] = /^(\d{4})\s*[/–-]\s*(?:\d{2})?(\d{2})$/.exec(typed) ?? []
  if (first === undefined || second === undefined) return undefined
  const end = String(Number(first) + 1)
  return end.endsWith(second) ? `${end}-03` : undefined
}

/** Excel counts days from 30 December 1899. Numbers for 1954 to 2099 are read, so that no year is one. */
function readSerialNumber(typed: string): string | undefined {
  const [, days] = /^(\d{5})(?:\.\d+)?$/.exec(typed) ?? []
  const isRead = days !== undefined && Number(days) >= 20_000 && Number(days) <= 73_050
  return isRead ? addDays('1899-12-30', Number(days)) : undefined
}
