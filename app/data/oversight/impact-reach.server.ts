import { type Insertable, sql } from 'kysely'
import { canonicalJson } from '#app/domain/assessment/canonical-json.ts'
import { type Reach, type ReachEffect, reachOf } from '#app/domain/oversight/impact-reach.ts'
import type { CheckContext, OtherImpact } from '#app/domain/checks/check-context.ts'
import type { Db } from '#db/client.ts'
import type { Schema } from '#db/schema.ts'

/**
 * Whom the impacts of proposals that may still go ahead reach: what is added up, and where others harm the
 * same people.
 */

type Line = { assessmentId: string; versionId: string; liveUntil: string | null; sharedUntil: string | null }
type Row = Insertable<Schema['impactReach']>

/** Writes it again where a change touched it. Most saves do not. */
export async function refreshReach(trx: Db, line: Line): Promise<void> {
  const { assessmentId } = line
  const rows = await reachNow(trx, line)
  const kept = await trx
    .selectFrom('impactReach')
    .selectAll()
    .where('assessmentId', '=', assessmentId)
    .execute()
  if ([...kept, ...rows].some(({ sharedUntil }) => sharedUntil !== null)) {
    await trx
      .updateTable('sharedChanges')
      .set((eb) => ({ count: eb('count', '+', 1) }))
      .execute()
  }
  if (inOneText(kept) === inOneText(rows)) return
  for (const table of ['impactReach', 'reachSums'] as const)
    await trx.deleteFrom(table).where('assessmentId', '=', assessmentId).execute()
  if (rows.length === 0) return
  await trx.insertInto('impactReach').values(rows).execute()
  await trx.insertInto('reachSums').values(sumRow(assessmentId, rows)).execute()
}

/** In one row what the reach of an assessment comes to: all that are live are added up from these. */
export const sumRow = (assessmentId: string, rows: readonly Row[]): Insertable<Schema['reachSums']> => ({
  assessmentId,
  harms: peopleBut('positive', rows),
  gains: peopleBut('negative', rows),
})

const peopleBut = (effect: ReachEffect, rows: readonly Row[]): string =>
  [...new Set(rows.filter((row) => row.partOf === null && row.effect !== effect).map(({ people }) => people))]
    .sort()
    .join('\n')

export const reachRow = (
  { people, partOf, ...rest }: Reach,
  of: Pick<Line, 'assessmentId' | 'sharedUntil'>,
): Row => ({
  assessmentId: of.assessmentId,
  ...rest,
  people: canonicalJson(people),
  partOf: partOf && canonicalJson(partOf),
  sharedUntil: of.sharedUntil,
})

async function reachNow(trx: Db, line: Line): Promise<Row[]> {
  if (line.liveUntil === null) return []
  const impacts = await trx
    .selectFrom('impacts')
    .select(['sequence', 'combination', 'effect', 'severity', 'severityAfter'])
    .select(
      sql<string>`(select json_group_array(value) from impact_groups where version_id =
        impacts.version_id and owner_id = impacts.id)`.as('groups'),
    )
    .where('versionId', '=', line.versionId)
    .where('removedAt', 'is', null)
    .execute()
  const asInDocument = impacts.map(({ sequence, groups, combination, effect, severity, severityAfter }) => ({
    number: sequence,
    groups: JSON.parse(groups) as string[],
    combination: combination ?? undefined,
    effect: effect ?? undefined,
    severity: severity ?? undefined,
    severityAfter: severityAfter ?? undefined,
  }))
  return reachOf(asInDocument).map((reach) => reachRow(reach, line))
}

const inOneText = (rows: readonly Row[]): string => rows.map(asText).sort().join('\n')

const asText = ({ number, people, partOf, effect, severity, severityAfter, sharedUntil }: Row): string =>
  JSON.stringify([number, people, partOf, effect, severity, severityAfter, sharedUntil])

/**
 * An impact of another live proposal on people this one harms too, with all that its author may see of it.
 */
export type OtherHarm = OtherImpact & {
  assessmentId: string
  number: number
  directorate: string | null
  decisionOn: string | null
  severity: string | null
  severityAfter: string | null
}

/** People cannot consider more of them than this one by one. */
const MAX_OTHERS = 100

/**
 * How often anything that others may know of was changed: their harms are as they were while this stays the
 * same.
 */
export async function countSharedChanges(db: Db): Promise<number> {
  return (await db.selectFrom('sharedChanges').select('count').executeTakeFirstOrThrow()).count
}

/** What the checks need to know, and the harms of other proposals to the people this assessment harms. */
export const withOthers = async (
  db: Db,
  context: CheckContext,
  assessmentId: string,
): Promise<CheckContext> => ({
  ...context,
  otherLive: await listOtherHarms(db, assessmentId, context.today),
})

/** The harms of other live proposals to people this assessment harms, by the date of their decision. */
export async function listOtherHarms(db: Db, assessmentId: string, today: string): Promise<OtherHarm[]> {
  const rows = await db
    .selectFrom('impactReach')
    .innerJoin('register', 'register.assessmentId', 'impactReach.assessmentId')
    .select(['register.assessmentId', 'reference', 'title', 'directorateName', 'decisionOn'])
    .select(['impactReach.number', 'people', 'partOf', 'effect', 'severity', 'severityAfter'])
    .where('people', 'in', (eb) =>
      eb
        .selectFrom('impactReach as mine')
        .select('mine.people')
        .where('mine.assessmentId', '=', assessmentId)
        .where(harms('mine')),
    )
    .where('sharedUntil', '>=', today)
    .where(harms('impactReach'))
    .where('impactReach.assessmentId', '!=', assessmentId)
    .limit(MAX_OTHERS)
    .execute()
  const found = new Map<string, OtherHarm>()
  for (const { people, partOf, title, directorateName, ...row } of rows) {
    const key = `${row.reference} ${row.number}`
    const together = JSON.parse(partOf ?? people) as string[]
    const groups = [...new Set([...(found.get(key)?.groups ?? []), ...together])].sort()
    found.set(key, {
      ...row,
      title: title ?? '',
      directorate: directorateName,
      groups,
      combination: together.length > 1 ? 'all' : 'each',
    })
  }
  return [...found.values()].sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
}

const placeOf = ({ decisionOn, reference, number }: OtherHarm): string =>
  `${decisionOn ?? '9999'} ${reference} ${String(number).padStart(6, '0')}`

/** In these very words: the index of harms is only used for them. */
const harms = (table: 'impactReach' | 'mine') =>
  sql<boolean>`${sql.ref(`${table}.effect`)} in ('negative', 'mixed')`
