import { hashOfEdition } from '#app/data/evidence/facts.server.ts'
import { EVIDENCE_KINDS } from '#app/domain/assessment/evidence-item.ts'
import type { FactEdition } from '#app/domain/evidence/fact.ts'
import type { Random } from './random.ts'
import { GROUPS } from './generated-groups.ts'
import { title } from './generated-text.ts'
import type { RowWriter } from './row-writer.ts'

type GeneratedEdition = FactEdition & { characteristics: string[] }
/** A fact of the library with its editions, oldest first. */
export type GeneratedFact = { id: string; number: number; editions: GeneratedEdition[]; reviewBy: string }
/** The edition of a fact that an evidence item cites. */
export type Citation = { says: GeneratedEdition; fact: { id: string; edition: number } }

const FACTS = 60
/** The number of the fact that most assessments cite, as they would cite the census. */
export const MOST_CITED = 1

/** A library in which some facts have been updated. */
export const generateLibrary = (random: Random): GeneratedFact[] =>
  Array.from({ length: FACTS }, (_, index) => {
    const first = firstEdition(random)
    const later = Array.from({ length: random.pick([0, 0, 1, 2]) }, (_, years) => ({
      ...first,
      figure: figure(random),
      asOf: String(2022 + years),
    }))
    return {
      id: random.id(),
      number: index + 1,
      editions: [first, ...later],
      reviewBy: `${random.whole(2026, 2028)}-06-30`,
    }
  })

const firstEdition = (random: Random): GeneratedEdition => ({
  statement: title(random, random.whole(4, 9)),
  figure: figure(random),
  unit: '%',
  kind: random.pick(EVIDENCE_KINDS),
  publisher: title(random, 3),
  asOf: '2021',
  reference: title(random, 5),
  characteristics: random.sample(GROUPS, random.whole(1, 3)),
})

const figure = (random: Random): string => (random.whole(1, 999) / 10).toFixed(1)

/**
 * The facts that one assessment cites. Two in five cite the most cited fact, and some citations are of an
 * earlier edition.
 */
export function citedFrom(random: Random, library: readonly GeneratedFact[]): Citation[] {
  const others = random.sample(
    library.filter(({ number }) => number !== MOST_CITED),
    random.whole(0, 3),
  )
  const cited = library.filter(
    (fact) => others.includes(fact) || (fact.number === MOST_CITED && random.isLikely(0.4)),
  )
  return cited.flatMap(({ id, editions }) => {
    const edition = random.isLikely(0.8) ? editions.length : 1
    const says = editions[edition - 1]
    return says ? [{ says, fact: { id, edition } }] : []
  })
}

/** Writes the rows that an equality lead's work would have left. */
export function writeLibrary(
  rows: RowWriter,
  library: readonly GeneratedFact[],
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
