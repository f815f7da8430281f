import { sql, type SqlBool } from 'kysely'
import { type Mask, maskFor, plainPieces, type Withheld } from '#app/domain/council/redaction.ts'
import { paths } from '#app/paths.ts'
import type { Db } from '#db/client.ts'
import {
  type CouncilText,
  aboutCumulative,
  aboutFact,
  aboutCommunityGroup,
  aboutGuidance,
  aboutPlannedDecision,
  TYPED_IN,
} from './council-texts.server.ts'
import { maskedDetails, rowsWith } from '#app/data/council/masked-rows.server.ts'
import { findWords } from '#app/data/council/redactions.server.ts'

/** Another place where the words appear, and the page where they can be redacted. */
export type Elsewhere = { name: string; path: string }

const MOST_LISTED = 50

/**
 * Only for equality leads, who can read all of these texts. Whole answers are not searched for elsewhere,
 * because another text may rightly say the same.
 */
export async function listElsewhere(db: Db, withheld: Withheld, here: string): Promise<Elsewhere[]> {
  if (!('words' in withheld)) return []
  const mask = maskFor(withheld)
  const found = [
    ...(await councilTextsWith(db, mask)),
    ...(await assessmentsWith(db, plainPieces(withheld.words), mask)),
  ]
  return found.filter(({ path }) => path !== here).slice(0, MOST_LISTED)
}

/**
 * SQL looks in every saved text for the parts of the words. Texts that contain all the parts are then matched exactly.
 */
async function assessmentsWith(db: Db, pieces: readonly string[], mask: Mask): Promise<Elsewhere[]> {
  const hasThem = pieces.map((piece) => sql<SqlBool>`instr(lower(said), ${piece}) > 0`)
  const { rows } = await sql<{ assessmentId: string; reference: string; title: string | null }>`
    with typed (version_id, said) as (
      select version_id, content from texts union all select version_id, content from sitting_texts union all
      select version_id, body from comments union all
      select version_id, document from submissions union all select version_id, findings from submissions union all
      select version_id, reason from answers_to_warnings union all select version_id, concat_ws(' ',
      put_before_by, decided, reason) from decision_notes union all
      select version_id, summary from audits union all select version_id, note from audit_scores join audits
      on audits.id = audit_id union all
      select id, reason from versions union all select version_id, label from imported_labels union all select
      id, tag from tags join versions using (assessment_id) union all
      select versions.id, message from notices join versions using (assessment_id) union all
      select versions.id, details from history join versions using (assessment_id) where event in ('set tags',
      'link planned decision', 'unlink planned decision'))
    select distinct register.assessment_id as "assessmentId", register.reference, register.title from typed
    join versions on versions.id = typed.version_id join register on register.assessment_id = versions.assessment_id
    where ${sql.join([sql<SqlBool>`true`, ...hasThem], sql` and `)} order by register.number`.execute(db)
  const found: Elsewhere[] = []
  for (const { title, ...assessment } of rows) {
    if (found.length === MOST_LISTED) break
    const places = await findWords(db, assessment, mask)
    if (Object.values(places).every((each) => each.length === 0)) continue
    found.push({
      name: [assessment.reference, title].filter(Boolean).join(': '),
      path: paths.redact(assessment.reference),
    })
  }
  return found
}

async function councilTextsWith(db: Db, mask: Mask): Promise<Elsewhere[]> {
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
  const all = await councilTexts(db)
  return all
    .filter(({ text }) => inRows.has(`${text.kind} ${text.id}`) || inHistory.has(text.subject))
    .map(({ name, text }) => ({ name, path: text.redactAt }))
}

/** Every text outside the assessments, including what is declined, retired or removed from the plan. */
async function councilTexts(db: Db): Promise<{ name: string; text: CouncilText }[]> {
  const facts = await db.selectFrom('facts').select(['id', 'number']).orderBy('number').execute()
  const tags = await db.selectFrom('cumulativeEditions').select('tag').distinct().orderBy('tag').execute()
  const plan = await db.selectFrom('plannedDecisions').select(['id', 'title']).orderBy('title').execute()
  const groups = await db.selectFrom('communityGroups').select(['id', 'name']).orderBy('name').execute()
  const help = await db
    .selectFrom('history')
    .select('subject')
    .distinct()
    .where('event', '=', 'change guidance')
    .orderBy('subject')
    .execute()
  return [
    ...facts.map((fact) => ({ name: `Fact ${fact.number} of the library`, text: aboutFact(fact) })),
    ...tags.map(({ tag }) => ({ name: `Cumulative assessment of “${tag}”`, text: aboutCumulative(tag) })),
    ...plan.map(({ id, title }) => ({ name: `Forward plan: ${title}`, text: aboutPlannedDecision(id) })),
    ...groups.map(({ id, name }) => ({ name: `Community group: ${name}`, text: aboutCommunityGroup(id) })),
    ...help.map(({ subject }) => ({ name: 'Guidance of the council', text: aboutGuidance(subject ?? '') })),
  ]
}
