import { dayOf } from '#app/domain/days.ts'
import { type Expression, sql } from 'kysely'
import { type Actor } from '#app/domain/people.ts'
import type { Status } from '#app/domain/signoff/workflow.ts'
import type { FactNow } from '#app/domain/checks/check-context.ts'
import type { Db } from '#db/client.ts'
import { getLimits } from '#app/data/council/limits.server.ts'
import { saysOf } from './facts.server.ts'
import { visibleTo } from '#app/data/assessment/list-register.server.ts'

/** Which assessments rely on which edition of a fact. */

/** Content that can still take another edition. */
const OPEN: Status[] = ['draft', 'returned', 'submitted', 'to countersign']

/** Reads only an index, however many cite it. */
const citing = (db: Db, factId: string) =>
  db
    .selectFrom('evidenceItems')
    .select('versionId')
    .select((eb) => eb.fn.min<number>('factEdition').as('edition'))
    .where('factId', '=', factId)
    .where('removedAt', 'is', null)
    .groupBy('versionId')

const using = (db: Db, factId: string) =>
  db.selectFrom('register').innerJoin(citing(db, factId).as('cited'), 'cited.versionId', 'register.versionId')

const MAX_LISTED = 50

/**
 * The live assessments (app/domain/oversight/live.ts) that cite a fact: those that this person can open, and how many
 * others there are. Confidential ones are counted only if the number is too large to give them away.
 */
export async function listUsesOf(db: Db, { actor, today }: { actor: Actor; today: string }, factId: string) {
  const live = using(db, factId).where('register.liveUntil', '>=', today)
  const uses = await live
    .select(['register.reference', 'register.title', 'register.status', 'register.number', 'cited.edition'])
    .where(visibleTo(actor))
    .orderBy('register.number')
    .limit(MAX_LISTED)
    .execute()
  const { all, openly, seen } = await live
    .select((eb) => [
      eb.fn.countAll<number>().as('all'),
      countWhere(eb('register.confidential', '=', 0)).as('openly'),
      countWhere(visibleTo(actor)(eb)).as('seen'),
    ])
    .executeTakeFirstOrThrow()
  const { smallCount } = await getLimits(db)
  const others = all - seen
  const told = others >= smallCount ? others : Math.max(0, openly - seen)
  return { uses, seen, others: told }
}

const countWhere = (condition: Expression<unknown>) => sql<number>`count(case when ${condition} then 1 end)`

/** The authors of each open assessment that cites an edition older than `before`, by assessment id. */
export async function listRelyingOn(db: Db, factId: string, before: number) {
  const rows = await using(db, factId)
    .where('register.status', 'in', OPEN)
    .innerJoin('authors', 'authors.assessmentId', 'register.assessmentId')
    .select(['register.assessmentId', 'authors.personId'])
    .where('cited.edition', '<', before)
    .distinct()
    .execute()
  const byAssessment = new Map<string, string[]>()
  for (const { assessmentId, personId } of rows)
    byAssessment.set(assessmentId, [...(byAssessment.get(assessmentId) ?? []), personId])
  return byAssessment
}

/**
 * The facts of this library that a version cites, by their ids, as they are now: what the checks compare its
 * evidence with.
 */
export async function factsCitedIn(db: Db, versionId: string): Promise<Record<string, FactNow>> {
  const rows = await db
    .selectFrom('evidenceItems')
    .innerJoin('facts', 'facts.id', 'evidenceItems.factId')
    .innerJoin('factEditions', (join) =>
      join.onRef('factEditions.factId', '=', 'facts.id').onRef('factEditions.edition', '=', 'facts.edition'),
    )
    .select([
      'facts.id',
      'facts.number',
      'facts.edition',
      'facts.state',
      'facts.stateReason',
      'factEditions.savedAt',
    ])
    .select([
      'statement',
      'figure',
      'unit',
      'factEditions.kind',
      'factEditions.publisher',
      'factEditions.asOf',
      'factEditions.reference',
      'factEditions.area',
    ])
    .where('evidenceItems.versionId', '=', versionId)
    .where('evidenceItems.removedAt', 'is', null)
    .execute()
  return Object.fromEntries(
    rows.map((row) => {
      const { id, number, edition, state, stateReason, savedAt } = row
      const { statement, figure, unit, asOf } = saysOf(row, [])
      const retired = state === 'retired' ? { retiredReason: stateReason ?? '' } : {}
      return [
        id,
        {
          number,
          edition,
          updatedOn: dayOf(savedAt),
          says: { statement, figure, unit, asOf },
          ...retired,
        },
      ]
    }),
  )
}
