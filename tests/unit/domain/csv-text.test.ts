import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvText, withoutEscape } from '#app/domain/csv-text.ts'

test.each(['=1+1', '+44 20', '-2+3', '@cmd', '＝1', "'=1", "''-x"])(
  '%j is not a formula any more',
  (cell) => {
    const [[escaped = ''] = []] = parse(csvText([[cell]]), { bom: true }) as string[][]
    expect(escaped).toBe(`'${cell}`)
    expect(withoutEscape(escaped)).toBe(cell)
  },
)

test.each(['-3.5', '+4', '-1,200', '-12%', "'tis", 'a=b', '', '07700 900123'])(
  '%j stays as it is',
  (cell) => {
    expect(parse(csvText([[cell, 'x']]), { bom: true })).toEqual([[cell, 'x']])
  },
)

test('every cell is read again as it was', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 4 }), { minLength: 1 }),
      (lines) => {
        const read = parse(csvText(lines), { bom: true, relax_column_count: true }) as string[][]
        expect(read.map((cells) => cells.map((cell) => withoutEscape(cell)))).toEqual(lines)
      },
    ),
  )
})
