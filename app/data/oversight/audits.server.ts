import type { Insertable } from 'kysely'
import { wasIn } from '#app/data/as-they-were.server.ts'
import type { Db } from '#db/client.ts'
import type { Schema } from '#db/schema.ts'

export type AuditScore = { topic: string; score: number; note: string }

export async function insertAudit(
  trx: Db,
  audit: Insertable<Schema['audits']>,
  scores: readonly AuditScore[],
): Promise<void> {
  await trx.insertInto('audits').values(audit).execute()
  await trx
    .insertInto('auditScores')
    .values(scores.map((score) => ({ auditId: audit.id, ...score })))
    .execute()
}

/** The audits of a version, newest first, each with its scores. */
export async function listAudits(db: Db, versionId: string) {
  const audits = await db
    .selectFrom('audits')
    .innerJoin('particulars as who', 'who.id', 'audits.personAs')
    .selectAll('audits')
    .select(['who.name as personName', wasIn('who').as('personWas')])
    .where('versionId', '=', versionId)
    .orderBy('at', 'desc')
    .execute()
  const ids = audits.map((audit) => audit.id)
  const scores =
    ids.length === 0
      ? []
      : await db.selectFrom('auditScores').selectAll().where('auditId', 'in', ids).execute()
  return audits.map((audit) => ({ ...audit, scores: scores.filter((score) => score.auditId === audit.id) }))
}
