import { hashOfEdition } from '#app/data/evidence/facts.server.ts'
import { EVIDENCE_KINDS } from '#app/domain/assessment/evidence-item.ts'
import type { FactEdition } from '#app/domain/evidence/fact.ts'
import type { Chance } from './chance.ts'
import { GROUPS } from './made-groups.ts'
import { title } from './made-words.ts'
import type { RowWriter } from './row-writer.ts'

type MadeEdition = FactEdition & { characteristics: string[] }
/** A fact of the library: what each of its editions says, the first one first. */
export type MadeFact = { id: string; number: number; editions: MadeEdition[]; reviewBy: string }
/** What an evidence item takes from the library. */
export type Citation = { says: MadeEdition; fact: { id: string; edition: number } }

const FACTS = 60
/** The number of the fact that most assessments cite, as everybody needs the census. */
export const MOST_CITED = 1

/** A library whose facts say something else from time to time. */
export const madeLibrary = (chance: Chance): MadeFact[] =>
  Array.from({ length: FACTS }, (_, index) => {
    const first = firstEdition(chance)
    const later = Array.from({ length: chance.of([0, 0, 1, 2]) }, (_, years) => ({
      ...first,
      figure: figure(chance),
      asOf: String(2022 + years),
    }))
    return {
      id: chance.id(),
      number: index + 1,
      editions: [first, ...later],
      reviewBy: `${chance.whole(2026, 2028)}-06-30`,
    }
  })

const firstEdition = (chance: Chance): MadeEdition => ({
  statement: title(chance, chance.whole(4, 9)),
  figure: figure(chance),
  unit: '%',
  kind: chance.of(EVIDENCE_KINDS),
  publisher: title(chance, 3),
  asOf: '2021',
  reference: title(chance, 5),
  characteristics: chance.some(GROUPS, chance.whole(1, 3)),
})

const figure = (chance: Chance): string => (chance.whole(1, 999) / 10).toFixed(1)

/**
 * What one assessment cites: the most cited fact twice in five times, and few others; some of it in an
 * edition that is past.
 */
export function citedFrom(chance: Chance, library: readonly MadeFact[]): Citation[] {
  const others = chance.some(
    library.filter(({ number }) => number !== MOST_CITED),
    chance.whole(0, 3),
  )
  const cited = library.filter(
    (fact) => others.includes(fact) || (fact.number === MOST_CITED && chance.often(0.4)),
  )
  return cited.flatMap(({ id, editions }) => {
    const edition = chance.often(0.8) ? editions.length : 1
    const says = editions[edition - 1]
    return says ? [{ says, fact: { id, edition } }] : []
  })
}

/** As an equality lead would have added and updated it. */
export function writeLibrary(
  rows: RowWriter,
  library: readonly MadeFact[],
  written: { at: string; by: string | undefined },
): void {
  const { at } = written
  const by = written.by ?? null
  for (const { id, number, editions, reviewBy } of library) {
    rows.insert('facts', {
      id,
      number,
      edition: editions.length,
      state: 'current',
      reviewBy,
      addedAt: at,
      addedBy: by,
      stateAt: at,
      stateBy: by,
    })
    editions.forEach(({ characteristics, ...says }, index) => {
      const edition = index + 1
      const hash = hashOfEdition({ ...says, characteristics })
      rows.insert('factEditions', {
        factId: id,
        edition,
        ...says,
        why: index > 0 ? 'The figure of a later year' : null,
        hash,
        savedAt: at,
        savedBy: by,
      })
      characteristics.forEach((value, position) =>
        rows.insert('factCharacteristics', { factId: id, edition, value, position }),
      )
      const event = index > 0 ? 'change fact' : 'add fact'
      rows.record({
        at,
        personId: by,
        event,
        subject: id,
        textHash: hash,
        details: index > 0 ? { edition } : { number },
      })
    })
  }
}
