import { readReference } from '#app/domain/assessment/reference.ts'
import { nameOrder } from '#app/data/folded-text.server.ts'
import { type ExpressionBuilder, sql } from 'kysely'
import type { COMBINATIONS } from '#app/domain/assessment/impact.ts'
import type { Status } from '#app/domain/signoff/workflow.ts'
import { folded } from '#app/domain/checks/answers.ts'
import { isProtected } from '#app/domain/characteristics.ts'
import { type Actor, hasRole } from '#app/domain/people.ts'
import type { Db } from '#db/client.ts'
import type { Schema } from '#db/schema.ts'
import { decisionOnThen } from './assessments.server.ts'
import { searchWords } from './passages.server.ts'
import { type Says, says } from './search-register.server.ts'

type Combination = (typeof COMBINATIONS)[number]
export type RegisterSort = 'decision' | 'changed' | 'reference' | 'title'

/** What the register's address says. Days are `2026-11-22`; both ends count. */
export type RegisterFilter = {
  search?: string | undefined
  status?: Status | undefined
  directorateId?: string | undefined
  outcome?: string | undefined
  characteristic?: string | undefined
  /**
   * Impacts on each of their groups, or on people who are in several groups at once: they are counted apart.
   */
  combination?: Combination | undefined
  decisionFrom?: string | undefined
  decisionTo?: string | undefined
  sort: RegisterSort
  descending: boolean
  pageNumber: number
}

export const REGISTER_PAGE_SIZE = 25

/** How many results of a common word are counted. People do not read the fifth page of them. */
export const MAX_COUNTED = 100

/**
 * One page of the assessments that this person may see, and how many there are in all; `isMore` where that
 * was not counted to the end.
 * Past the last page comes the last. Pages are read from the nearer end, so that the last is as quick as the
 * first.
 */
export async function listRegister(db: Db, actor: Actor, filter: RegisterFilter) {
  const { query, isCommon } = await filtered(db, actor, filter)
  const counted = isCommon
    ? query.select(sql.lit(1).as('one')).limit(MAX_COUNTED + 1)
    : query.select(sql.lit(1).as('one'))
  const { found } = await db
    .selectFrom(counted.as('matching'))
    .select((eb) => eb.fn.countAll<number>().as('found'))
    .executeTakeFirstOrThrow()
  const isMore = isCommon && found > MAX_COUNTED
  const total = isMore ? MAX_COUNTED : found
  const pages = Math.max(1, Math.ceil(total / REGISTER_PAGE_SIZE))
  const page = Math.min(filter.pageNumber, pages)
  const before = (page - 1) * REGISTER_PAGE_SIZE
  const size = Math.min(REGISTER_PAGE_SIZE, total - before)
  const isNearerTheEnd = !isMore && before > total / 2
  const lines = sorted(
    wholeLines(query),
    filter.sort,
    filter.descending !== isNearerTheEnd ? 'desc' : 'asc',
    isNearerTheEnd,
  )
  const rows = await lines
    .limit(size)
    .offset(isNearerTheEnd ? total - before - size : before)
    .execute()
  return { rows: isNearerTheEnd ? rows.reverse() : rows, total, isMore, pages, page }
}

export type RegisterRow = Awaited<ReturnType<typeof listRegister>>['rows'][number]

/** What the decision clock of a line needs besides the line itself. */
export const clockFacts = (eb: ExpressionBuilder<Schema, 'register'>) => [
  eb
    .selectFrom('decisions')
    .select('decisions.noDecisionReason')
    .whereRef('decisions.versionId', '=', 'register.versionId')
    .as('noDecisionReason'),
  eb
    .selectFrom('versions')
    .select('versions.statusAt')
    .whereRef('versions.id', '=', 'register.versionId')
    .as('statusAt'),
  eb
    .selectFrom('versions')
    .leftJoin('decisions', 'decisions.versionId', 'versions.id')
    .select(decisionOnThen.as('date'))
    .whereRef('versions.id', '=', 'register.versionId')
    .as('decisionOnThen'),
]

/** Of these assessments, those that this person may see now. */
export async function listVisible(
  db: Db,
  actor: Actor,
  assessmentIds: readonly string[],
): Promise<Set<string>> {
  if (assessmentIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('register')
    .select('assessmentId')
    .where('assessmentId', 'in', assessmentIds)
    .where(visibleTo(actor))
    .execute()
  return new Set(rows.map((row) => row.assessmentId))
}

/** The assessments that name this person as an author or as the approver of the latest version. */
export async function listTiedTo(db: Db, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('register')
    .select('assessmentId')
    .where((eb) =>
      eb.or([
        eb('approverId', '=', personId),
        eb(
          'assessmentId',
          'in',
          eb.selectFrom('authors').select('authors.assessmentId').where('authors.personId', '=', personId),
        ),
      ]),
    )
    .orderBy('changedAt', 'desc')
    .limit(500)
    .execute()
  return rows.map(({ assessmentId }) => assessmentId)
}

/** Of these references, those of confidential assessments that this person may not see now. */
export async function listHiddenReferences(
  db: Db,
  actor: Actor,
  references: readonly string[],
): Promise<string[]> {
  if (references.length === 0) return []
  const rows = await db
    .selectFrom('register')
    .select('reference')
    .where('reference', 'in', references)
    .where('confidential', '=', 1)
    .where((eb) => eb.not(visibleTo(actor)(eb)))
    .execute()
  return rows.map(({ reference }) => reference)
}

/** The same as lines of a list, by assessment. */
export async function listVisibleLines(
  db: Db,
  actor: Actor,
  assessmentIds: readonly string[],
): Promise<Map<string, RegisterRow>> {
  if (assessmentIds.length === 0) return new Map()
  const rows = await wholeLines(
    db.selectFrom('register').where('assessmentId', 'in', assessmentIds).where(visibleTo(actor)),
  ).execute()
  return new Map(rows.map((row) => [row.assessmentId, row]))
}

/**
 * The other assessments that this person may see and that have this title, apart from case, spacing and
 * punctuation. An imported assessment may be one of them. The system, which has no id, sees them all.
 */
export async function listWithTitle(db: Db, actor: Actor, like: { assessmentId: string; title: string }) {
  const wanted = folded(like.title)
  if (wanted === '') return []
  const rows = await db
    .selectFrom('register')
    .select(['reference', 'title'])
    .where('assessmentId', '<>', like.assessmentId)
    .$if(actor.id !== null, (query) => query.where(visibleTo(actor)))
    .orderBy('number')
    .execute()
  return rows.flatMap(({ reference, title }) =>
    title !== null && folded(title) === wanted ? [{ reference, title }] : [],
  )
}

/** Who may see an assessment in a list: the same as mayRead in app/domain/people.ts, as a condition. */
export function visibleTo(actor: Actor) {
  return (eb: ExpressionBuilder<Schema, 'register'>) => {
    if (hasRole(actor, 'equality lead')) return eb.lit(true)
    const id = actor.id ?? ''
    const author = eb.exists(
      eb
        .selectFrom('authors')
        .select('authors.personId')
        .whereRef('authors.assessmentId', '=', 'register.assessmentId')
        .where('authors.personId', '=', id),
    )
    const wrote = eb.exists(
      eb
        .selectFrom('writers')
        .select('writers.personId')
        .whereRef('writers.assessmentId', '=', 'register.assessmentId')
        .where('writers.personId', '=', id),
    )
    const mine = [
      ...(hasRole(actor, 'officer') ? [author] : []),
      ...(hasRole(actor, 'manager') ? [eb.and([eb('register.approverId', '=', id), eb.not(wrote)])] : []),
    ]
    if (!hasRole(actor, 'manager') || actor.directorateId === null) return eb.or(mine)
    const ofDirectorate = eb.and([
      eb('register.directorateId', '=', actor.directorateId),
      eb('register.confidential', '=', 0),
    ])
    return eb.or([...mine, ofDirectorate])
  }
}

async function filtered(db: Db, actor: Actor, filter: RegisterFilter) {
  let query = db.selectFrom('register').where(visibleTo(actor))
  if (filter.status) query = query.where('status', '=', filter.status)
  if (filter.directorateId) query = query.where('directorateId', '=', filter.directorateId)
  if (filter.outcome) query = query.where('outcome', '=', filter.outcome)
  if (filter.decisionFrom) query = query.where('decisionOn', '>=', filter.decisionFrom)
  if (filter.decisionTo) query = query.where('decisionOn', '<=', filter.decisionTo)
  if (filter.characteristic || filter.combination)
    query = query.where(affects(filter.characteristic, filter.combination))
  const reference = readReference(filter.search ?? '')
  if (reference?.isCertain) return { query: query.where('number', '=', reference.number), isCommon: false }
  const words = searchWords(filter.search ?? '')
  const said: Says[] = []
  for (const word of words) said.push(await says(db, word))
  const conditions = said.map(({ condition }) => condition)
  const isCommon = said.length > 0 && said.every((each) => each.isCommon)
  if (reference)
    return {
      query: query.where((eb) =>
        eb.or([eb('number', '=', reference.number), ...conditions.map((condition) => condition(eb))]),
      ),
      isCommon,
    }
  return { query: conditions.reduce((all, condition) => all.where(condition), query), isCommon }
}

/**
 * The latest version has an impact on this group. An impact on all protected characteristics counts for each of them.
 * `combination` narrows this to impacts on people in all of several groups at once, or to the others. This is the SQL
 * for `isOnAllAtOnce` in app/domain/checks/affected-groups.ts.
 */
const affects =
  (key: string | undefined, combination: Combination | undefined) =>
  (eb: ExpressionBuilder<Schema, 'register'>) => {
    const impacts = eb
      .selectFrom('impactGroups')
      .innerJoin('impacts', (join) =>
        join
          .onRef('impacts.versionId', '=', 'impactGroups.versionId')
          .onRef('impacts.id', '=', 'impactGroups.ownerId'),
      )
      .select('impacts.id')
      .whereRef('impactGroups.versionId', '=', 'register.versionId')
      .where('impacts.removedAt', 'is', null)
    const ofGroup =
      key === undefined
        ? impacts
        : impacts.where('impactGroups.value', 'in', isProtected(key) ? [key, 'all-protected'] : [key])
    if (combination === undefined) return eb.exists(ofGroup)
    const isAtOnce = sql<boolean>`(impacts.combination is 'all' and (select count(*) from impact_groups as its
    where its.version_id = impacts.version_id and its.owner_id = impacts.id) > 1)`
    return eb.exists(ofGroup.where(combination === 'all' ? isAtOnce : sql<boolean>`not ${isAtOnce}`))
  }

const wholeLines = (query: Awaited<ReturnType<typeof filtered>>['query']) =>
  query.selectAll().select(clockFacts)
type Sortable = ReturnType<typeof wholeLines>

/** Assessments without a decision date come last in both directions, because no date does not mean an early one. */
function sorted(
  query: Sortable,
  sort: RegisterSort,
  direction: 'asc' | 'desc',
  isFromTheEnd: boolean,
): Sortable {
  if (sort === 'changed') return query.orderBy('changedAt', direction).orderBy('number', direction)
  if (sort === 'title')
    return query.orderBy(nameOrder(sql.ref('title')), direction).orderBy('number', direction)
  if (sort === 'reference') return query.orderBy('number', direction)
  const withoutDate = isFromTheEnd ? sql`nulls first` : sql`nulls last`
  return query.orderBy(sql`decision_on ${sql.raw(direction)} ${withoutDate}`).orderBy('number', direction)
}
