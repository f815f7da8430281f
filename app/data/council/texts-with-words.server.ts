import { foldedText, nameOrder } from '#app/data/folded-text.server.ts'
import { sql, type SqlBool } from 'kysely'
import type { Mask } from '#app/domain/council/redaction.ts'
import type { Db } from '#db/client.ts'
import { type CouncilText, TYPED_IN } from './council-texts.server.ts'
import { listTagsWithEditions } from '#app/data/oversight/tags.server.ts'
import { maskedDetails, rowsWith } from './masked-rows.server.ts'

/** Which assessments and which other council texts have words to redact. */

const FOLDED = foldedText(sql.ref('said'))

export type AssessmentSaying = { assessmentId: string; reference: string; title: string | null }

/**
 * The assessments in which one saved text, comment, snapshot or similar contains all of these pieces, in order of
 * reference. The pieces must be folded. It finds too many: a piece can also match the name of a field.
 */
export async function listAssessmentsSaying(db: Db, pieces: readonly string[]): Promise<AssessmentSaying[]> {
  const hasThem = pieces.map((piece) => sql<SqlBool>`instr(${FOLDED}, ${piece}) > 0`)
  const { rows } = await sql<AssessmentSaying>`
    with typed (version_id, said) as (
      select version_id, content from texts
      union all select version_id, content from sitting_texts
      union all select version_id, body from comments
      union all select version_id, document from submissions
      union all select version_id, findings from submissions
      union all select version_id, reason from answers_to_warnings
      union all select version_id, concat_ws(' ', put_before_by, decided, reason) from decision_notes
      union all select version_id, summary from audits
      union all select version_id, note from audit_scores join audits on audits.id = audit_id
      union all select id, reason from versions
      union all select version_id, label from imported_labels
      union all select versions.id, tag from tags join versions using (assessment_id)
      union all select versions.id, message from notices join versions using (assessment_id)
      union all select versions.id, details from history join versions using (assessment_id)
        where event in ('set tags', 'rename tag', 'link planned decision', 'unlink planned decision'))
    select distinct register.assessment_id as "assessmentId", register.reference, register.title
    from typed
    join versions on versions.id = typed.version_id
    join register on register.assessment_id = versions.assessment_id
    where ${sql.join([sql<SqlBool>`true`, ...hasThem], sql` and `)}
    order by register.number`.execute(db)
  return rows
}

/** Returns a function that tells whether a council text, or the history of it, has the words. */
export async function findCouncilTextsWith(db: Db, mask: Mask): Promise<(text: CouncilText) => boolean> {
  const inRows = new Set<string>()
  for (const [kind, places] of Object.entries(TYPED_IN)) {
    for (const place of places)
      for (const { belongsTo } of await rowsWith(db, place, mask)) inRows.add(`${kind} ${belongsTo}`)
  }
  const history = await db
    .selectFrom('history')
    .select(['subject', 'details'])
    .where('subject', 'is not', null)
    .where('details', '<>', '{}')
    .execute()
  const inHistory = new Set(
    history.filter(({ details }) => maskedDetails(details, mask) !== details).map(({ subject }) => subject),
  )
  return ({ kind, id, subject, formerly = [] }) =>
    inRows.has(`${kind} ${id}`) ||
    [subject, ...formerly.map((name) => name.subject)].some((name) => inHistory.has(name))
}

/** All council texts outside assessments, including those that are declined, retired or off the plan. */
export async function listCouncilTexts(db: Db) {
  const guidance = await db
    .selectFrom('history')
    .select('subject as key')
    .distinct()
    .where('event', '=', 'change guidance')
    .orderBy('subject')
    .execute()
  return {
    facts: await db.selectFrom('facts').select(['id', 'number']).orderBy('number').execute(),
    tags: await listTagsWithEditions(db),
    plannedDecisions: await db
      .selectFrom('plannedDecisions')
      .select(['id', 'title'])
      .orderBy(nameOrder(sql.ref('title')))
      .execute(),
    communityGroups: await db
      .selectFrom('communityGroups')
      .select(['id', 'name'])
      .orderBy(nameOrder(sql.ref('name')))
      .execute(),
    guidance: guidance.map(({ key }) => key ?? ''),
  }
}
