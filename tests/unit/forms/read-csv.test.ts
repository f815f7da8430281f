import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCsv } from '#app/forms/read-csv.server.ts'

const COLUMNS = {
  title: { headings: ['Title', 'Decision'], isRequired: true },
  date: { headings: ['Date'] },
} as const
const read = (text: string) => readCsv(text, COLUMNS, 5)

test('rows come with the line they begin on, whatever the order and case of the columns and the line ends', () => {
  const text = '\uFEFFdate, DECISION ,Colour\r\n1/2/2027,"Buses, and\ntrams",red\r\n\r\n,Bins,\r\n'
  expect(read(text)).toMatchObject({
    ok: true,
    unknown: ['Colour'],
    rows: [
      { line: 2, cells: { date: '1/2/2027', title: 'Buses, and\ntrams' } },
      { line: 5, cells: { title: 'Bins' } },
    ],
  })
})

const BUSES = { line: 2, cells: { title: 'Buses, late; trams', date: '1/2/2027' } }
test.each([
  ['semicolons', 'Title;Date;Colour\n"Buses, late; trams";1/2/2027;red', 2],
  ['tabs', 'Title\tDate\tColour\nBuses, late; trams\t1/2/2027\tred', 2],
  ['spaces around quotation marks', 'Title , "Date" , Colour\n "Buses, late; trams" , "1/2/2027" , red', 2],
  ['a first line sep=', 'sep=;\r\nTitle;Date;Colour\r\n"Buses, late; trams";1/2/2027;red', 3],
  ['sep= and a tab', '\uFEFFsep=\t\nTitle\tDate\tColour\nBuses, late; trams\t1/2/2027\tred', 3],
  ['a title before', 'Forward plan, 2027\n\nTitle,Date,Colour\n"Buses, late; trams",1/2/2027,red', 4],
  ['a title and empty cells', 'Plan;;\n;;\nTitle;Date;Colour\n"Buses, late; trams";1/2/2027;red', 4],
])('a file with %s is read', (_name, text, line) => {
  expect(read(text)).toMatchObject({ ok: true, unknown: ['Colour'], rows: [{ ...BUSES, line }] })
})

test('a cell that was escaped, so that a spreadsheet does not run it, is read as it was', () => {
  expect(read("Title\n'=1+1\n'tis")).toMatchObject({
    rows: [{ cells: { title: '=1+1' } }, { cells: { title: "'tis" } }],
  })
})

test.each([
  ['', 'The file is empty'],
  ['Date\n1/2/2027', 'One of the first 10 lines must name the columns. There is no column “Title”'],
  ['Title,Decision\na,b', 'There is more than one column “Title”'],
  ['Title,Date\n , \n,', 'The file has no rows below its first line'],
  ['Title\n"Buses', 'A quotation mark is missing or in the wrong place near line 2'],
  ['Title\na\nb\nc\nd\ne\nf', 'The file has 6 rows. Import up to 5 at a time'],
])('%j is refused in words', (text, problem) => {
  const answer = read(text)
  expect(answer.ok ? '' : answer.problem).toContain(problem)
})

test('no text breaks it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) =>
      [true, false].includes(read(`Title,Date\n${text}`).ok),
    ),
  )
})
