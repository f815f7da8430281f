import { stemOf } from '#app/domain/word-forms.ts'
import { foldedText, nameOrder } from '#app/data/folded-text.server.ts'
import { type ExpressionBuilder, sql } from 'kysely'
import type { FactEdition } from '#app/domain/evidence/fact.ts'
import type { FactsShown } from '#app/domain/evidence/facts-shown.ts'
import { type Actor, hasRole } from '#app/domain/people.ts'
import type { Db } from '#db/client.ts'
import type { Schema } from '#db/schema.ts'
import { saysOf } from './facts.server.ts'
import { searchWords } from '#app/data/assessment/passages.server.ts'

export type FactSort = 'statement' | 'as-of'

export type FactFilter = {
  shown: FactsShown
  search?: string | undefined
  characteristic?: string | undefined
  kind?: string | undefined
  area?: string | undefined
  sort: FactSort
  pageNumber: number
}

export const FACTS_PER_PAGE = 50

/**
 * One page of the facts that this person may see, and how many there are in all. Past the last page comes the
 * last.
 */
export async function listFacts(db: Db, actor: Actor, filter: FactFilter, today: string) {
  const matching = filtered(inForce(db), actor, filter, today)
  const { total } = await matching
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const pages = Math.max(1, Math.ceil(total / FACTS_PER_PAGE))
  const page = Math.min(filter.pageNumber, pages)
  const byStatement = nameOrder(sql.ref('statement'))
  const lines = matching.select(LINE)
  const sorted =
    filter.sort === 'as-of' ? lines.orderBy('asOf', 'desc').orderBy(byStatement) : lines.orderBy(byStatement)
  const rows = await sorted
    .orderBy('number')
    .limit(FACTS_PER_PAGE)
    .offset((page - 1) * FACTS_PER_PAGE)
    .execute()
  return { facts: await withTies(db, rows), total, pages, page }
}

/**
 * Up to `most` current facts about a characteristic, and how many there are in all. The latest come first. Those with
 * the same date start with the smallest area, which we take to be the one with the fewest facts.
 */
export async function listFactsAbout(db: Db, characteristic: string, most: number) {
  const matching = inForce(db).where('facts.state', '=', 'current').where(isAbout(characteristic))
  const { total } = await matching
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const places = db
    .selectFrom('factEditions')
    .select((eb) => ['area as place', eb.fn.countAll<number>().as('known')])
    .groupBy('area')
    .as('places')
  const rows = await matching
    .leftJoin(places, 'place', 'area')
    .select(LINE)
    .orderBy('asOf', 'desc')
    .orderBy('known', (order) => order.asc().nullsLast())
    .orderBy('number')
    .limit(most)
    .execute()
  return { facts: await withTies(db, rows), total }
}

/** The facts in force that a fact disagrees with. */
export async function listConflicts(db: Db, factId: string): Promise<Disagreement[]> {
  return (await conflictsOf(db, [factId])).get(factId) ?? []
}

/** Every area that a fact in force covers. */
export const listAreas = async (db: Db): Promise<string[]> => {
  const rows = await inForce(db)
    .select('area')
    .distinct()
    .where('state', '=', 'current')
    .where('area', 'is not', null)
    .orderBy(nameOrder(sql.ref('area')))
    .execute()
  return rows.map(({ area }) => String(area))
}

/** How many wait for an equality lead. */
export async function countProposed(db: Db): Promise<number> {
  const row = await db
    .selectFrom('facts')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', '=', 'proposed')
    .executeTakeFirstOrThrow()
  return row.count
}

export type Disagreement = {
  number: number
  says: Pick<FactEdition, 'statement' | 'figure' | 'unit' | 'asOf' | 'publisher'>
}
export type ListedFact = Awaited<ReturnType<typeof withTies>>[number]

const LINE = [
  'facts.id',
  'facts.number',
  'facts.edition',
  'facts.state',
  'facts.reviewBy',
  'facts.stateReason',
  'statement',
  'figure',
  'unit',
  'kind',
  'publisher',
  'asOf',
  'reference',
  'area',
] as const

const inForce = (db: Db) =>
  db
    .selectFrom('facts')
    .innerJoin('factEditions', (join) =>
      join.onRef('factEditions.factId', '=', 'facts.id').onRef('factEditions.edition', '=', 'facts.edition'),
    )

type Query = ReturnType<typeof inForce>
type Tables = Pick<Schema, 'facts' | 'factEditions' | 'factCharacteristics' | 'factConflicts'>

function filtered(all: Query, actor: Actor, filter: FactFilter, today: string): Query {
  let query = all.where(isShown(filter.shown, actor, today))
  if (filter.kind) query = query.where('kind', '=', filter.kind)
  if (filter.area) query = query.where('area', '=', filter.area)
  if (filter.characteristic) query = query.where(isAbout(filter.characteristic))
  for (const word of searchWords(filter.search ?? ''))
    query = query.where(sql<boolean>`instr(${foldedText(SEARCHED)}, ${stemOf(word)}) > 0`)
  return query
}

/** Separated, so that no word is found across two answers. */
const SEARCHED = sql.raw(
  `statement || char(10) || coalesce(figure, '') || char(10) || coalesce(unit, '') || char(10) ` +
    `|| publisher || char(10) || coalesce(area, '') || char(10) || coalesce(reference, '')`,
)

function isShown(shown: FactsShown, actor: Actor, today: string) {
  return (eb: ExpressionBuilder<Tables, 'facts'>) => {
    if (shown === 'retired') return eb('facts.state', '=', 'retired')
    if (shown === 'proposed') {
      const waiting = eb('facts.state', 'in', ['proposed', 'declined'])
      return hasRole(actor, 'equality lead')
        ? waiting
        : eb.and([waiting, eb('facts.addedBy', '=', actor.id ?? '')])
    }
    const current = eb('facts.state', '=', 'current')
    if (shown === 'old') return eb.and([current, eb('facts.reviewBy', '<', today)])
    if (shown === 'current') return current
    const disputed = eb
      .selectFrom('factConflicts')
      .innerJoin('facts as other', 'other.id', 'factConflicts.otherId')
      .select('otherId')
      .whereRef('factConflicts.factId', '=', 'facts.id')
      .where('other.state', '=', 'current')
    return eb.and([current, eb.exists(disputed)])
  }
}

const isAbout = (characteristic: string) => (eb: ExpressionBuilder<Tables, 'facts'>) =>
  eb.exists(
    eb
      .selectFrom('factCharacteristics')
      .select('value')
      .where('value', '=', characteristic)
      .whereRef('factCharacteristics.factId', '=', 'facts.id')
      .whereRef('factCharacteristics.edition', '=', 'facts.edition'),
  )

type Line = Pick<Schema['facts'], 'id' | 'number' | 'edition' | 'state' | 'reviewBy' | 'stateReason'> &
  Parameters<typeof saysOf>[0]

/** Each with the people it is about and the facts it disagrees with. */
async function withTies(db: Db, rows: readonly Line[]) {
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  const about = await db
    .selectFrom('factCharacteristics')
    .select(['factId', 'edition', 'value'])
    .where('factId', 'in', ids)
    .orderBy('position')
    .execute()
  const conflicts = await conflictsOf(db, ids)
  return rows.map((row) => {
    const { id, number, edition, state, reviewBy, stateReason } = row
    const characteristics = about
      .filter((each) => each.factId === id && each.edition === edition)
      .map(({ value }) => value)
    return {
      id,
      number,
      edition,
      state,
      reviewBy,
      stateReason,
      says: saysOf(row, characteristics),
      disagreesWith: conflicts.get(id) ?? [],
    }
  })
}

async function conflictsOf(db: Db, ids: readonly string[]): Promise<Map<string, Disagreement[]>> {
  const rows = await inForce(db)
    .innerJoin('factConflicts', 'factConflicts.otherId', 'facts.id')
    .select(['factConflicts.factId as of', ...LINE])
    .where('factConflicts.factId', 'in', ids)
    .where('facts.state', '=', 'current')
    .orderBy('facts.number')
    .execute()
  const found = new Map<string, Disagreement[]>()
  for (const { of, number, ...row } of rows)
    found.set(of, [...(found.get(of) ?? []), { number, says: saysOf(row, []) }])
  return found
}
