import { expect, test } from 'vitest'
import { dateParts, readDate } from '#app/domain/date-parts.ts'

const typed = (day: string, month: string, year: string) => ({ day, month, year })

test.each([
  ['2026-11-22', typed('22', '11', '2026')],
  ['2026-03-05', typed('5', '3', '2026')],
  ['2026-03', typed('', '3', '2026')],
  ['2026', typed('', '', '2026')],
  [null, typed('', '', '')],
  ['soon', typed('', '', '')],
])('%s goes into the boxes', (saved, boxes) => {
  expect(dateParts(saved)).toEqual(boxes)
})

test.each([
  [typed('3', '4', '2027'), '2027-04-03'],
  [typed('03', '04', '2027'), '2027-04-03'],
  [typed(' 3 ', ' April ', ' 2027 '), '2027-04-03'],
  [typed('3', 'apr', '2027'), '2027-04-03'],
  [typed('3', 'Sept.', '2027'), '2027-09-03'],
  [typed('3', 'MAY', '2027'), '2027-05-03'],
  [typed('31', '2', '2027'), '2027-02-31'],
  [typed('3', 'Ma', '2027'), '2027-Ma-03'],
  [typed('x', '4', '2027'), '2027-04-0x'],
  [typed('٣', '4', '2027'), '2027-04-0٣'],
  [typed('3', '4', '20277'), '20277-04-03'],
])('%j reads as %s', (boxes, text) => {
  expect(readDate(boxes)).toEqual({ kind: 'text', text })
})

test('three empty boxes are a missing date', () => {
  expect(readDate(typed('', ' ', ''))).toEqual({ kind: 'missing' })
})

test('some boxes empty names them', () => {
  expect(readDate(typed('3', '4', ''))).toEqual({ kind: 'incomplete', parts: ['year'] })
  expect(readDate(typed('', '', '2027'))).toEqual({ kind: 'incomplete', parts: ['day', 'month'] })
})

test('a year of two digits is asked for again, not guessed', () => {
  expect(readDate(typed('3', '4', '27'))).toEqual({ kind: 'short year' })
})

test('an open date may be a month and year, or a year; a day alone with a year is not one', () => {
  expect(readDate(typed('', '', '2021'), true)).toEqual({ kind: 'text', text: '2021' })
  expect(readDate(typed('', 'March', '2021'), true)).toEqual({ kind: 'text', text: '2021-03' })
  expect(readDate(typed('1', '3', '2021'), true)).toEqual({ kind: 'text', text: '2021-03-01' })
  expect(readDate(typed('1', '', '2021'), true)).toEqual({ kind: 'incomplete', parts: ['month'] })
  expect(readDate(typed('', '3', ''), true)).toEqual({ kind: 'incomplete', parts: ['year'] })
})
