import { nameOrder } from '#app/data/folded-text.server.ts'
import { type ExpressionBuilder, sql } from 'kysely'
import { canonicalJson } from '#app/domain/assessment/canonical-json.ts'
import { type Actor, hasRole } from '#app/domain/people.ts'
import type { Db } from '#db/client.ts'
import type { Schema } from '#db/schema.ts'
import { visibleTo } from '#app/data/assessment/list-register.server.ts'

/** Which live proposals are added up. Both ends of the decision period count. */
export type CumulativeFilter = {
  directorateId?: string | undefined
  tag?: string | undefined
  decisionFrom?: string | undefined
  decisionTo?: string | undefined
}

/** Who is looking, and on which day. */
export type Viewer = { actor: Actor; today: string }

/** More columns than this are hard to read, and do not fit on most screens. */
export const COLUMNS_A_PAGE = 5
/** The most impacts shown for one cell. */
const MAX_BEHIND = 100

/**
 * What this person may know of: what they can open, and other assessments that were submitted and are not
 * confidential. A person without a directorate, such as a partner in the NHS, knows only of what they can
 * open.
 */
export function knownTo(actor: Actor) {
  return (eb: ExpressionBuilder<Schema, 'register'>) => {
    const isOfTheCouncil =
      actor.directorateId !== null && (hasRole(actor, 'officer') || hasRole(actor, 'manager'))
    if (!isOfTheCouncil) return visibleTo(actor)(eb)
    const shared = eb.and([
      eb('register.status', 'in', ['submitted', 'to countersign', 'approved']),
      eb('register.confidential', '=', 0),
    ])
    return eb.or([shared, visibleTo(actor)(eb)])
  }
}

function live(db: Db, { actor, today }: Viewer, filter: CumulativeFilter) {
  const { directorateId, tag, decisionFrom, decisionTo } = filter
  let query = db.selectFrom('register').where('liveUntil', '>=', today).where(knownTo(actor))
  if (directorateId) query = query.where('directorateId', '=', directorateId)
  if (decisionFrom) query = query.where('decisionOn', '>=', decisionFrom)
  if (decisionTo) query = query.where('decisionOn', '<=', decisionTo)
  if (tag !== undefined) query = query.where(tagged(tag))
  return query
}

export const tagged = (tag: string) => (eb: ExpressionBuilder<Schema, 'register'>) =>
  eb.exists(
    eb
      .selectFrom('tags')
      .select('tags.tag')
      .whereRef('tags.assessmentId', '=', 'register.assessmentId')
      .where('tags.tag', '=', tag),
  )

/**
 * For each group and each intersection, how many of the live proposals that match harm it and how many do it
 * good; and how many match in all.
 */
export async function addUp(db: Db, viewer: Viewer, filter: CumulativeFilter) {
  const { total, harms, gains } = await live(db, viewer, filter)
    .leftJoin('reachSums', 'reachSums.assessmentId', 'register.assessmentId')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .select(inOneText('harms').as('harms'))
    .select(inOneText('gains').as('gains'))
    .executeTakeFirstOrThrow()
  const counts = new Map<string, { negative: number; positive: number }>()
  const count = (lines: string | null, effect: 'negative' | 'positive') => {
    for (const people of lines?.split('\n') ?? []) {
      const counted = counts.get(people)
      if (counted) counted[effect] += 1
      else counts.set(people, { negative: 0, positive: 0, [effect]: 1 })
    }
  }
  count(harms, 'negative')
  count(gains, 'positive')
  return {
    total,
    counted: [...counts].map(([people, counted]) => ({ people: JSON.parse(people) as string[], ...counted })),
  }
}

/** One text for all of them is read far quicker than a row for each. */
const inOneText = (column: 'harms' | 'gains') => sql<string | null>`group_concat(nullif(${sql.ref(column)},
        ''), char(10))`

/**
 * A page of the live proposals that match: the soonest decision comes first, then those without a date, then
 * the latest of those
 * decided.
 */
export const listLive = (db: Db, viewer: Viewer, filter: CumulativeFilter, page = 1) =>
  live(db, viewer, filter)
    .select(['register.assessmentId', 'reference', 'title', 'directorateName', 'decisionOn'])
    .orderBy(sql`case when decision_on >= ${viewer.today} then 0 when decision_on is null then 1 else 2 end`)
    .orderBy(sql`case when decision_on >= ${viewer.today} then decision_on end`)
    .orderBy('decisionOn', 'desc')
    .orderBy('number')
    .limit(COLUMNS_A_PAGE)
    .offset((page - 1) * COLUMNS_A_PAGE)
    .execute()

/** What each of these proposals does to each group and intersection. */
export const listReach = async (db: Db, assessmentIds: readonly string[]) => {
  if (assessmentIds.length === 0) return []
  const rows = await db
    .selectFrom('impactReach')
    .selectAll()
    .where('assessmentId', 'in', assessmentIds)
    .where('partOf', 'is', null)
    .execute()
  return rows.map(({ people, ...row }) => ({ ...row, people: JSON.parse(people) as string[] }))
}

export type BehindFilter = {
  people: readonly string[]
  effect?: 'negative' | 'positive' | undefined
  reference?: string | undefined
}

/**
 * Of the live proposals that match, the impacts on these people, or on anybody where none are named; and how
 * many there are.
 */
export async function listBehind(
  db: Db,
  viewer: Viewer,
  filter: CumulativeFilter,
  { people, effect, reference }: BehindFilter,
) {
  let proposals = live(db, viewer, filter)
  if (reference) proposals = proposals.where('reference', '=', reference)
  let reach = db
    .selectFrom('impactReach')
    .where('impactReach.assessmentId', '=', sql.ref<string>('register.assessmentId'))
    .where('partOf', 'is', null)
  if (people.length > 0) reach = reach.where('people', '=', canonicalJson([...people].sort()))
  if (effect) reach = reach.where('impactReach.effect', 'in', [effect, 'mixed'])
  const ofOne = reach.select((eb) => eb.fn.count('impactReach.number').distinct().as('count'))
  const { total } = await proposals
    .select(sql<number>`coalesce(sum(${ofOne}), 0)`.as('total'))
    .executeTakeFirstOrThrow()
  const first = proposals
    .select('register.assessmentId')
    .where((eb) => eb.exists(reach.select('impactReach.number')))
    .orderBy(sql`coalesce(decision_on, '9999')`)
    .orderBy('register.number')
    .limit(MAX_BEHIND)
  const rows = await db
    .selectFrom(first.as('first'))
    .innerJoin('register', 'register.assessmentId', 'first.assessmentId')
    .innerJoin('impacts', 'impacts.versionId', 'register.versionId')
    .where((eb) =>
      eb.exists(
        reach
          .select('impactReach.number')
          .where('impactReach.number', '=', sql.ref<number>('impacts.sequence')),
      ),
    )
    .select([
      'register.assessmentId',
      'register.versionId',
      'versionNumber',
      'reference',
      'register.title',
      'directorateName',
      'decisionOn',
    ])
    .select([
      'impacts.sequence as number',
      'impacts.title as impactTitle',
      'impacts.combination',
      'impacts.effect',
      'impacts.severity',
      'impacts.severityAfter',
    ])
    .select(
      sql<string>`(select json_group_array(value order by position) from impact_groups where version_id
        = impacts.version_id and owner_id = impacts.id)`.as('groups'),
    )
    .select(
      sql<number>`(select count(*) from impacts as before where before.version_id = impacts.version_id
        and removed_at is null and before.sequence <= impacts.sequence)`.as('place'),
    )
    .orderBy(sql`coalesce(decision_on, '9999')`)
    .orderBy('register.number')
    .orderBy('impacts.sequence')
    .limit(MAX_BEHIND)
    .execute()
  return {
    rows: rows.map(({ groups, ...row }) => ({ ...row, groups: JSON.parse(groups) as string[] })),
    total,
  }
}

export type BehindRow = Awaited<ReturnType<typeof listBehind>>['rows'][number]

/** The tags of the live proposals that this person may know of, but for one of them. */
export async function listLiveTags(db: Db, viewer: Viewer, exceptId = ''): Promise<string[]> {
  const rows = await db
    .selectFrom(db.selectFrom('tags').select('tag').distinct().as('each'))
    .select('each.tag')
    .where((eb) =>
      eb.exists(
        live(db, viewer, {})
          .select('register.number')
          .innerJoin('tags', 'tags.assessmentId', 'register.assessmentId')
          .where('tags.tag', '=', sql.ref<string>('each.tag'))
          .where('register.assessmentId', '<>', exceptId),
      ),
    )
    .orderBy(nameOrder(sql.ref('tag')))
    .execute()
  return rows.map(({ tag }) => tag)
}
