/**
 * Which tables are sealed: every change of a row is noted by a trigger and sealed when its transaction ends, so
 * that a change by anybody else is found. See docs/decisions/0030-sealed-rows.md.
 */

/**
 * The sealed tables, as SQL calls them, each with the columns of its primary key. A seal keeps the key for good:
 * it must not hold words that may have to be redacted.
 */
export const SEALED_TABLES: Record<string, readonly string[]> = {
  account_notices: ['id'],
  aims_and_options: ['version_id'],
  answers_to_warnings: ['id'],
  approvals: ['id'],
  asked_parts: ['version_id', 'part'],
  assessments: ['id'],
  audit_scores: ['audit_id', 'topic'],
  audits: ['id'],
  authors: ['assessment_id', 'person_id'],
  baseline_evidence: ['version_id', 'owner_id', 'value'],
  baselines: ['version_id', 'characteristic'],
  characteristics: ['key'],
  comments: ['id'],
  community_group_characteristics: ['group_id', 'characteristic'],
  community_groups: ['id'],
  conclusions: ['version_id'],
  cumulative_editions: ['id'],
  database_identity: ['id'],
  decision_notes: ['id'],
  decisions: ['version_id'],
  directorates: ['id'],
  engagement_entries: ['version_id', 'id'],
  engagement_groups: ['version_id', 'owner_id', 'value'],
  evidence_characteristics: ['version_id', 'owner_id', 'value'],
  evidence_gathered: ['version_id'],
  evidence_items: ['version_id', 'id'],
  fact_characteristics: ['fact_id', 'edition', 'value'],
  fact_conflicts: ['fact_id', 'other_id'],
  fact_editions: ['fact_id', 'edition'],
  facts: ['id'],
  further_suggestions: ['version_id'],
  guidance_texts: ['key'],
  history: ['id'],
  impact_engagement: ['version_id', 'owner_id', 'value'],
  impact_evidence: ['version_id', 'owner_id', 'value'],
  impact_groups: ['version_id', 'owner_id', 'value'],
  impacts: ['version_id', 'id'],
  imported_labels: ['version_id', 'key'],
  lead_officers: ['version_id', 'id'],
  limits: ['id'],
  mitigation_engagement: ['version_id', 'owner_id', 'value'],
  mitigations: ['version_id', 'id'],
  no_impacts: ['version_id', 'characteristic'],
  notices: ['id'],
  outcomes: ['version_id'],
  particulars: ['id'],
  people: ['id'],
  person_roles: ['person_id', 'role'],
  planned_decisions: ['id'],
  proposals: ['version_id'],
  screenings: ['id'],
  sitting_texts: ['id'],
  submissions: ['id'],
  tags: ['id'],
  texts: ['id'],
  verifications: ['id'],
  versions: ['id'],
  writers: ['assessment_id', 'person_id'],
}

const COMPUTED = 'it is computed from sealed rows, and written again with every change of them'
const SIGN_IN = 'it is about signing in, not about assessments, and its rows go after a while'
const FORMS = 'it is about forms that are open or were sent, and its rows go after a while'
const SEARCH = 'it is the index that search reads, made from sealed rows'
const KYSELY = 'the release itself keeps it, and a start refuses what it does not know'
const SEALS = 'the chain of seals proves it'

/** The tables that are not sealed, each with the reason. */
export const UNSEALED_TABLES: Record<string, string> = {
  register: COMPUTED,
  impact_reach: COMPUTED,
  reach_sums: COMPUTED,
  shared_changes: COMPUTED,
  sessions: SIGN_IN,
  sign_in_attempts: SIGN_IN,
  sign_in_links: SIGN_IN,
  known_devices: SIGN_IN,
  set_up_codes: SIGN_IN,
  form_posts: FORMS,
  form_saves: FORMS,
  unsent_posts: FORMS,
  passages: SEARCH,
  passages_fts: SEARCH,
  passages_fts_config: SEARCH,
  passages_fts_data: SEARCH,
  passages_fts_docsize: SEARCH,
  passages_fts_idx: SEARCH,
  kysely_migration: KYSELY,
  kysely_migration_lock: KYSELY,
  changed_rows: 'it holds what was changed and is not sealed yet, and is empty between transactions',
  sealed_rows: SEALS,
  seals: SEALS,
}

/**
 * The triggers that note each change of a row of a table, as verification expects them. Migrations are frozen and
 * import nothing of ours, so one that makes or rebuilds a sealed table has a copy of this (see 0016).
 */
export function sealingTriggers(table: string, key: readonly string[]): string[] {
  const note = (row: 'new' | 'old') => {
    const values = key.map((column) => `${row}.${column}`).join(', ')
    return (
      `insert into changed_rows (table_name, row_key) select '${table}', json_array(${values}) ` +
      `where not exists (select 1 from changed_rows where table_name = '${table}' and row_key = json_array(${values}));`
    )
  }
  return [
    `create trigger ${table}_sealed_when_added after insert on ${table} begin ${note('new')} end`,
    `create trigger ${table}_sealed_when_changed after update on ${table} begin ${note('old')} ${note('new')} end`,
    `create trigger ${table}_sealed_when_deleted after delete on ${table} begin ${note('old')} end`,
  ]
}
