import type { Insertable } from 'kysely'
import { wasIn } from '#app/data/as-they-were.server.ts'
import type { Db } from '#db/client.ts'
import type { Schema } from '#db/schema.ts'

/** What happened to the decision after sign-off. It is never part of the signed content. */

export async function insertDecisionNote(trx: Db, note: Insertable<Schema['decisionNotes']>): Promise<void> {
  await trx.insertInto('decisionNotes').values(note).execute()
}

/** When the version says that the assessment began. */
export async function findStartedOn(trx: Db, versionId: string): Promise<string | undefined> {
  const row = await trx
    .selectFrom('proposals')
    .select('startedOn')
    .where('versionId', '=', versionId)
    .executeTakeFirst()
  return row?.startedOn ?? undefined
}

export const listDecisionNotes = (db: Db, versionId: string) =>
  db
    .selectFrom('decisionNotes')
    .leftJoin('particulars as who', 'who.id', 'decisionNotes.personAs')
    .selectAll('decisionNotes')
    .select(['who.name as personName', wasIn('who').as('personWas')])
    .where('versionId', '=', versionId)
    .orderBy('at')
    .execute()
