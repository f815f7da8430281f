import { type Kysely, sql } from 'kysely'

/**
 * A cumulative assessment follows its tag when equality leads rename or merge it (docs/decisions/0043). `tag` stays the
 * one that was signed for, and `kept_under` is the one that it belongs to now. An edition is still written once: either
 * it moves to another tag, or words are redacted in it, or it is made to refer to who its writer was, as before.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS.split(/;\n(?=alter|drop|update|create)/))
    await sql.raw(statement).execute(db)
}

const KEPT = ['id', 'tag', 'number', 'outcome', 'members', 'hash', 'written_at', 'written_by', 'written_as']
const REDACTABLE = [
  'adds_up',
  'will_be_done',
  'outcome_reason',
  'redacted_at',
  'redacted_by',
  'redacted_reason',
]
const changed = (columns: readonly string[]) =>
  columns.map((column) => `old.${column} is not new.${column}`).join(' or ')

const STATEMENTS = `
alter table cumulative_editions add column kept_under text;
drop trigger cumulative_editions_only_redacted;
update cumulative_editions set kept_under = tag;
create trigger cumulative_editions_only_redacted before update on cumulative_editions
  when (new.kept_under is null or ${changed(KEPT)} or case when old.kept_under is new.kept_under
    then new.redacted_at is null else ${changed(REDACTABLE)} end)
  and not (old.written_as is null and new.written_as is (select max(id) from particulars where person_id = new.written_by)
    and not (${changed(['kept_under', ...KEPT.filter((column) => column !== 'written_as'), ...REDACTABLE])}))
  begin select raise(abort, 'An edition is written once.'); end
`
