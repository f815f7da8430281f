import { nameOrder } from '#app/data/folded-text.server.ts'
import { type Expression, sql, type SqlBool } from 'kysely'
import { NotFound, noSuchPlannedDecision } from '#app/domain/failures.ts'
import {
  isTakenWithout,
  PLANNED_FIELDS,
  type PlannedDecision,
  type PlanState,
} from '#app/domain/plan/planned-decision.ts'
import type { Db } from '#db/client.ts'
import { visibleTo } from '#app/data/assessment/list-register.server.ts'
import type { Actor } from '#app/domain/people.ts'
import { rowStamp } from '#app/data/row-stamp.server.ts'

/**
 * The forward plan. The state of a decision is computed from its assessment and its screening, never stored.
 */

type Columns = {
  [K in keyof PlannedDecision]-?:
    Exclude<PlannedDecision[K], undefined> | (undefined extends PlannedDecision[K] ? null : never)
}
const columnsOf = ({
  title,
  body,
  decisionOn,
  reportReference,
  directorateId,
}: PlannedDecision): Columns => ({
  title,
  body,
  decisionOn: decisionOn ?? null,
  reportReference: reportReference ?? null,
  directorateId: directorateId ?? null,
})

const state = sql<PlanState>`case when register.status <> 'withdrawn' then 'assessed' when screenings.state =
        'confirmed' then 'not needed'
  when screenings.state = 'to confirm' then 'to confirm' else 'without' end`
/** When an assessment of the decision was first approved. */
const approvedAt = sql<string | null>`(select min(status_at) from versions
  where versions.assessment_id = planned_decisions.assessment_id and versions.status = 'approved')`
/** When an equality lead confirmed that none is needed. */
const confirmedAt = sql<string | null>`case screenings.state when 'confirmed' then screenings.answered_at end`
/** The date of the decision as the plan gave it then. A date that moves later does not make it look on time. */
const decisionOnThen = sql<string | null>`case when screenings.state = 'confirmed' then coalesce((
  select json_extract(details, '$.decisionOn.from') from history
  where history.subject = planned_decisions.id and history.event = 'change planned decision'
    and history.at > screenings.answered_at and json_type(details, '$.decisionOn') is not null
  order by history.id limit 1), planned_decisions.decision_on) end`

/** Those without come first, then those to confirm, then those whose assessment was never approved. */
const urgency = sql`case ${state} when 'without' then 0 when 'to confirm' then 1
  else case when ${approvedAt} is null and ${confirmedAt} is null then 2 else 3 end end`

const plan = (db: Db) =>
  db
    .selectFrom('plannedDecisions')
    .leftJoin('register', 'register.assessmentId', 'plannedDecisions.assessmentId')
    .leftJoin('directorates', 'directorates.id', 'plannedDecisions.directorateId')
    .leftJoin('screenings', (join) =>
      join
        .onRef('screenings.plannedDecisionId', '=', 'plannedDecisions.id')
        .on('screenings.state', 'in', ['to confirm', 'confirmed']),
    )

const whole = (query: ReturnType<typeof plan>) =>
  query
    .selectAll('plannedDecisions')
    .select([
      'directorates.name as directorateName',
      'register.decisionOn as assessmentDecisionOn',
      'register.status as assessmentStatus',
      'register.reference as assessmentReference',
      state.as('state'),
      approvedAt.as('approvedAt'),
      confirmedAt.as('confirmedAt'),
      decisionOnThen.as('decisionOnThen'),
    ])

export type PlannedRow = Awaited<ReturnType<typeof getPlannedDecision>>

/** One decision of the plan, also one that was taken off it. Throws NotFound. */
export async function getPlannedDecision(db: Db, id: string) {
  const row = await whole(plan(db)).where('plannedDecisions.id', '=', id).executeTakeFirst()
  if (!row) throw noSuchPlannedDecision()
  return {
    ...row,
    rowVersion: rowStamp(Object.fromEntries(PLANNED_FIELDS.map((field) => [field, row[field]]))),
  }
}

/** Also throws NotFound for a decision that was taken off the plan. */
export async function getOnPlan(db: Db, id: string) {
  const row = await getPlannedDecision(db, id)
  if (row.removedAt !== null) throw new NotFound('This decision was taken off the forward plan.')
  return row
}

/** The filters in the plan's address. `upcoming` is from today, and includes decisions without a date. */
export type PlanFilter = {
  period: 'upcoming' | 'taken'
  state?: PlanState | undefined
  directorateId?: string | undefined
  body?: string | undefined
  /** Only decisions about an assessment that this person can see. */
  concerning?: Actor | undefined
  pageNumber: number
}

const PLAN_PAGE_SIZE = 25

/**
 * One page of the plan. Decisions without an assessment come first, then the soonest, or the latest of those
 * already taken.
 */
export async function listPlan(db: Db, filter: PlanFilter, today: string) {
  const isUpcoming = filter.period === 'upcoming'
  let query = plan(db)
    .where('plannedDecisions.removedAt', 'is', null)
    .where(
      isUpcoming
        ? sql<SqlBool>`coalesce(planned_decisions.decision_on, '9999') >= ${today}`
        : sql<SqlBool>`planned_decisions.decision_on
        < ${today}`,
    )
  if (filter.state) query = query.where(isIn(filter.state))
  if (filter.directorateId) query = query.where('plannedDecisions.directorateId', '=', filter.directorateId)
  if (filter.body) query = query.where('plannedDecisions.body', '=', filter.body)
  if (filter.concerning) {
    const visible = db.selectFrom('register').select('assessmentId').where(visibleTo(filter.concerning))
    query = query.where('plannedDecisions.assessmentId', 'in', visible)
  }
  const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const pages = Math.max(1, Math.ceil(total / PLAN_PAGE_SIZE))
  const page = Math.min(filter.pageNumber, pages)
  const rows = await whole(query)
    .orderBy(urgency)
    .orderBy(
      isUpcoming
        ? sql`planned_decisions.decision_on asc nulls last`
        : sql`planned_decisions.decision_on desc`,
    )
    .orderBy(nameOrder(sql.ref('planned_decisions.title')))
    .limit(PLAN_PAGE_SIZE)
    .offset((page - 1) * PLAN_PAGE_SIZE)
    .execute()
  return { rows, total, pages, page }
}

/** Decisions between two days that have no assessment, nor a confirmed reason for none; the soonest first. */
export async function listUnassessed(db: Db, from: string, to: string, directorateId?: string | null) {
  let query = plan(db)
    .where('plannedDecisions.removedAt', 'is', null)
    .where('plannedDecisions.decisionOn', '>=', from)
    .where('plannedDecisions.decisionOn', '<=', to)
    .where(sql<SqlBool>`${state} in ('without', 'to confirm')`)
  if (directorateId !== undefined) query = query.where('plannedDecisions.directorateId', 'is', directorateId)
  return whole(query)
    .orderBy('plannedDecisions.decisionOn')
    .orderBy(nameOrder(sql.ref('planned_decisions.title')))
    .limit(200)
    .execute()
}

/** What waits for an equality lead: reasons why no assessment is needed, the soonest decision first. */
export const listToConfirm = (db: Db) =>
  whole(plan(db).where('plannedDecisions.removedAt', 'is', null).where(isIn('to confirm')))
    .orderBy(sql`planned_decisions.decision_on asc nulls last`)
    .limit(200)
    .execute()

/** How many decisions were taken without an approved assessment, and without a confirmed reason for none. */
export async function countTakenWithout(db: Db, today: string): Promise<number> {
  const taken = await plan(db)
    .where('plannedDecisions.removedAt', 'is', null)
    .where('plannedDecisions.decisionOn', '<', today)
    .select(['plannedDecisions.decisionOn'])
    .select([approvedAt.as('approvedAt'), confirmedAt.as('confirmedAt'), decisionOnThen.as('decisionOnThen')])
    .execute()
  return taken.filter(isTakenWithout).length
}

/**
 * Where the plan has another date than the assessment. It may be decided in more than one place: one that
 * agrees is enough.
 */
export async function listOtherDates(db: Db, assessmentId: string, decisionOn: string | undefined) {
  const rows = await db
    .selectFrom('plannedDecisions')
    .select(['id', 'body', 'decisionOn'])
    .where('assessmentId', '=', assessmentId)
    .where('removedAt', 'is', null)
    .orderBy('decisionOn')
    .execute()
  return rows.some((row) => row.decisionOn === (decisionOn ?? null)) ? [] : rows
}

/** Who decides, as the plan says it. */
export const listBodies = async (db: Db): Promise<string[]> => {
  const rows = await db
    .selectFrom('plannedDecisions')
    .select('body')
    .distinct()
    .where('removedAt', 'is', null)
    .orderBy(nameOrder(sql.ref('body')))
    .execute()
  return rows.map(({ body }) => body)
}

/** The whole plan, to compare with an imported file. */
export const listForComparison = (db: Db) =>
  db
    .selectFrom('plannedDecisions')
    .select(['id', ...PLANNED_FIELDS])
    .where('removedAt', 'is', null)
    .execute()

export async function insertPlannedDecision(
  trx: Db,
  decision: PlannedDecision,
  row: { id: string; addedAt: string; addedBy: string | null },
): Promise<void> {
  await trx
    .insertInto('plannedDecisions')
    .values({ ...columnsOf(decision), ...row, assessmentId: null, removedAt: null })
    .execute()
}

export async function updatePlannedDecision(trx: Db, id: string, decision: PlannedDecision): Promise<void> {
  await trx.updateTable('plannedDecisions').set(columnsOf(decision)).where('id', '=', id).execute()
}

export async function setPlanned(
  trx: Db,
  id: string,
  change: { assessmentId: string | null } | { removedAt: string },
): Promise<void> {
  await trx.updateTable('plannedDecisions').set(change).where('id', '=', id).execute()
}

const isIn = (wanted: PlanState): Expression<SqlBool> => sql<SqlBool>`${state} = ${wanted}`
