import { type Kysely, sql } from 'kysely'

/**
 * The first release. Frozen: what is here has run on databases that hold people's work.
 * Tables are STRICT; history, texts and snapshots refuse UPDATE (but redaction), DELETE and INSERT of an existing id.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS.split(/;\n(?=\n|create|insert)/)) {
    if (statement.trim()) await sql.raw(statement).execute(db)
  }
}

const SAVED = `row_version integer not null default 1, saved_at text not null, saved_by text references people(id)`
const SINGLE = `version_id text not null primary key references versions(id) on delete cascade, ${SAVED}`
const LISTED = `version_id text not null references versions(id) on delete cascade, id text not null, sequence integer not null,
  removed_at text, ${SAVED}`
const LIST_KEY = `primary key (version_id, id), unique (version_id, sequence)`
const linked = (name: string) => `create table ${name} (
  version_id text not null references versions(id) on delete cascade, owner_id text not null, value text not null,
  position integer not null, primary key (version_id, owner_id, value)) strict;
`

const STATEMENTS = `
create table directorates (id text primary key, name text not null unique collate nocase, closed_at text) strict;
create table people (
  id text primary key, email text not null unique collate nocase, name text not null, job_title text, organisation text,
  directorate_id text references directorates(id), password_hash text, disabled_at text, created_at text not null) strict;
create table person_roles (person_id text not null references people(id), role text not null, primary key (person_id, role)) strict;
create table sessions (
  id_hash text primary key, person_id text not null references people(id), created_at text not null, last_seen_at text not null) strict;
create index sessions_person on sessions(person_id);
create table sign_in_links (
  token_hash text primary key, person_id text not null references people(id), created_at text not null,
  created_by text references people(id), expires_at text not null, used_at text) strict;
create table sign_in_attempts (
  id integer primary key, account text not null, address text not null, at text not null, succeeded integer not null) strict;
create index sign_in_attempts_account on sign_in_attempts(account, at);
create index sign_in_attempts_address on sign_in_attempts(address, at);
create table set_up_codes (code_hash text primary key, created_at text not null, used_at text) strict;
create table form_posts (key text primary key, person_id text not null, at text not null, result text not null) strict;
create index form_posts_at on form_posts(at);

create table characteristics (
  key text primary key, kind text not null check (kind in ('protected', 'local')), label text not null, act_name text,
  position integer not null, retired_at text) strict;
insert into characteristics (key, kind, label, act_name, position) values
  ('age', 'protected', 'Age', 'Age', 1),
  ('disability', 'protected', 'Disability', 'Disability', 2),
  ('gender-reassignment', 'protected', 'Gender reassignment', 'Gender reassignment', 3),
  ('marriage-and-civil-partnership', 'protected', 'Marriage and civil partnership', 'Marriage and civil partnership', 4),
  ('pregnancy-and-maternity', 'protected', 'Pregnancy and maternity', 'Pregnancy and maternity', 5),
  ('race', 'protected', 'Race', 'Race', 6),
  ('religion-or-belief', 'protected', 'Religion or belief', 'Religion or belief', 7),
  ('sex', 'protected', 'Sex', 'Sex', 8),
  ('sexual-orientation', 'protected', 'Sexual orientation', 'Sexual orientation', 9),
  ('socio-economic', 'local', 'Socio-economic background', null, 10),
  ('carers', 'local', 'Carers', null, 11),
  ('care-experience', 'local', 'Care experience', null, 12),
  ('armed-forces', 'local', 'Armed forces', null, 13),
  ('homelessness', 'local', 'Homelessness', null, 14),
  ('asylum-seekers-and-refugees', 'local', 'Asylum seekers and refugees', null, 15),
  ('other', 'local', 'Other groups', null, 16);

create table assessments (
  id text primary key, number integer not null unique, reference text not null unique, confidential integer not null default 0,
  created_at text not null, created_by text references people(id)) strict;
create table tags (assessment_id text not null references assessments(id), tag text not null, primary key (assessment_id, tag)) strict;
create table authors (
  assessment_id text not null references assessments(id), person_id text not null references people(id),
  added_at text not null, added_by text references people(id), primary key (assessment_id, person_id)) strict;
create index authors_person on authors(person_id);
create table writers (
  assessment_id text not null references assessments(id), person_id text not null references people(id),
  primary key (assessment_id, person_id)) strict;
create table versions (
  id text primary key, assessment_id text not null references assessments(id), number integer not null,
  status text not null check (status in ('draft', 'submitted', 'returned', 'to countersign', 'approved', 'stopped', 'withdrawn')),
  move_version integer not null default 1, approver_id text references people(id), last_impact_number integer not null default 0,
  created_at text not null, created_by text references people(id), reason text, status_at text not null,
  unique (assessment_id, number)) strict;
create index versions_approver on versions(approver_id, status);
create unique index versions_one_open on versions(assessment_id) where status in ('draft', 'submitted', 'returned', 'to countersign');
create table register (
  assessment_id text primary key references assessments(id), version_id text not null references versions(id),
  version_number integer not null, number integer not null unique, reference text not null unique, title text,
  directorate_id text references directorates(id), directorate_name text, status text not null, outcome text,
  decision_on text, approver_id text, confidential integer not null default 0, changed_at text not null) strict;
create index register_decision on register(decision_on, number);
create index register_directorate on register(directorate_id, status, decision_on, number);
create index register_status on register(status, decision_on, number);
create index register_approver on register(approver_id, status, decision_on, number);
create index register_changed on register(changed_at, number);

create table proposals (${SINGLE}, title text, directorate_id text references directorates(id), directorate_text text,
  service text, started_on text) strict;
create table decisions (${SINGLE}, body text, date text, report_reference text, no_decision_reason text) strict;
create table aims_and_options (${SINGLE}, aims text, scope text, options_considered text, people_involved text) strict;
create table evidence_gathered (${SINGLE}, evidence text, evidence_gaps text, answer_to_gaps text) strict;
create table further_suggestions (${SINGLE}, further_suggestions text) strict;
create table conclusions (${SINGLE}, community_engagement text, no_engagement_reason text, unmitigated_justification text,
  adverse_justification text, cumulative_impact text, eliminate text, advance text, foster text, monitoring text, review_on text) strict;
create table outcomes (${SINGLE}, outcome text, outcome_justification text, no_change_reason text, no_alternative_reason text,
  remaining_impacts text, who_bears text) strict;
create table baselines (version_id text not null references versions(id) on delete cascade, characteristic text not null, ${SAVED},
  demographics text, works_well text, problems text, nothing_relevant_reason text, primary key (version_id, characteristic)) strict;
create table no_impacts (version_id text not null references versions(id) on delete cascade, characteristic text not null, ${SAVED},
  reason text, primary key (version_id, characteristic)) strict;
create table lead_officers (${LISTED}, name text, role text, organisation text, ${LIST_KEY}) strict;
create table evidence_items (${LISTED}, id_given integer not null default 0, title text, kind text, publisher text, as_of text,
  reference text, area text, note text, ${LIST_KEY}) strict;
create table engagement_entries (${LISTED}, id_given integer not null default 0, "from" text, "to" text, organisation text,
  stakeholder_group text, method text, number_engaged integer, findings text, changed text, ${LIST_KEY}) strict;
create table impacts (${LISTED}, title text, combination text, effect text, source text, rationale text, additional_information text,
  severity text, severity_reason text, severity_after text, no_mitigation_reason text, ${LIST_KEY}) strict;
create table mitigations (${LISTED}, impact_number integer, summary text, action text,
  source_of_suggestion text, evidence text, feasibility_kind text, feasibility text, owner text, due_on text, measure text, ${LIST_KEY}) strict;
${['impact_groups', 'impact_evidence', 'impact_engagement', 'baseline_evidence', 'evidence_characteristics', 'engagement_groups'].map(linked).join('')}
create index impact_groups_value on impact_groups(value, version_id);

create table texts (
  id integer primary key, version_id text not null references versions(id), section text not null, subject_id text not null,
  row_version integer not null, content text not null, hash text not null, saved_at text not null, saved_by text references people(id),
  redacted_at text, redacted_by text references people(id), redacted_reason text,
  unique (version_id, section, subject_id, row_version)) strict;
create table comments (
  id text primary key, version_id text not null references versions(id), person_id text not null references people(id), part text,
  body text not null, hash text not null, at text not null, sent_at text,
  redacted_at text, redacted_by text references people(id), redacted_reason text) strict;
create index comments_version on comments(version_id, at);
create table submissions (
  id text primary key, version_id text not null references versions(id), number integer not null, submitted_at text not null,
  submitted_by text references people(id), document text not null, hash text not null, findings text not null,
  unique (version_id, number)) strict;
create table approvals (
  id text primary key, version_id text not null references versions(id), submission_id text not null references submissions(id),
  kind text not null, person_id text not null references people(id), attestation text not null, snapshot_hash text not null,
  at text not null, voided_at text) strict;
create index approvals_version on approvals(version_id, at);
create unique index approvals_once on approvals(submission_id, kind);
create table asked_parts (
  version_id text not null references versions(id), part text not null, at text not null, asked_by text not null references people(id),
  primary key (version_id, part)) strict;
create table audits (
  id text primary key, version_id text not null references versions(id), person_id text not null references people(id), at text not null,
  verdict text not null, summary text not null) strict;
create index audits_version on audits(version_id, at);
create table audit_scores (
  audit_id text not null references audits(id), topic text not null, score integer not null check (score between 0 and 3),
  note text not null, primary key (audit_id, topic)) strict;
create table decision_notes (
  id text primary key, version_id text not null references versions(id), person_id text references people(id), at text not null,
  kind text not null, decision_on text, put_before_on text, put_before_by text, decided text, reason text not null) strict;
create index decision_notes_version on decision_notes(version_id, at);
create table notices (
  id text primary key, person_id text not null references people(id), assessment_id text not null references assessments(id),
  at text not null, message text not null, seen_at text) strict;
create index notices_person on notices(person_id, seen_at, at);

create table history (
  id integer primary key, at text not null, person_id text references people(id), event text not null,
  assessment_id text references assessments(id), version_number integer, subject text, from_status text, to_status text,
  details text not null, comment_hash text, text_hash text, snapshot_hash text,
  previous_hash text not null unique, hash text not null unique) strict;
create index history_assessment on history(assessment_id, id);
create index history_person on history(person_id, id);

create table passages (
  id integer primary key, assessment_id text not null references assessments(id), version_id text not null references versions(id),
  section text not null, subject_id text not null, body text not null, unique (version_id, section, subject_id)) strict;
create index passages_assessment on passages(assessment_id);
create virtual table passages_fts using fts5(body, content='passages', content_rowid='id', tokenize="unicode61 remove_diacritics 2");

create trigger history_not_changed before update on history begin select raise(abort, 'History is append-only.'); end;
create trigger history_not_deleted before delete on history begin select raise(abort, 'History is append-only.'); end;
create trigger history_not_replaced before insert on history when exists (select 1 from history where id = new.id)
  begin select raise(abort, 'History is append-only.'); end;
create trigger submissions_not_changed before update on submissions begin select raise(abort, 'A snapshot is written once.'); end;
create trigger submissions_not_deleted before delete on submissions begin select raise(abort, 'A snapshot is written once.'); end;
create trigger submissions_not_replaced before insert on submissions when exists (select 1 from submissions where id = new.id)
  begin select raise(abort, 'A snapshot is written once.'); end;
create trigger texts_not_deleted before delete on texts begin select raise(abort, 'Earlier texts are kept.'); end;
create trigger texts_only_redacted before update on texts
  when new.redacted_at is null or old.id <> new.id or old.version_id <> new.version_id or old.section <> new.section
    or old.subject_id <> new.subject_id or old.row_version <> new.row_version or old.hash <> new.hash or old.saved_at <> new.saved_at
    or old.saved_by is not new.saved_by
  begin select raise(abort, 'Earlier texts are kept.'); end;
create trigger texts_not_replaced before insert on texts when exists (select 1 from texts where id = new.id)
  begin select raise(abort, 'Earlier texts are kept.'); end;
`
