/**
 * Which columns say who did something that readers rely on. Each has a partner that refers to who the person was then,
 * in `particulars`. See docs/decisions/0038-as-they-were.md.
 */

const SAVED = { saved_by: 'saved_at' }

/** By table: the column with the person, and the column that says when. */
export const SIGNED_COLUMNS: Record<string, Record<string, string>> = {
  aims_and_options: SAVED,
  answers_to_warnings: { answered_by: 'answered_at' },
  approvals: { person_id: 'at' },
  audits: { person_id: 'at' },
  baselines: SAVED,
  comments: { person_id: 'at', resolved_by: 'resolved_at' },
  conclusions: SAVED,
  cumulative_editions: { written_by: 'written_at' },
  decision_notes: { person_id: 'at' },
  decisions: SAVED,
  engagement_entries: SAVED,
  evidence_gathered: SAVED,
  evidence_items: SAVED,
  fact_editions: SAVED,
  facts: { added_by: 'added_at', state_by: 'state_at' },
  further_suggestions: SAVED,
  history: { person_id: 'at' },
  impacts: SAVED,
  lead_officers: SAVED,
  mitigations: SAVED,
  no_impacts: SAVED,
  outcomes: SAVED,
  proposals: SAVED,
  screenings: { said_by: 'said_at', answered_by: 'answered_at' },
  sitting_texts: SAVED,
  submissions: { submitted_by: 'submitted_at' },
  texts: SAVED,
}

const HISTORY = 'the history has a row for it, which says who it was as they were'
const TODAY = 'it says what someone is today, or may do, and not what they did'
const SIGN_IN = 'it is about signing in and open forms'

/** The columns with a person that have no such partner, each with the reason. A star stands for every table. */
export const UNSIGNED_COLUMNS: Record<string, string> = {
  '*.redacted_by': HISTORY,
  'account_notices.person_id': 'it is whom the notice is for',
  'asked_parts.asked_by': HISTORY,
  'assessments.created_by': HISTORY,
  'authors.added_by': HISTORY,
  'authors.person_id': TODAY,
  'form_posts.person_id': SIGN_IN,
  'form_saves.person_id': SIGN_IN,
  'guidance_texts.changed_by': HISTORY,
  'known_devices.person_id': SIGN_IN,
  'notices.person_id': TODAY,
  'particulars.person_id': 'it is whom the particulars are of',
  'person_roles.person_id': TODAY,
  'planned_decisions.added_by': HISTORY,
  'register.approver_id': TODAY,
  'sessions.person_id': SIGN_IN,
  'sign_in_links.created_by': HISTORY,
  'sign_in_links.person_id': SIGN_IN,
  'unsent_posts.person_id': SIGN_IN,
  'versions.approver_id': TODAY,
  'versions.created_by': HISTORY,
  'writers.person_id': TODAY,
}

/** "person_id" becomes "person_as", and "saved_by" becomes "saved_as". */
export const asColumn = (by: string): string => by.replace(/_(id|by)$/, '_as')

/**
 * The triggers that fill in who a person was, as verification expects them. If anything about the person is new since
 * their newest particulars, a row of particulars is added first. What says already who it was, because it is a copy,
 * keeps that. Migrations have a copy of this (see 0021).
 */
export function referringTriggers(table: string, by: string, at: string): string[] {
  const as = asColumn(by)
  const newest = `(select max(id) from particulars where person_id = new.${by})`
  const refer =
    `insert into particulars (person_id, name, job_title, organisation, roles, since) ` +
    `select id, name, job_title, organisation, roles, new.${at} from people_as_they_are as now where id = new.${by} ` +
    `and not exists (select 1 from particulars where id = ${newest} and name = now.name ` +
    `and job_title is now.job_title and organisation is now.organisation and roles = now.roles); ` +
    `update ${table} set ${as} = ${newest} where rowid = new.rowid;`
  const isNew = `new.${by} is not null and new.${as} is null`
  return [
    `create trigger ${table}_${as}_when_added after insert on ${table} when ${isNew} begin ${refer} end`,
    `create trigger ${table}_${as}_when_changed after update of ${by} on ${table} begin ${refer} end`,
  ]
}
