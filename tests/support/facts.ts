import type { Fact } from '#app/domain/evidence/fact.ts'

/** A fact of the library with everything that can be said of one, about age unless wished otherwise. */
export const createFact = (wish: Partial<Fact> = {}): Fact => ({
  statement: 'Residents who are 65 or over',
  figure: '19.9',
  unit: '%',
  kind: 'statistic',
  publisher: 'Office for National Statistics',
  asOf: '2021-03',
  reference: 'Census 2021, table TS007',
  area: 'Sandbeach',
  characteristics: ['age'],
  ...wish,
})
