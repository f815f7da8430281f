import { PARTICULARS_OF_HISTORY } from '#app/data/as-they-were.server.ts'
import { listPersonIdsWithRole } from '#app/data/council/people.server.ts'
import type { Db } from '#db/client.ts'

/**
 * What people are told about accounts. A notice names the row of the history that says what happened. Nobody needs a
 * role to read their own.
 */

/** Tells a person and the equality leads of the newest row of the history, but not the one who did it to another. */
export async function addAccountNotices(
  trx: Db,
  { at, personId, subject }: { at: string; personId: string | null; subject: string },
): Promise<void> {
  const { id: historyId } = await trx
    .selectFrom('history')
    .select('id')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const leads = await listPersonIdsWithRole(trx, 'equality lead')
  const told = leads.filter((id) => id !== personId)
  const rows = [...new Set([subject, ...told])].map((id) => ({
    id: crypto.randomUUID(),
    personId: id,
    historyId,
    at,
    seenAt: null,
  }))
  await trx.insertInto('accountNotices').values(rows).execute()
}

/** The newest 200, latest first, with what the history says. */
export const listUnseenAccountNotices = (db: Db, personId: string) =>
  db
    .selectFrom('accountNotices')
    .innerJoin('history', 'history.id', 'accountNotices.historyId')
    .leftJoin('particulars as doer', (join) => join.on('doer.id', '=', PARTICULARS_OF_HISTORY))
    .leftJoin('people as subject', 'subject.id', 'history.subject')
    .select(['accountNotices.id', 'accountNotices.at', 'history.event', 'history.details', 'history.subject'])
    .select(['history.personId', 'doer.name as doerName', 'subject.name as subjectName'])
    .where('accountNotices.personId', '=', personId)
    .where('accountNotices.seenAt', 'is', null)
    .orderBy('accountNotices.at', 'desc')
    .orderBy('accountNotices.historyId', 'desc')
    .limit(200)
    .execute()

export async function countUnseenAccountNotices(db: Db, personId: string): Promise<number> {
  const { count } = await db
    .selectFrom('accountNotices')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('personId', '=', personId)
    .where('seenAt', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

export async function markAccountNoticesSeen(trx: Db, personId: string, upTo: string): Promise<void> {
  await trx
    .updateTable('accountNotices')
    .set({ seenAt: upTo })
    .where('personId', '=', personId)
    .where('seenAt', 'is', null)
    .where('at', '<=', upTo)
    .execute()
}
