import { expect, test } from 'vitest'
import { readTextFile } from '#app/forms/read-text-file.server.ts'

const LIMITS = { most: 100, mostText: '100 bytes', exportAs: 'CSV UTF-8' }
const TEXT = 'Café – £5'
const utf16 = (isLittle: boolean) => {
  const view = new DataView(new ArrayBuffer((TEXT.length + 1) * 2))
  for (const [place, unit] of `\uFEFF${TEXT}`.split('').entries())
    view.setUint16(place * 2, unit.charCodeAt(0), isLittle)
  return new Uint8Array(view.buffer)
}
const windows1252 = Uint8Array.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0x96, 0x20, 0xa3, 0x35])
const read = (bytes: Uint8Array<ArrayBuffer>, isFromExcel = true) =>
  readTextFile(new File([bytes], 'a.csv'), { ...LIMITS, isFromExcel })

test.each([
  ['UTF-8', new TextEncoder().encode(TEXT)],
  ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${TEXT}`)],
  ['UTF-16 as Excel saves “Unicode text”', utf16(true)],
  ['UTF-16, big end first', utf16(false)],
  ['Windows-1252 as Excel saves “CSV”', windows1252],
])('a spreadsheet in %s is read', async (_name, bytes) => {
  expect(await read(bytes)).toEqual({ ok: true, text: TEXT })
})

test('a workbook, or another file that is not text, is refused', async () => {
  const zip = Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0x00, 0xe9])
  expect(await read(zip)).toMatchObject({ ok: false, problem: expect.stringContaining('as CSV UTF-8') })
})

test('other files must be UTF-8', async () => {
  expect(await read(windows1252, false)).toMatchObject({ ok: false })
})
