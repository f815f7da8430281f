import { type Kysely, sql } from 'kysely'

/**
 * An approved assessment that has unfinished mitigations, or no decision date, was live without end. It is now live until
 * the last of its decision, its review and the days its unfinished mitigations are due. What it adds to others ends then.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS.split(/;\n(?=update)/)) await sql.raw(statement).execute(db)
}

const STATEMENTS = `
update register set live_until = max(
  coalesce(decision_on, ''),
  coalesce((select review_on from conclusions where conclusions.version_id = register.version_id), ''),
  coalesce((select max(due_on) from mitigations where mitigations.version_id = register.version_id
    and removed_at is null and coalesce(feasibility_kind, '') not in ('in place', 'not feasible')), ''))
where status = 'approved' and live_until = '9999-12-31' and (
  exists (select 1 from conclusions where conclusions.version_id = register.version_id and review_on is not null)
  or (decision_on is not null and not exists (
    select 1 from mitigations where mitigations.version_id = register.version_id and removed_at is null
      and coalesce(feasibility_kind, '') not in ('in place', 'not feasible') and due_on is null)));
update impact_reach set shared_until = (
  select live_until from register where register.assessment_id = impact_reach.assessment_id)
where shared_until = '9999-12-31';
update shared_changes set count = count + 1
`
