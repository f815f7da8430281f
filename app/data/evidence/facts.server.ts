import { canonicalJson } from '#app/domain/assessment/canonical-json.ts'
import { NotFound } from '#app/domain/failures.ts'
import { editionSchema, type FactEdition } from '#app/domain/evidence/fact.ts'
import type { FactState } from '#app/domain/evidence/fact-moves.ts'
import { type Actor, hasRole } from '#app/domain/people.ts'
import { wasIn } from '#app/data/as-they-were.server.ts'
import type { Db } from '#db/client.ts'
import { listChangesOf, sha256 } from '#app/data/history.server.ts'
import { rowStamp } from '#app/data/row-stamp.server.ts'

/**
 * The council's own shared facts. Each edition is written once and kept; the one in force is named by
 * `facts.edition`.
 */

export type SavedEdition = {
  edition: number
  says: FactEdition
  why: string | null
  hash: string
  savedAt: string
  savedByName: string | null
  savedByWas: string
  redactedAt: string | null
}

/** A fact with the edition in force. Throws NotFound. */
export async function getFact(db: Db, number: number) {
  const fact = await db
    .selectFrom('facts')
    .leftJoin('particulars as proposer', 'proposer.id', 'facts.addedAs')
    .leftJoin('particulars as decider', 'decider.id', 'facts.stateAs')
    .selectAll('facts')
    .select(['proposer.name as addedByName', wasIn('proposer').as('addedByWas')])
    .select(['decider.name as stateByName', wasIn('decider').as('stateByWas')])
    .where('number', '=', number)
    .executeTakeFirst()
  if (!fact) throw noSuchFact()
  const editions = await listEditions(db, fact.id)
  const now = editions.find(({ edition }) => edition === fact.edition)
  if (!now) throw new Error(`Fact ${number} has no edition ${fact.edition}.`)
  return {
    ...fact,
    says: now.says,
    editions,
    rowVersion: factRowVersion({ ...fact, redactedAt: now.redactedAt }),
  }
}
export type SavedFact = Awaited<ReturnType<typeof getFact>>

/** The fact that a citation names. Undefined where it is of another council's library. */
export async function findFactById(db: Db, id: string): Promise<SavedFact | undefined> {
  const known = await db.selectFrom('facts').select('number').where('id', '=', id).executeTakeFirst()
  return known && getFact(db, known.number)
}

/**
 * The fact, if this person can see it. Only its proposer and equality leads can see one that is proposed or
 * was declined.
 */
export async function getFactFor(db: Db, actor: Actor, number: number): Promise<SavedFact> {
  const fact = await getFact(db, number)
  const isPublic = fact.state === 'current' || fact.state === 'retired'
  if (!isPublic && !hasRole(actor, 'equality lead') && fact.addedBy !== actor.id) throw noSuchFact()
  return fact
}

const noSuchFact = () => new NotFound('There is no such fact in the library.')

/** The state of a fact that a person saw. A form that names another one is out of date. */
const factRowVersion = ({
  edition,
  state,
  reviewBy,
  redactedAt,
}: {
  edition: number
  state: FactState
  reviewBy: string | null
  redactedAt: string | null
}): string => rowStamp({ edition, state, reviewBy, redactedAt })

/** The fingerprint of what an edition says: in the history. */
export const hashOfEdition = (says: FactEdition): string => sha256(canonicalJson(says))

/** The facts in force, with what they say now. To compare with an imported file. */
export async function listFactsInForce(db: Db) {
  const rows = await db
    .selectFrom('facts')
    .innerJoin('factEditions', (join) =>
      join.onRef('factEditions.factId', '=', 'facts.id').onRef('factEditions.edition', '=', 'facts.edition'),
    )
    .selectAll('factEditions')
    .select(['facts.id', 'facts.number', 'facts.reviewBy'])
    .where('facts.state', '=', 'current')
    .orderBy('facts.number')
    .execute()
  const about = await db.selectFrom('factCharacteristics').selectAll().orderBy('position').execute()
  const byEdition = new Map<string, string[]>()
  for (const { factId, edition, value } of about) {
    const key = `${factId} ${edition}`
    byEdition.set(key, [...(byEdition.get(key) ?? []), value])
  }
  return rows.map(({ id, number, reviewBy, ...row }) => ({
    id,
    number,
    reviewBy,
    says: saysOf(row, byEdition.get(`${id} ${row.edition}`) ?? []),
  }))
}

/** Every edition of a fact, the newest first. */
export async function listEditions(db: Db, factId: string): Promise<SavedEdition[]> {
  const rows = await db
    .selectFrom('factEditions')
    .leftJoin('particulars as who', 'who.id', 'factEditions.savedAs')
    .selectAll('factEditions')
    .select(['who.name as savedByName', wasIn('who').as('savedByWas')])
    .where('factId', '=', factId)
    .orderBy('edition', 'desc')
    .execute()
  const about = await db
    .selectFrom('factCharacteristics')
    .select(['edition', 'value'])
    .where('factId', '=', factId)
    .orderBy('position')
    .execute()
  return rows.map(({ edition, why, hash, savedAt, savedByName, savedByWas, redactedAt, ...row }) => {
    const characteristics = about.filter((each) => each.edition === edition).map(({ value }) => value)
    const says = saysOf(row, characteristics)
    return { edition, why, hash, savedAt, savedByName, savedByWas, redactedAt, says }
  })
}

type Said = Record<Exclude<keyof FactEdition, 'characteristics'>, unknown>

/** An edition as its schema has it: what was not given is not there. */
export function saysOf(row: Said, characteristics: readonly string[]): FactEdition {
  const { statement, figure, unit, kind, publisher, asOf, reference, area } = row
  const given = Object.entries({ statement, figure, unit, kind, publisher, asOf, reference, area }).filter(
    ([, value]) => value !== null,
  )
  return editionSchema.parse({
    ...Object.fromEntries(given),
    ...(characteristics.length > 0 ? { characteristics } : {}),
  })
}

export type NewFact = {
  state: FactState
  says: FactEdition
  reviewBy: string | null
  at: string
  by: string | null
}

/** Adds a fact with its first edition, under the next free number. */
export async function insertFact(
  trx: Db,
  { state, says, reviewBy, at, by }: NewFact,
): Promise<{ id: string; number: number }> {
  const last = await trx
    .selectFrom('facts')
    .select((eb) => eb.fn.max('number').as('number'))
    .executeTakeFirst()
  const id = crypto.randomUUID()
  const number = Number(last?.number ?? 0) + 1
  const decided = { stateAt: at, stateBy: by, stateReason: null }
  await trx
    .insertInto('facts')
    .values({ id, number, edition: 1, state, reviewBy, addedAt: at, addedBy: by, ...decided })
    .execute()
  await insertEdition(trx, { factId: id, edition: 1, says, why: null, at, by })
  return { id, number }
}

type NewEdition = {
  factId: string
  edition: number
  says: FactEdition
  why: string | null
  at: string
  by: string | null
}

/** Writes an edition down. It is in force once the fact names it. */
export async function insertEdition(
  trx: Db,
  { factId, edition, says, why, at, by }: NewEdition,
): Promise<void> {
  const { characteristics = [], statement, figure, unit, kind, publisher, asOf, reference, area } = says
  const optional = {
    figure: figure ?? null,
    unit: unit ?? null,
    reference: reference ?? null,
    area: area ?? null,
  }
  const row = {
    factId,
    edition,
    statement,
    kind,
    publisher,
    asOf,
    ...optional,
    why,
    hash: hashOfEdition(says),
    savedAt: at,
    savedBy: by,
  }
  await trx.insertInto('factEditions').values(row).execute()
  const about = [...new Set(characteristics)].map((value, position) => ({ factId, edition, value, position }))
  if (about.length > 0) await trx.insertInto('factCharacteristics').values(about).execute()
}

type FactChange = Partial<{
  edition: number
  reviewBy: string | null
  state: FactState
  stateAt: string
  stateBy: string | null
  stateReason: string | null
}>

export async function updateFact(trx: Db, id: string, change: FactChange): Promise<void> {
  await trx.updateTable('facts').set(change).where('id', '=', id).execute()
}

/**
 * Says of two facts, from either side, that they disagree, or that they do not any more. Whether that was
 * news.
 */
export async function setConflict(
  trx: Db,
  factId: string,
  otherId: string,
  disagree: boolean,
): Promise<boolean> {
  const pairs = [
    { factId, otherId },
    { factId: otherId, otherId: factId },
  ]
  if (disagree) {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('factConflicts')
      .values(pairs)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow()
    return (numInsertedOrUpdatedRows ?? 0n) > 0n
  }
  const { numDeletedRows } = await trx
    .deleteFrom('factConflicts')
    .where((eb) => eb.or(pairs.map((pair) => eb.and(pair))))
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

/** What was done with a fact, the newest first. */
export const listFactHistory = (db: Db, factId: string) => listChangesOf(db, factId)
