import { type Kysely, sql } from 'kysely'

/**
 * Which fact or planned decision a notice is about, so that redaction finds it by its id and not by its wording. Notices that are
 * there already are filled in: of facts by the number they begin with, of the forward plan by the change that was recorded with them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS.split(/;\n(?=create|alter|update)/)) await sql.raw(statement).execute(db)
}

const STATEMENTS = `
alter table notices add column about text;
create index notices_about on notices(about) where about is not null;
update notices set about = (
  select facts.id from facts where notices.message like 'cites fact ' || facts.number || ' of the library,%')
where message like 'cites fact % of the library,%';
update notices set about = (
  select planned_decisions.id from planned_decisions join history on history.subject = planned_decisions.id
  where history.event = 'change planned decision' and history.at = notices.at
    and (planned_decisions.assessment_id = notices.assessment_id or exists (
      select 1 from history as link where link.event = 'link planned decision' and link.subject = planned_decisions.id
        and link.assessment_id = notices.assessment_id))
  order by instr(notices.message, '(' || planned_decisions.body || ')') > 0 desc, history.id limit 1)
where message like '%by the forward plan (%'
`
