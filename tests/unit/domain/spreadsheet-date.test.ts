import { expect, test } from 'vitest'
import { readSpreadsheetDate, readSpreadsheetDay, withoutNotBefore } from '#app/domain/spreadsheet-date.ts'

test.each([
  ['2026-09-16', '2026-09-16'],
  ['16/9/2026', '2026-09-16'],
  ['16 September 2026', '2026-09-16'],
  ['16-Sep-26', '2026-09-16'],
  ['16/09/26', '2026-09-16'],
  ['16-Sep-98', '1998-09-16'],
  ['16/09/2026 00:00', '2026-09-16'],
  ['16/09/2026 00:00:00', '2026-09-16'],
  ['2026-09-16T00:00:00', '2026-09-16'],
  ['46281', '2026-09-16'],
  ['46281.5', '2026-09-16'],
])('the cell “%s” is the day %s', (cell, day) => {
  expect([readSpreadsheetDay(cell), readSpreadsheetDate(cell)]).toEqual([day, day])
})

test.each([
  ['Mar-21', '2021-03'],
  ['March 2021', '2021-03'],
  ['03/2021', '2021-03'],
  ['2021', '2021'],
  ['2021/22', '2022-03'],
  ['2021-22', '2022-03'],
  ['2021–2022', '2022-03'],
  ['1999/00', '2000-03'],
])('the cell “%s” is the month or year %s, and not a day', (cell, date) => {
  expect([readSpreadsheetDate(cell), readSpreadsheetDay(cell)]).toEqual([date, undefined])
})

test.each([undefined, '', ' ', 'soon', '31/2/2026', '21', '2021/23', '99999', '1 2 3 4', '123456', '12:00'])(
  'the cell “%s” is not a date',
  (cell) => {
    expect(readSpreadsheetDate(cell)).toBeUndefined()
  },
)

test('the day of a decision that is planned not before it can be read', () => {
  expect(readSpreadsheetDay(withoutNotBefore('Not before 1 March 2027'))).toBe('2027-03-01')
})
