import { describe, expect, test } from 'vitest'
import { defaultCharacteristics, PROTECTED_KEYS } from '#app/domain/characteristics.ts'
import { matrixOf, MAX_OTHER_ROWS } from '#app/domain/oversight/matrix.ts'
import { formatSeverity } from '#app/domain/oversight/severity.ts'

const characteristics = defaultCharacteristics()
const judged = (severity: string | null = null, severityAfter: string | null = null) => ({
  severity,
  severityAfter,
})
const reach = (people: string[], effect: 'negative' | 'positive' | 'mixed', severities = judged()) => ({
  assessmentId: 'buses',
  people,
  effect,
  ...severities,
})
const matrix = (
  reached: ReturnType<typeof reach>[],
  counted = reached.map(({ people }) => ({ people, negative: 1, positive: 0 })),
) => matrixOf({ counted, reach: reached, assessmentIds: ['buses', 'pool'], characteristics })

describe('the matrix', () => {
  test('has a row for each of the nine, reached or not, and for others where a proposal reaches them', () => {
    expect(matrix([]).rows.map(({ people }) => people)).toEqual(PROTECTED_KEYS.map((key) => [key]))
    const rows = matrix([
      reach(['carers'], 'negative'),
      reach(['staff'], 'negative'),
      reach(['Night workers'], 'negative'),
    ]).rows
    expect(rows.slice(9).map(({ label }) => label)).toEqual(['Carers', 'Staff', 'Night workers'])
  })

  test('keeps people in all of several groups apart from the people of each', () => {
    const { rows } = matrix([reach(['disability', 'race'], 'negative')])
    const both = rows.at(-1)
    expect(both).toMatchObject({
      label: 'Disability and also Race',
      isIntersection: true,
      negative: 1,
      cells: [{ negative: '1 negative: severity not judged' }, {}],
    })
    expect(rows.find(({ label }) => label === 'Race')?.cells[0]).toEqual({
      negative: undefined,
      positive: undefined,
    })
  })

  test('counts what is mixed as negative and as positive', () => {
    expect(matrix([reach(['age'], 'mixed', judged('low'))]).rows[0]?.cells[0]).toEqual({
      negative: '1 negative: low',
      positive: '1 positive',
    })
  })

  test('says the worst of several harms, before and after', () => {
    const [row] = matrix([
      reach(['age'], 'negative', judged('medium', 'low')),
      reach(['age'], 'negative', judged('high', 'medium')),
      reach(['age'], 'positive'),
    ]).rows
    expect(row?.cells[0]).toEqual({
      negative: '2 negative: high, medium after mitigation',
      positive: '1 positive',
    })
  })

  test('shows the combinations that most proposals harm, and says how many it leaves out', () => {
    const counted = Array.from({ length: MAX_OTHER_ROWS + 3 }, (_, nth) => ({
      people: ['age', `group ${nth}`],
      negative: nth,
      positive: 0,
    }))
    const { rows, leftOut } = matrix([], counted)
    expect(leftOut).toBe(3)
    expect(rows[9]?.negative).toBe(MAX_OTHER_ROWS + 2)
  })
})

describe('severity in words', () => {
  test.each([
    [[judged()], 'severity not judged'],
    [[judged('high')], 'high'],
    [[judged('high', 'low')], 'high, low after mitigation'],
    [[judged(null, 'low')], 'severity not judged, low after mitigation'],
    [[judged('high'), judged('medium', 'low')], 'high, high after mitigation'],
    [[judged('severe'), judged('low')], 'low'],
  ])('%j is "%s"', (impacts, words) => {
    expect(formatSeverity(impacts)).toBe(words)
  })
})
